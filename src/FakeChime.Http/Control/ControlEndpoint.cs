using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace FakeChime.Http;

/// <summary>A control endpoint: its method, its path below the root, and for the OpenAPI document what it reads and answers.</summary>
internal sealed record ControlEndpoint(string Method, string Path, Func<HttpContext, Task> HandleAsync)
{
    /// <summary>What it does; null for the page, the stream and the OpenAPI document, which the OpenAPI document does not describe.</summary>
    public string? Summary { get; init; }

    public int Status { get; init; } = StatusCodes.Status200OK;

    public Type? Body { get; init; }

    public Type? Answer { get; init; }

    public static ControlEndpoint Get<TAnswer>(string path, string summary, Func<HttpContext, TAnswer> read) =>
        new(HttpMethods.Get, path, context => AnswerAsync(context, read(context))) { Summary = summary, Answer = typeof(TAnswer) };

    /// <summary>An endpoint that reads a document.</summary>
    public static ControlEndpoint Post<TBody, TAnswer>(
        string path, string summary, Func<TBody, TAnswer> act, int status = StatusCodes.Status200OK, Func<byte[], TBody>? parse = null)
        where TBody : class =>
        new(HttpMethods.Post, path, async context =>
        {
            var body = (parse ?? ControlJson.Parse<TBody>)(await ReadBodyAsync(context).ConfigureAwait(false));
            await AnswerAsync(context, act(body), status).ConfigureAwait(false);
        })
        { Summary = summary, Status = status, Body = typeof(TBody), Answer = typeof(TAnswer) };

    /// <summary>An endpoint that needs no document.</summary>
    public static ControlEndpoint Do(string method, string path, string summary, Action act) => new(method, path, async context =>
    {
        await ReadBodyAsync(context).ConfigureAwait(false);
        act();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    })
    { Summary = summary, Status = StatusCodes.Status204NoContent };

    /// <summary>Rejects what the security rules do not allow, and answers errors with a message and without any change.</summary>
    public static RequestDelegate Guarded(Func<HttpContext, Task> handle) => context => WireAnswer.UnlessGoneAsync(context, async () =>
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            BrowserGuard.Reject(context.Request);
            WireRequest.RejectDotSegments(context);
            await handle(context).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException or JoinRejectedException)
        {
            await ProblemAsync(context, StatusCodes.Status400BadRequest, ControlJson.TextOf(exception)).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
        {
            await ProblemAsync(context, exception.StatusCode, exception.Message).ConfigureAwait(false);
        }
    });

    public static async Task<byte[]> ReadBodyAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context).ConfigureAwait(false);
        return body.Length == 0 || context.Request.HasJsonContentType()
            ? RequestBody.WithoutByteOrderMark(body)
            : throw new RejectedRequestException(
                "The body must be JSON. Send the header Content-Type: application/json.", StatusCodes.Status415UnsupportedMediaType);
    }

    public static Task AnswerAsync<T>(HttpContext context, T answer, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(answer, ControlJson.Options, context.RequestAborted);
    }

    public static Task ProblemAsync(HttpContext context, int status, string message) => AnswerAsync(context, new ProblemDocument(message), status);
}

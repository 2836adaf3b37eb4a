using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace FakeChime.Http;

/// <summary>What all control endpoints have in common: who may come in, how a body is read, and how an answer is written.</summary>
internal static class ControlEndpoint
{
    /// <summary>An endpoint that refuses what a browser or a bad request brings, with a message and without any change.</summary>
    public static RequestDelegate Guarded(Func<HttpContext, Task> handle) =>
        context => WireAnswer.UnlessGoneAsync(context, () => GuardAsync(context, handle));

    private static async Task GuardAsync(HttpContext context, Func<HttpContext, Task> handle)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            BrowserGuard.Refuse(context.Request);
            WireRequest.RefuseDotSegments(context);
            await handle(context).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException or JoinRejectedException)
        {
            await ProblemAsync(context, StatusCodes.Status400BadRequest, ControlJson.TextOf(exception)).ConfigureAwait(false);
        }
        catch (RefusedRequestException exception)
        {
            await ProblemAsync(context, exception.StatusCode, exception.Message).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
        {
            await ProblemAsync(context, exception.StatusCode, exception.Message).ConfigureAwait(false);
        }
    }

    public static async Task<byte[]> ReadBodyAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context).ConfigureAwait(false);
        return body.Length == 0 || context.Request.HasJsonContentType()
            ? RequestBody.WithoutByteOrderMark(body)
            : throw new RefusedRequestException(
                "The body must be application/json, and the Content-Type must say so.", StatusCodes.Status415UnsupportedMediaType);
    }

    public static Task AnswerAsync<T>(HttpContext context, T answer, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(answer, ControlJson.Options, context.RequestAborted);
    }

    public static Task ProblemAsync(HttpContext context, int status, string message) => AnswerAsync(context, new ProblemDocument(message), status);
}

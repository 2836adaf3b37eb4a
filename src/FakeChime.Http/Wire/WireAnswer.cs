using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace FakeChime.Http;

/// <summary>Writes answers as the service does: success with its status and JSON, errors in the observed form.</summary>
internal static class WireAnswer
{
    /// <summary>Answers, and ignores that the client has disconnected.</summary>
    public static async Task UnlessGoneAsync(HttpContext context, Func<Task> answer)
    {
        try
        {
            await answer().ConfigureAwait(false);
        }
        catch (Exception exception)
            when (exception is ConnectionResetException or ConnectionAbortedException
                || (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested))
        {
            // The client has disconnected.
        }
    }

    public static Task ErrorAsync(HttpContext context, WireApi api, ChimeError error, string requestId) => ErrorAsync(
        context, api, error.StatusCode, api.Api.ExceptionNameOf(error), api.Api.CodeOf(error), error.Message, requestId, error.ResourceName);

    public static Task ErrorAsync(
        HttpContext context, WireApi api, int status, string type, string code, string message, string requestId, string? resourceName = null)
    {
        // Errors that are no exception have their code in the body only (observed).
        if (type.EndsWith("Exception", StringComparison.Ordinal))
        {
            context.Response.Headers["x-amzn-ErrorType"] = type;
        }

        var body = api.ErrorBody(code, message, requestId, resourceName);
        return WriteAsync(context, status, requestId, JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), api.Json));
    }

    public static Task WriteAsync(HttpContext context, int status, string requestId, byte[] body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.Headers["x-amzn-RequestId"] = requestId;
        if (body.Length == 0)
        {
            return Task.CompletedTask;
        }

        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, 0, body.Length, context.RequestAborted);
    }
}

/// <summary>The body of an error of <c>chime-sdk-meetings</c>.</summary>
internal sealed record ErrorAnswer(string Code, string Message, string RequestId, string? ResourceName);

/// <summary>The body of an error of <c>chime</c>, in the observed form.</summary>
internal sealed record ErrorAnswerOfChime(string Code, string Message, string RequestId, string? Resource = null);

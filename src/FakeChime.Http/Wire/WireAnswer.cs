using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace FakeChime.Http;

/// <summary>Writes answers as the service does: success with its status and JSON, errors in the observed form.</summary>
internal static class WireAnswer
{
    public static Task SuccessAsync(HttpContext context, int status, string requestId, byte[] body) =>
        WriteAsync(context, status, requestId, body);

    public static Task ErrorAsync(HttpContext context, ChimeError error, string requestId) =>
        ErrorAsync(context, error.StatusCode, error.ExceptionName, error.Code, error.Message, requestId);

    public static Task ErrorAsync(HttpContext context, int status, string type, string code, string message, string requestId)
    {
        context.Response.Headers["x-amzn-ErrorType"] = type;
        return WriteAsync(context, status, requestId, JsonSerializer.SerializeToUtf8Bytes(new ErrorAnswer(code, message, requestId), WireJson.Readable.ErrorAnswer));
    }

    private static Task WriteAsync(HttpContext context, int status, string requestId, byte[] body)
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

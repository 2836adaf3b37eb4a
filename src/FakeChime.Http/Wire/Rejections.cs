using Microsoft.AspNetCore.Http;

namespace FakeChime.Http;

/// <summary>Answers requests that are not operations, in the form of the API.</summary>
internal static class Rejections
{
    public static Task BadRequestAsync(HttpContext context, ChimeEngine engine, int status, string message)
    {
        var api = WireApi.Of(engine.Api);
        var kind = status == StatusCodes.Status403Forbidden ? ChimeErrorKind.Forbidden : ChimeErrorKind.BadRequest;
        return WireAnswer.ErrorAsync(context, api, status, api.Api.ExceptionNameOf(kind), api.Api.CodeOf(kind), message, engine.NewUuid());
    }

    public static Task NoOperationAsync(HttpContext context, ChimeEngine engine, Route? route)
    {
        var (status, name, message) = route is not null
            ? (StatusCodes.Status501NotImplemented, "NotImplemented", $"FakeChime does not fake {route.Name}.")
            : (
                StatusCodes.Status404NotFound,
                "UnknownOperation",
                $"The API {engine.Api} has no operation {context.Request.Method} {context.Request.Path}{context.Request.QueryString}.");
        return WireAnswer.ErrorAsync(context, WireApi.Of(engine.Api), status, $"{name}Exception", name, message, engine.NewUuid());
    }
}

using Microsoft.AspNetCore.Http;

namespace FakeChime.Http;

/// <summary>Answers requests that are not operations, in the form of the API.</summary>
internal static class Rejections
{
    public static Task BadRequestAsync(HttpContext context, ServedFake fake, int status, string message)
    {
        var api = WireApi.Of(fake.Engine.Api);
        var kind = status == StatusCodes.Status403Forbidden ? ChimeErrorKind.Forbidden : ChimeErrorKind.BadRequest;
        return RejectAsync(context, fake, status, api.Api.ExceptionNameOf(kind), api.Api.CodeOf(kind), message);
    }

    public static Task NoOperationAsync(HttpContext context, ServedFake fake, Route? route)
    {
        var (status, name, message) = route is not null
            ? (StatusCodes.Status501NotImplemented, "NotImplemented", $"FakeChime does not fake {route.Name}.")
            : (
                StatusCodes.Status404NotFound,
                "UnknownOperation",
                $"The API {fake.Engine.Api} has no operation {context.Request.Method} {PathOf(context.Request)}{context.Request.QueryString}.");
        return RejectAsync(context, fake, status, $"{name}Exception", name, message);
    }

    private static string PathOf(HttpRequest request) => request.Path.HasValue ? request.Path.Value : "/";

    private static Task RejectAsync(HttpContext context, ServedFake fake, int status, string type, string code, string message)
    {
        fake.Reject(context, status, message);
        return WireAnswer.ErrorAsync(context, WireApi.Of(fake.Engine.Api), status, type, code, message, fake.Engine.NewUuid());
    }
}

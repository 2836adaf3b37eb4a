using Microsoft.AspNetCore.Http;

namespace FakeChime.Http;

/// <summary>Answers requests that reach no operation: in control's form under its root, in the API's form elsewhere.</summary>
internal static class Refusals
{
    /// <summary>The answer to a request that the host filtering let not in.</summary>
    public static Task AnswerAsync(HttpContext context, ChimeEngine engine)
    {
        var host = context.Request.Host.Host;
        var message = $"This fake is not '{host}'. Start it with --allow-host {host}, or with allowedHosts, if it shall be.";
        return context.Request.Path.StartsWithSegments(ControlEndpoints.Root)
            ? ControlEndpoint.ProblemAsync(context, context.Response.StatusCode, message)
            : BadRequestAsync(context, engine, context.Response.StatusCode, message);
    }

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

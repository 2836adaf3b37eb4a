using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FakeChime.Http;

/// <summary>Opens the HTTP door of a fake in an ASP.NET Core application.</summary>
public static class FakeChimeEndpoints
{
    /// <summary>
    /// Maps the operations of the engine's API in its REST protocol, with an answer for whatever else is below their first segments
    /// (<c>/meetings</c>, <c>/tags</c>), and the control endpoints under <c>/_fakechime/</c>. Other paths stay the application's.
    /// Signatures are accepted and not verified. In a group of the application everything is below the prefix of the group; two fakes need
    /// groups of their own.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="engine">The in-memory Chime; a <c>FakeAmazonChime</c> is one.</param>
    public static IEndpointRouteBuilder MapFakeChime(this IEndpointRouteBuilder endpoints, ChimeEngine engine)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(engine);
        foreach (var root in WireApi.Of(engine.Api).Model.Routes.Select(route => route.Segments[0]).Distinct())
        {
            endpoints.Map($"/{root}/{{**rest}}", context => HandleAsync(context, engine, SegmentsOf(context)));
        }

        endpoints.MapControl(engine);
        return endpoints;
    }

    /// <summary>Every other path is none of the API's.</summary>
    internal static void MapRest(this IEndpointRouteBuilder endpoints, ChimeEngine engine) =>
        endpoints.Map("{**path}", context => HandleAsync(context, engine, [])).WithOrder(int.MaxValue);

    /// <summary>The path as it was sent, empty segments included, without the prefix of a group.</summary>
    private static string[] SegmentsOf(HttpContext context)
    {
        var prefix = ((RouteEndpoint)context.GetEndpoint()!).RoutePattern.PathSegments.Count - 2;
        return context.Request.Path.Value!.Split('/')[(prefix + 1)..];
    }

    private static async Task HandleAsync(HttpContext context, ChimeEngine engine, string[] segments)
    {
        try
        {
            if (BrowserGuard.RefusalOf(context.Request, isOperation: true) is { } refusal)
            {
                throw new RefusedRequestException(refusal, StatusCodes.Status403Forbidden);
            }

            var body = await RequestBody.ReadAsync(context).ConfigureAwait(false);
            var api = WireApi.Of(engine.Api);
            var route = api.Find(context.Request, segments);
            await (route is not null && api.Operations.TryGetValue(route.Name, out var operation)
                ? operation.HandleAsync(context, engine, new WireRequest(context.Request, api, route, segments, body))
                : Refusals.NoOperationAsync(context, engine, route)).ConfigureAwait(false);
        }
        catch (RefusedRequestException exception)
        {
            await Refusals.BadRequestAsync(context, engine, exception.StatusCode, exception.Message).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
        {
            await Refusals.BadRequestAsync(context, engine, exception.StatusCode, exception.Message).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; there is nobody to answer.
        }
    }
}

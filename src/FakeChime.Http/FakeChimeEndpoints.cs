using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FakeChime.Http;

/// <summary>Opens the HTTP door of a fake in an ASP.NET Core application.</summary>
public static class FakeChimeEndpoints
{
    private static readonly ConditionalWeakTable<IEndpointRouteBuilder, ChimeEngine> Mapped = [];

    /// <summary>
    /// Maps the operations of the engine's API in its REST protocol, with an answer for whatever else is below <c>/meetings</c> and
    /// <c>/tags</c>, and the control endpoints under <c>/_fakechime/</c>. Other paths stay the application's.
    /// Signatures are accepted and not verified. In a group of the application everything is below the prefix of the group; two fakes need
    /// groups of their own.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="engine">The in-memory Chime; a <c>FakeAmazonChime</c> is one.</param>
    /// <exception cref="InvalidOperationException">A fake is mapped on these endpoints already.</exception>
    public static IEndpointRouteBuilder MapFakeChime(this IEndpointRouteBuilder endpoints, ChimeEngine engine)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(engine);
        if (!Mapped.TryAdd(endpoints, engine))
        {
            throw new InvalidOperationException(
                "A fake is mapped here already, and both would answer on the same paths: give each a group of its own, "
                + "as in app.MapGroup(\"/classroom\").MapFakeChime(chime).");
        }

        foreach (var root in WireApi.Of(engine.Api).Roots)
        {
            endpoints.Map($"/{root}/{{**fakechime_rest}}", Handler(engine));
        }

        endpoints.MapControl(engine);
        return endpoints;
    }

    /// <summary>Answers on every other path: it is of an operation that is not faked, or none of the API's.</summary>
    internal static void MapRest(this IEndpointRouteBuilder endpoints, ChimeEngine engine) =>
        endpoints.Map("{**fakechime_rest}", Handler(engine)).WithOrder(int.MaxValue);

    /// <summary>The path, empty segments included, without the prefix of a group; the server has resolved its dots.</summary>
    private static string[] SegmentsOf(HttpContext context)
    {
        var prefix = Math.Max(((RouteEndpoint)context.GetEndpoint()!).RoutePattern.PathSegments.Count - 2, 0);
        return [.. context.Request.Path.Value!.Split('/').Skip(prefix + 1)];
    }

    private static RequestDelegate Handler(ChimeEngine engine) =>
        context => WireAnswer.UnlessGoneAsync(context, () => HandleAsync(context, engine));

    private static async Task HandleAsync(HttpContext context, ChimeEngine engine)
    {
        try
        {
            var api = WireApi.Of(engine.Api);
            var segments = SegmentsOf(context);
            var route = api.Find(context.Request, segments);
            BrowserGuard.Refuse(context.Request, isOperation: route is not null);
            WireRequest.RefuseDotSegments(context);
            var body = await RequestBody.ReadAsync(context).ConfigureAwait(false);
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
    }
}

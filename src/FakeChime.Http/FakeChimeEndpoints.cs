using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FakeChime.Http;

/// <summary>Maps a fake in an ASP.NET Core application.</summary>
public static class FakeChimeEndpoints
{
    private static readonly ConditionalWeakTable<IEndpointRouteBuilder, ServedFake> Mapped = [];

    /// <summary>
    /// Maps the operations of the engine's API in its REST protocol, error responses for all other paths below <c>/meetings</c> and
    /// <c>/tags</c>, and the control endpoints under <c>/_fakechime/</c>. All other paths stay the application's. Signatures are accepted
    /// and not verified. In a route group, everything is below the prefix of the group. Two fakes need two groups.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="engine">The in-memory Chime, such as a <c>FakeAmazonChime</c>.</param>
    /// <param name="seed">The meetings to add now, and again after each reset of the control API. The default is null: none.</param>
    /// <exception cref="InvalidOperationException">A fake is already mapped on these endpoints.</exception>
    /// <exception cref="ArgumentException">The service could not have one of the meetings. Nothing is changed.</exception>
    public static IEndpointRouteBuilder MapFakeChime(this IEndpointRouteBuilder endpoints, ChimeEngine engine, SeedDocument? seed = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(engine);
        var fake = new ServedFake(engine, seed);
        endpoints.Map(fake);
        fake.AddSeed();
        return endpoints;
    }

    internal static void Map(this IEndpointRouteBuilder endpoints, ServedFake fake)
    {
        if (!Mapped.TryAdd(endpoints, fake))
        {
            throw new InvalidOperationException(
                "A fake is already mapped here, and both would answer on the same paths. Give each a group of its own, "
                + "as in app.MapGroup(\"/classroom\").MapFakeChime(chime).");
        }

        foreach (var root in WireApi.Of(fake.Engine.Api).Roots)
        {
            endpoints.Map($"/{root}/{{**fakechime_rest}}", Handler(fake));
        }

        endpoints.MapControl(fake);
    }

    /// <summary>Answers all other paths: those of operations that the fake does not have, and unknown ones. Browsers get to the page from the root.</summary>
    internal static void MapRest(this IEndpointRouteBuilder endpoints, ServedFake fake)
    {
        var handle = Handler(fake);
        endpoints.Map("{**fakechime_rest}", context =>
        {
            if (context.Request.Path.Value is not ("" or "/") || !IsNavigation(context.Request) || WireRequest.HasDotSegments(WireRequest.RawPathOf(context)))
            {
                return handle(context);
            }

            context.Response.Headers.CacheControl = "no-store";
            context.Response.Redirect($"{context.Request.PathBase}{ControlEndpoints.Root}/");
            return Task.CompletedTask;
        }).WithOrder(int.MaxValue);
    }

    private static bool IsNavigation(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>The segments of the path without prefixes. A path with dot segments is read as it was sent: a dot segment there is an ID.</summary>
    private static string[] SegmentsOf(HttpContext context)
    {
        var prefix = Math.Max(((RouteEndpoint)context.GetEndpoint()!).RoutePattern.PathSegments.Count - 2, 0);
        var raw = WireRequest.RawPathOf(context);
        return raw.StartsWith('/') && WireRequest.HasDotSegments(raw)
            ? [.. PathString.FromUriComponent(raw).Value!.Split('/').Skip(prefix + context.Request.PathBase.Value!.Count(it => it == '/') + 1)]
            : [.. context.Request.Path.Value!.Split('/').Skip(prefix + 1)];
    }

    private static RequestDelegate Handler(ServedFake fake) =>
        context => WireAnswer.UnlessGoneAsync(context, () => HandleAsync(context, fake));

    private static async Task HandleAsync(HttpContext context, ServedFake fake)
    {
        try
        {
            var api = WireApi.Of(fake.Engine.Api);
            var segments = SegmentsOf(context);
            var route = api.Find(context.Request, segments);
            BrowserGuard.Reject(context.Request, isOperation: route is not null);
            if (route is null)
            {
                WireRequest.RejectDotSegments(context);
            }

            var body = await RequestBody.ReadAsync(context).ConfigureAwait(false);
            await (route is not null && api.Operations.TryGetValue(route.Name, out var operation)
                ? operation.HandleAsync(context, fake.Engine, new WireRequest(context.Request, api, route, segments, body))
                : Rejections.NoOperationAsync(context, fake, route)).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
        {
            await Rejections.BadRequestAsync(context, fake, exception.StatusCode, exception.Message).ConfigureAwait(false);
        }
    }
}

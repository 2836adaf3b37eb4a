using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FakeChime.Http;

/// <summary>Opens the HTTP door of a fake in an ASP.NET Core application.</summary>
public static partial class FakeChimeEndpoints
{
    /// <summary>
    /// Maps the operations of the engine's API in its REST protocol, the control endpoints under <c>/_fakechime/</c>, and an answer for
    /// every other path. Signatures are accepted and not verified.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="engine">The in-memory Chime; a <c>FakeAmazonChime</c> is one.</param>
    public static IEndpointRouteBuilder MapFakeChime(this IEndpointRouteBuilder endpoints, ChimeEngine engine)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(engine);
        var api = WireApi.Of(engine.Api);
        foreach (var group in api.Model.Routes.GroupBy(route => (route.Method, Path: Label.Replace(route.Path, "{}"))))
        {
            var routes = group.OrderByDescending(route => route.Query.Count).ToArray();
            endpoints.MapMethods(routes[0].Path, [group.Key.Method], context => HandleAsync(context, engine, api, WireApi.Find(routes, context.Request)));
        }

        endpoints.MapControl(engine);
        endpoints.Map("{**path}", context => HandleAsync(context, engine, api, route: null)).WithOrder(int.MaxValue);
        return endpoints;
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Label { get; }

    private static async Task HandleAsync(HttpContext context, ChimeEngine engine, WireApi api, Route? route)
    {
        try
        {
            if (BrowserGuard.RefusalOf(context.Request) is { } refusal)
            {
                throw new RefusedRequestException(refusal, StatusCodes.Status403Forbidden);
            }

            var body = await RequestBody.ReadAsync(context).ConfigureAwait(false);
            await (route is not null && api.Operations.TryGetValue(route.Name, out var operation)
                ? operation.HandleAsync(context, engine, new WireRequest(context, api, body))
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

using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FakeChime.Http;

/// <summary>Maps control endpoints, each with what it reads and answers, and an answer for paths that are none.</summary>
internal sealed class ControlMap(IEndpointRouteBuilder endpoints, bool describe)
{
    private const string Own = "fakechime_";

    private static readonly MethodInfo Described = typeof(ControlEndpoint).GetMethod(nameof(ControlEndpoint.ProblemAsync))!;

    private static readonly int[] Refusals =
        [StatusCodes.Status400BadRequest, StatusCodes.Status403Forbidden, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType];

    private readonly List<(string Method, string Path)> _paths = [];

    public void Get(string path, Func<HttpContext, Task> handle)
    {
        _paths.Add((HttpMethods.Get, path));
        endpoints.MapMethods(PatternOf(path), [HttpMethods.Get, HttpMethods.Head], ControlEndpoint.Guarded(handle));
    }

    public void Get<TAnswer>(string path, string summary, Func<HttpContext, Task> handle, params int[] problems)
    {
        Get(path, handle);
        Describe(HttpMethods.Get, path, summary, null, typeof(TAnswer), StatusCodes.Status200OK, [StatusCodes.Status400BadRequest, .. problems]);
    }

    public void Post<TDocument, TAnswer>(string path, string summary, int status, Func<byte[], TDocument> parse, Func<TDocument, TAnswer> act)
        where TDocument : class
    {
        Map(HttpMethods.Post, path, async context =>
        {
            var document = parse(await ControlEndpoint.ReadBodyAsync(context).ConfigureAwait(false));
            await ControlEndpoint.AnswerAsync(context, act(document), status).ConfigureAwait(false);
        });
        Describe(HttpMethods.Post, path, summary, typeof(TDocument), typeof(TAnswer), status, Refusals);
    }

    public void Post<TDocument>(string path, string summary, Func<byte[], TDocument> parse, Action<TDocument> act)
        where TDocument : class
    {
        Map(HttpMethods.Post, path, async context =>
        {
            act(parse(await ControlEndpoint.ReadBodyAsync(context).ConfigureAwait(false)));
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        });
        Describe(HttpMethods.Post, path, summary, typeof(TDocument), null, StatusCodes.Status204NoContent, Refusals);
    }

    public void Do(string method, string path, string summary, Action act)
    {
        Map(method, path, async context =>
        {
            await ControlEndpoint.ReadBodyAsync(context).ConfigureAwait(false);
            act();
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        });
        Describe(method, path, summary, null, null, StatusCodes.Status204NoContent, Refusals);
    }

    public void MapStream(ChimeEngine engine) => Get("/stream", async context =>
    {
        var stopping = context.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        if (HttpMethods.IsHead(context.Request.Method))
        {
            // Only the headers are asked for; the stream itself has no end.
            await end.CancelAsync().ConfigureAwait(false);
        }

        await TypedResults.ServerSentEvents(new Watching(engine).LookAsync(end.Token)).ExecuteAsync(context).ConfigureAwait(false);
    });

    /// <summary>Whatever else is under the root is told what there is.</summary>
    public void MapRest() => endpoints.Map($"{ControlEndpoints.Root}/{{**{Own}rest}}", ControlEndpoint.Guarded(async context =>
    {
        await RequestBody.ReadAsync(context).ConfigureAwait(false);
        var path = $"{context.Request.PathBase}{context.Request.Path}";
        var root = path[..(path.LastIndexOf(ControlEndpoints.Root, StringComparison.OrdinalIgnoreCase) + ControlEndpoints.Root.Length)];
        var there = string.Join(
            ", ",
            _paths.Where(it => !it.Path.Contains("page", StringComparison.Ordinal)).Select(it => $"{it.Method} {root}{it.Path.Replace(":long", "")}"));
        await ControlEndpoint.ProblemAsync(
            context, StatusCodes.Status404NotFound, $"There is no {context.Request.Method} {path}. There are {there}.").ConfigureAwait(false);
    })).WithOrder(int.MaxValue - 1);

    /// <summary>The value of a label of the path.</summary>
    public static string Label(HttpContext context, string name) => (string)context.GetRouteValue(Own + name)!;

    /// <summary>The prefix of an application's group may have labels too, of any other name.</summary>
    private static string PatternOf(string path) => ControlEndpoints.Root + path.Replace("{", "{" + Own, StringComparison.Ordinal);

    private void Map(string method, string path, Func<HttpContext, Task> handle)
    {
        _paths.Add((method, path));
        endpoints.MapMethods(PatternOf(path), [method], ControlEndpoint.Guarded(handle));
    }

    /// <summary>For the OpenAPI document, which is made by an application of its own: in the application of a user it would be in the way.</summary>
    private void Describe(string method, string path, string summary, Type? document, Type? answer, int status, params int[] problems)
    {
        if (!describe)
        {
            return;
        }

        var endpoint = endpoints.MapMethods(ControlEndpoints.Root + path, [method], _ => Task.CompletedTask);
        endpoint.WithMetadata(Described, new ProducesResponseTypeMetadata(status, answer ?? typeof(void), answer is null ? [] : ["application/json"]));
        endpoint.WithMetadata([.. problems.Select(problem => new ProducesResponseTypeMetadata(problem, typeof(ProblemDocument), ["application/json"]))]);
        endpoint.WithSummary(summary).WithName(
            $"{method.ToLowerInvariant()}{path.Replace('/', '_').Split(['.', '{'])[0].TrimEnd('_')}"
            + (path.Contains('{', StringComparison.Ordinal) ? "_one" : ""));
        if (document is not null)
        {
            endpoint.WithMetadata(new AcceptsMetadata(["application/json"], document));
        }
    }
}

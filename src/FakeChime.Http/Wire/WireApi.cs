using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace FakeChime.Http;

/// <summary>An API over HTTP: its routes come from its service model, its operations are those of the engine.</summary>
internal sealed class WireApi
{
    private static readonly ConcurrentDictionary<ChimeApi, WireApi> All = new();

    private readonly ILookup<(string Method, string Root, int Segments), Route> _routes;

    private WireApi(ChimeApi api)
    {
        Api = api;
        Model = ServiceModel.Read(api);
        _routes = Model.Routes
            .OrderBy(route => route.Labels).ThenByDescending(route => route.Query.Count)
            .ToLookup(route => (route.Method, route.Segments[0], route.Segments.Count));
        Json = WireJson.OptionsFor(api, Model);
        Operations = WireOperations.All.Where(operation => api.Operations.Contains(operation.Name)).ToDictionary(operation => operation.Name);
    }

    public ChimeApi Api { get; }

    public ServiceModel Model { get; }

    public JsonSerializerOptions Json { get; }

    /// <summary>The operations that the fake has, by their names.</summary>
    public IReadOnlyDictionary<string, WireOperation> Operations { get; }

    public static WireApi Of(ChimeApi api) => All.GetOrAdd(api, static api => new WireApi(api));

    /// <summary>The route of a request; null if there is none. Paths are case-sensitive, and an empty segment is an empty label.</summary>
    public Route? Find(HttpRequest request, string[] segments) =>
        _routes[(request.Method, segments.FirstOrDefault(""), segments.Length)].FirstOrDefault(route =>
            route.Has(segments) && (route.Query.Count == 0
                ? WireRequest.QueryOf(request, "operation").Count == 0
                : route.Query.All(pair => WireRequest.QueryOf(request, pair.Key) is [var value] && value == pair.Value)));

    /// <summary>The first segments of the operations that the fake has.</summary>
    public IEnumerable<string> Roots => Model.Routes.Where(route => Operations.ContainsKey(route.Name)).Select(route => route.Segments[0]).Distinct();

    /// <summary>An operation of the engine as the members of its request.</summary>
    public JsonElement Describe(Operation operation) => JsonSerializer.SerializeToElement(operation, operation.GetType(), Json);

    /// <summary>The body of an error, in the observed form.</summary>
    public object ErrorBody(string code, string message, string requestId, string? resourceName) =>
        Api == ChimeApi.Chime
            ? new ErrorAnswerOfChime(code, message, requestId)
            : new ErrorAnswer(code, message, requestId, resourceName);
}

using System.ComponentModel;
using System.Text.Json;

namespace FakeChime.Http;

/// <summary>A rule, with the names of the test API.</summary>
internal sealed record RuleDocument(
    [property: Description("The behaviors of the calls, in order.")] IReadOnlyList<BehaviorDocument> Behaviors,
    [property: Description("The operation; all when it is omitted.")] string? When = null,
    [property: Description("Members of the request with their values; all requests when it is omitted.")] Dictionary<string, JsonElement>? Match = null)
{
    /// <summary>Adds the rule. If it is invalid, it is not added.</summary>
    public Rule AddTo(ChimeEngine engine)
    {
        if (Behaviors.Count == 0)
        {
            throw new ArgumentException("A rule needs Behaviors, at least one.");
        }

        var api = WireApi.Of(engine.Api);
        var match = Match is null ? (JsonElement?)null : RequestMatch.Of(Match);
        var text = match is { } given ? RequestMatch.Text(given) : null;
        return engine.AddRule(When, match is { } expected ? Predicate(api, expected) : null, text, rule =>
        {
            for (var index = 0; index < Behaviors.Count; index++)
            {
                try
                {
                    (Behaviors[index] ?? throw new ArgumentException("A behavior is null.")).AddTo(api, rule);
                }
                catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
                {
                    throw new ArgumentException($"Behaviors[{index}]: {ControlJson.TextOf(exception)}", exception);
                }
            }
        });
    }

    private Func<Operation, bool> Predicate(WireApi api, JsonElement expected)
    {
        var routes = api.Model.Routes.Where(route => api.Operations.ContainsKey(route.Name) && (When is null || route.Name == When)).ToArray();
        var rejections = routes.ToDictionary(route => route.Name, route => RequestMatch.Rejection(api.Model.ShapeNamed(route.InputShape!)!, expected, route.Name));
        var matching = rejections.Where(it => it.Value is null).Select(it => it.Key).ToHashSet(StringComparer.Ordinal);
        if (matching.Count == 0 && rejections.Count > 0)
        {
            throw new ArgumentException(When is null
                ? $"No operation has a request that could match {RequestMatch.Text(expected)}."
                : rejections.Values.First());
        }

        return operation => matching.Contains(operation.Name) && RequestMatch.Matches(expected, api.Describe(operation));
    }
}

using System.Text.Json;

namespace FakeChime.Http;

/// <summary>A rule in the words of the toolkit.</summary>
internal sealed record RuleDocument(string? When = null, Dictionary<string, JsonElement>? Match = null, BehaviourDocument[]? Behaviours = null)
{
    /// <summary>Writes the rule, whole or not at all.</summary>
    public Rule AddTo(ChimeEngine engine)
    {
        if (Behaviours is not { Length: > 0 })
        {
            throw new ArgumentException("A rule needs Behaviours, at least one.");
        }

        var expected = Match ?? [];
        return engine.AddRule(When, Matches, string.Join(", ", expected.Select(field => $"{field.Key} = {field.Value}")), rule =>
        {
            CheckFields();
            foreach (var behaviour in Behaviours)
            {
                (behaviour ?? throw new ArgumentException("A behaviour is null.")).AddTo(engine.Api, rule);
            }
        });

        bool Matches(Operation operation) =>
            expected.All(field => operation.GetType().GetProperty(field.Key)?.GetValue(operation)?.ToString() == field.Value.ToString());
    }

    private void CheckFields()
    {
        foreach (var field in Match ?? [])
        {
            if (When is null || typeof(Operation).Assembly.GetType($"FakeChime.{When}")!.GetProperty(field.Key) is null)
            {
                throw new ArgumentException($"{When ?? "An operation in general"} has no member '{field.Key}' to match on.");
            }

            if (field.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
            {
                throw new ArgumentException($"The match on '{field.Key}' must be a string or a number.");
            }
        }
    }
}

/// <summary>One behaviour; exactly one of its verbs is given.</summary>
internal sealed record BehaviourDocument(
    string? Throws = null,
    string? AppliesThenThrows = null,
    int? Passes = null,
    TimeSpan? Delays = null,
    bool? Hangs = null,
    string? Message = null,
    int? Times = null,
    bool AllowUndocumented = false)
{
    public void AddTo(ChimeApi api, Rule<Operation> rule)
    {
        if (new object?[] { Throws, AppliesThenThrows, Passes, Delays, Hangs }.Count(verb => verb is not null) != 1)
        {
            throw new ArgumentException("A behaviour has exactly one of Throws, AppliesThenThrows, Passes, Delays and Hangs.");
        }

        _ = this switch
        {
            { Throws: { } name } => rule.Throws(Named(api, name), Times, AllowUndocumented),
            { AppliesThenThrows: { } name } => rule.AppliesThenThrows(Named(api, name), Times, AllowUndocumented),
            { Passes: { } times } => rule.Passes(times),
            { Delays: { } delay } => rule.Delays(delay, Times),
            _ => rule.Hangs(Times),
        };
    }

    private ChimeError Named(ChimeApi api, string name) => ChimeError.Of(
        api.ErrorNamed(name) ?? throw new ArgumentException($"The API {api} has no exception '{name}'. It has {string.Join(", ", Names(api))}."), Message);

    private static IEnumerable<string> Names(ChimeApi api) => Enum.GetValues<ChimeErrorKind>().Select(api.ExceptionNameOf).Where(name => api.ErrorNamed(name) is not null);
}

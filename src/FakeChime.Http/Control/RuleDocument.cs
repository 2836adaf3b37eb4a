using System.Text.Json;

namespace FakeChime.Http;

/// <summary>A rule in the words of the toolkit.</summary>
internal sealed record RuleDocument(string? When = null, Dictionary<string, JsonElement>? Match = null, BehaviourDocument[]? Behaviours = null)
{
    /// <summary>Writes the rule, whole or not at all: it is tried on a fake of its own first.</summary>
    public Rule AddTo(ChimeEngine engine)
    {
        Write(new ChimeEngine());
        return Write(engine);
    }

    private Rule<Operation> Write(ChimeEngine engine)
    {
        if (Behaviours is not { Length: > 0 })
        {
            throw new ArgumentException("A rule needs Behaviours, at least one.");
        }

        var expected = Match ?? [];
        var text = string.Join(", ", expected.Select(field => $"{field.Key} = {field.Value}"));
        var rule = When is null ? engine.WhenAny(Matches, text) : engine.WhenNamed(When, Matches, text);
        CheckFields();
        foreach (var behaviour in Behaviours)
        {
            (behaviour ?? throw new ArgumentException("A behaviour is null.")).AddTo(rule);
        }

        return rule;

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
    public void AddTo(Rule<Operation> rule)
    {
        if (new object?[] { Throws, AppliesThenThrows, Passes, Delays, Hangs }.Count(verb => verb is not null) != 1)
        {
            throw new ArgumentException("A behaviour has exactly one of Throws, AppliesThenThrows, Passes, Delays and Hangs.");
        }

        _ = this switch
        {
            { Throws: { } name } => rule.Fails(ChimeError.Named(name, Message), Times, AllowUndocumented),
            { AppliesThenThrows: { } name } => rule.AppliesThenFails(ChimeError.Named(name, Message), Times, AllowUndocumented),
            { Passes: { } times } => rule.Passes(times),
            { Delays: { } delay } => rule.Delays(delay, Times),
            _ => rule.Hangs(Times),
        };
    }
}

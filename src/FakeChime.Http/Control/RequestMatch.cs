using System.Text.Json;

namespace FakeChime.Http;

/// <summary>
/// Compares requests with the match of a rule, by value: an object matches the members it names, a list all entries in order, null a member
/// that the request omits. A match that no request could have is rejected.
/// </summary>
internal static class RequestMatch
{
    public static JsonElement Of(Dictionary<string, JsonElement> members)
    {
        try
        {
            return JsonSerializer.SerializeToElement(members);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException("The match has a string that is not valid Unicode: an unpaired surrogate. Remove it.", exception);
        }
    }

    /// <summary>The reason why no value of a shape could match; null when one could. The names of members are not case-sensitive.</summary>
    public static string? Rejection(ServiceModel.Shape shape, JsonElement expected, string name) => shape.Type switch
    {
        "structure" when expected.ValueKind != JsonValueKind.Object => $"The match on '{name}' must be an object.",
        "structure" => expected.EnumerateObject().GroupBy(member => member.Name, StringComparer.OrdinalIgnoreCase)
            .Select(member => member.Skip(1).Any() ? $"The match has '{member.Key}' more than once." : Rejection(shape, member.First(), name))
            .FirstOrDefault(rejection => rejection is not null),
        "list" when expected.ValueKind != JsonValueKind.Array => $"The match on '{name}' must be a list.",
        "list" => expected.EnumerateArray()
            .Select((entry, index) => Rejection(shape.Item, entry, FormattableString.Invariant($"{name}[{index}]")))
            .FirstOrDefault(rejection => rejection is not null),
        "integer" => expected.ValueKind == JsonValueKind.Number && expected.TryGetInt32(out _) ? null : $"The match on '{name}' must be a whole number.",
        "boolean" => expected.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : $"The match on '{name}' must be true or false.",
        _ => expected.ValueKind == JsonValueKind.String ? null : $"The match on '{name}' must be a string.",
    };

    public static bool Matches(JsonElement expected, JsonElement actual) => expected.ValueKind switch
    {
        JsonValueKind.Null => actual.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined,
        JsonValueKind.Object => actual.ValueKind == JsonValueKind.Object && expected.EnumerateObject().All(member =>
            Matches(member.Value, actual.EnumerateObject().FirstOrDefault(it => it.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase)).Value)),
        JsonValueKind.Array => actual.ValueKind == JsonValueKind.Array && expected.GetArrayLength() == actual.GetArrayLength()
            && expected.EnumerateArray().Zip(actual.EnumerateArray()).All(pair => Matches(pair.First, pair.Second)),
        JsonValueKind.Number => actual.ValueKind == JsonValueKind.Number && expected.GetInt32() == actual.GetInt32(),
        JsonValueKind.String => actual.ValueKind == JsonValueKind.String && expected.GetString() == actual.GetString(),
        _ => actual.ValueKind == expected.ValueKind,
    };

    /// <summary>The match as a rule prints it.</summary>
    public static string Text(JsonElement expected) => expected.GetPropertyCount() == 0 ? "any" : string.Join(
        ", ", expected.EnumerateObject().Select(member => $"{member.Name} = {(member.Value.ValueKind == JsonValueKind.Null ? "null" : $"{member.Value}")}"));

    private static string? Rejection(ServiceModel.Shape shape, JsonProperty member, string name) =>
        shape.NameOf(member.Name) is not { } known ? $"{name} has no member '{member.Name}' to match on. It has {string.Join(", ", shape.Members)}."
        : member.Value.ValueKind != JsonValueKind.Null ? Rejection(shape.Member(known), member.Value, known)
        : shape.IsInThePath(known) ? $"The match on '{known}' cannot be null: it is in the path of every request."
        : null;
}

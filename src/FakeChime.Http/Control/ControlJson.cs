using System.Text.Json;
using System.Text.Json.Serialization;

namespace FakeChime.Http;

/// <summary>The JSON of the control endpoints and of seed files: the names of the toolkit, in any case; unknown members are refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNameCaseInsensitive = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(AttendeeSeedConverter)])]
[JsonSerializable(typeof(SeedDocument))]
[JsonSerializable(typeof(RuleDocument))]
[JsonSerializable(typeof(TokenDocument))]
[JsonSerializable(typeof(StateDocument))]
[JsonSerializable(typeof(RuleState[]))]
[JsonSerializable(typeof(CallState[]))]
[JsonSerializable(typeof(ProblemDocument))]
[JsonSerializable(typeof(IEnumerable<IReadOnlyDictionary<string, object?>>))]
[JsonSerializable(typeof(Dictionary<string, object?>))]
[JsonSerializable(typeof(object[]))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(long))]
internal sealed partial class ControlJson : JsonSerializerContext;

[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(AttendeeSeed))]
internal sealed partial class AttendeeSeedJson : JsonSerializerContext;

/// <summary>A string stands for an attendee with that external user ID, as in C#.</summary>
internal sealed class AttendeeSeedConverter : JsonConverter<AttendeeSeed>
{
    public override AttendeeSeed? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => new AttendeeSeed(reader.GetString()!),
            JsonTokenType.StartObject => JsonSerializer.Deserialize(ref reader, AttendeeSeedJson.Default.AttendeeSeed),
            _ => throw new JsonException(),
        };

    public override void Write(Utf8JsonWriter writer, AttendeeSeed value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, AttendeeSeedJson.Default.AttendeeSeed);
}

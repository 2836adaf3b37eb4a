using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace FakeChime.Http;

/// <summary>
/// The JSON of the control endpoints and of seed files: the names of the test API, not case-sensitive. Unknown, missing and duplicate
/// members are errors.
/// </summary>
internal static partial class ControlJson
{
    public static JsonSerializerOptions Options { get; } = Configure(new());

    /// <summary>Reads a document.</summary>
    /// <exception cref="JsonException">The document is invalid. The message has the reason, the member and the line.</exception>
    public static T Parse<T>(byte[] json)
        where T : class
    {
        try
        {
            return RequestBody.Parse<T>(json, Options);
        }
        catch (JsonException exception) when (exception.LineNumber is { } line)
        {
            // The line of the exception counts from 0, which no editor does.
            throw new JsonException($"{ReasonOf(exception)} At {exception.Path}, line {line + 1}.", exception);
        }
    }

    /// <summary>The reason of an error, without its position and without the terms of .NET.</summary>
    public static string ReasonOf(JsonException exception) => OfDotNet.Replace(WithAllowed(exception), "")
        .Replace("JSON deserialization was missing required properties including:", "These members are missing:")
        .Replace("could not be mapped to any .NET member", "is not known")
        .Replace("The constructor parameter", "The member").Replace("The property or field", "The member");

    /// <summary>Names the JSON that is allowed instead of a .NET type, and the known members beside an unknown one.</summary>
    private static string WithAllowed(JsonException exception)
    {
        var message = exception.Message.Split(" Path: ")[0];
        if (TypeInMessage.Match(message) is not { Success: true } match)
        {
            return message;
        }

        var name = match.Groups["type"].Value;
        var members = (typeof(ControlJson).Assembly.GetType(name) ?? typeof(ChimeEngine).Assembly.GetType(name)) is { } type
            ? Options.GetTypeInfo(type).Properties
            : [];
        if (match.Groups["unknown"].Success)
        {
            return $"{message} It has {string.Join(", ", members.Select(member => member.Name))}.";
        }

        // The type is that of the member, or for a member of a record's constructor that of the record.
        var expected = members.FirstOrDefault(member => $".{member.Name}" == Path.GetExtension(exception.Path))?.PropertyType.ToString() ?? name;
        return expected.Contains("IReadOnlyList", StringComparison.Ordinal) ? "The value must be a list."
            : expected.Contains("Int32", StringComparison.Ordinal) ? "The value must be a whole number."
            : expected.Contains("Boolean", StringComparison.Ordinal) ? "The value must be true or false."
            : expected == "System.String" ? "The value must be a string."
            : "The value must be an object.";
    }

    /// <summary>The message of an exception without the name of a parameter.</summary>
    public static string TextOf(Exception exception) => exception is ArgumentException { ParamName: { } name }
        ? exception.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
        : exception.Message;

    [GeneratedRegex(@" in this mode\. Change the reader options(?=\.)|( encountered)? during deserialization"
        + @"| Consider updating its nullability annotation\.|( of type| for type| on type| contained in type) '?[\w.,+`[\]]*[\w\]]'?")]
    private static partial Regex OfDotNet { get; }

    [GeneratedRegex(@"(could not be converted to|(?<unknown>could not be mapped to any \.NET member contained in type)) '?(?<type>[\w.,+`[\]= ]*[\w\]])")]
    private static partial Regex TypeInMessage { get; }

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.PropertyNamingPolicy = null;
        options.PropertyNameCaseInsensitive = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Converters.Add(new AttendeeSeedConverter());
        options.Converters.Add(new DurationConverter());
        options.Converters.Add(new JsonStringEnumConverter());
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(OmitParents);
        return options;
    }

    /// <summary>Omits the meeting of an attendee and the attendee of a presence, which contain them, and the media URLs.</summary>
    private static void OmitParents(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property =>
            (type.Type == typeof(FakeAttendee) && property.PropertyType == typeof(FakeMeeting))
            || (type.Type == typeof(Presence) && property.PropertyType == typeof(FakeAttendee))
            || (type.Type == typeof(FakeMeeting) && property.PropertyType == typeof(MediaPlacementInfo))).ToArray())
        {
            type.Properties.Remove(property);
        }
    }
}

/// <summary>Reads a string as an attendee with that external user ID, as in C#.</summary>
internal sealed class AttendeeSeedConverter : JsonConverter<AttendeeSeed>
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        PropertyNameCaseInsensitive = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
    };

    public override AttendeeSeed? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => new AttendeeSeed(reader.GetString()!),
        JsonTokenType.StartObject => RequestBody.ReadPart<AttendeeSeed>(ref reader, Plain),
        _ => throw new JsonException("An attendee is a string or an object."),
    };

    public override void Write(Utf8JsonWriter writer, AttendeeSeed value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, Plain);
}

/// <summary>Reads times as <c>hours:minutes:seconds</c>, with optional days and fraction. A number alone would be days.</summary>
internal sealed partial class DurationConverter : JsonConverter<TimeSpan>
{
    public const string Pattern = @"^(\d+\.)?([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,7})?$";

    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && reader.GetString() is { } text
        && Form.IsMatch(text)
        && TimeSpan.TryParseExact(text, "c", null, out var time)
            ? time
            : throw new JsonException(
                "A time must be \"hours:minutes:seconds\", such as \"00:00:01.5\", with optional days: 24 hours are \"1.00:00:00\".");

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString("c", null));

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}

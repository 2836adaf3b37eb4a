using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FakeChime.Http;

/// <summary>The JSON of an API: operations and answers have the members that its service model gives them, and no others.</summary>
internal static class WireJson
{
    public static JsonSerializerOptions OptionsFor(ChimeApi api, ServiceModel model) => new()
    {
        // The responses are not HTML: quotes need no escapes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new MeetingFeaturesConverter() },
        // Observed: the older API writes null for missing members, the newer one omits them.
        DefaultIgnoreCondition = api == ChimeApi.Chime ? JsonIgnoreCondition.Never : JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(type => KeepWhatTheModelHas(type, api, model)),
    };

    private static void KeepWhatTheModelHas(JsonTypeInfo type, ChimeApi api, ServiceModel model)
    {
        if (type.Kind != JsonTypeInfoKind.Object || ShapeOf(type.Type, api) is not { } name || model.ShapeNamed(name) is not { } shape)
        {
            return;
        }

        foreach (var property in type.Properties.Where(property => !shape.Has(property.Name)).ToArray())
        {
            type.Properties.Remove(property);
        }

        foreach (var property in type.Properties.Where(property => property.Name == nameof(BatchUpdateAttendeeCapabilitiesExcept.ExcludedAttendeeIds)))
        {
            property.CustomConverter = new AttendeeIdsConverter();
        }
    }

    private static string? ShapeOf(Type type, ChimeApi api) =>
        typeof(Operation).IsAssignableFrom(type) ? $"{type.Name}Request"
        : type == typeof(NewAttendee) ? "CreateAttendeeRequestItem"
        : type == typeof(MeetingNotifications) ? api == ChimeApi.Chime ? "MeetingNotificationConfiguration" : "NotificationsConfiguration"
        : type == typeof(MeetingInfo) ? "Meeting"
        : type == typeof(AttendeeInfo) ? "Attendee"
        : type == typeof(MediaPlacementInfo) ? "MediaPlacement"
        : null;
}

/// <summary>The engine's features are flat, the API's are nested.</summary>
internal sealed class MeetingFeaturesConverter : JsonConverter<MeetingFeatures>
{
    public override MeetingFeatures? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RequestBody.ReadPart<Features>(ref reader, options) is { } features
            ? new()
            {
                EchoReduction = features.Audio?.EchoReduction,
                VideoMaxResolution = features.Video?.MaxResolution,
                ContentMaxResolution = features.Content?.MaxResolution,
                MaxCount = features.Attendee?.MaxCount,
            }
            : null;

    public override void Write(Utf8JsonWriter writer, MeetingFeatures value, JsonSerializerOptions options) => JsonSerializer.Serialize(
        writer,
        new Features(
            value.EchoReduction is null ? null : new(value.EchoReduction),
            value.VideoMaxResolution is null ? null : new(value.VideoMaxResolution),
            value.ContentMaxResolution is null ? null : new(value.ContentMaxResolution),
            value.MaxCount is null ? null : new(value.MaxCount)),
        options);

    private sealed record Features(AudioFeatures? Audio, ResolutionFeatures? Video, ResolutionFeatures? Content, AttendeeFeatures? Attendee);

    private sealed record AudioFeatures(string? EchoReduction);

    private sealed record ResolutionFeatures(string? MaxResolution);

    private sealed record AttendeeFeatures(int? MaxCount);
}

/// <summary>Attendee IDs are strings to the engine, and objects to the API.</summary>
internal sealed class AttendeeIdsConverter : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RequestBody.ReadPart<AttendeeIdItem?[]>(ref reader, options)?.Select(item => item?.AttendeeId!).ToArray();

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Select(attendeeId => new AttendeeIdItem(attendeeId)), options);

    private sealed record AttendeeIdItem(string? AttendeeId);
}

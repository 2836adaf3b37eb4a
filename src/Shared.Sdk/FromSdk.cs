using Amazon;

namespace FakeChime;

/// <summary>
/// Translates the SDK's requests to operations, as the real client sends them. Each client adds what differs between the SDKs.
/// </summary>
internal static partial class FromSdk
{
    public static CreateMeeting CreateMeeting(CreateMeetingRequest request, IdGenerator ids)
    {
        var operation = new CreateMeeting
        {
            ClientRequestToken = request.ClientRequestToken ?? ids.NextUuid(),
            ExternalMeetingId = request.ExternalMeetingId,
            MediaRegion = request.MediaRegion,
            MeetingHostId = request.MeetingHostId,
            NotificationsConfiguration = Notifications(request.NotificationsConfiguration),
            Tags = Tags(request.Tags),
        };
        Complete(ref operation, request);
        return operation;
    }

    public static CreateMeetingWithAttendees CreateMeetingWithAttendees(CreateMeetingWithAttendeesRequest request, IdGenerator ids)
    {
        var operation = new CreateMeetingWithAttendees
        {
            Attendees = Attendees(request.Attendees),
            ClientRequestToken = request.ClientRequestToken ?? ids.NextUuid(),
            ExternalMeetingId = request.ExternalMeetingId,
            MediaRegion = request.MediaRegion,
            MeetingHostId = request.MeetingHostId,
            NotificationsConfiguration = Notifications(request.NotificationsConfiguration),
            Tags = Tags(request.Tags),
        };
        Complete(ref operation, request);
        return operation;
    }

    /// <summary>A member of the path must not be null. The service validates everything else.</summary>
    public static string Path(string? value, string member) => value ?? throw SdkExceptions.NotSet(member);

    /// <summary>A list as the client sends it: an empty one only if the SDK is configured to send empty lists.</summary>
    public static IReadOnlyList<TTo>? List<TFrom, TTo>(List<TFrom>? list, Func<TFrom, TTo> translate) =>
        list is null || (list.Count == 0 && AWSConfigs.InitializeCollections) ? null : [.. list.Select(translate)];

    public static IReadOnlyList<string>? Texts(List<string>? texts) => List(texts, static text => text);

    public static IReadOnlyList<KeyValuePair<string, string>>? Tags(List<Tag>? tags) =>
        List(tags, static tag => new KeyValuePair<string, string>(tag?.Key!, tag?.Value!));

    public static IReadOnlyList<NewAttendee>? Attendees(List<CreateAttendeeRequestItem>? items) => List(items, Attendee);

    public static TranscriptionSettings? Transcription(TranscriptionConfiguration? configuration) => configuration is null ? null : new()
    {
        EngineTranscribeSettings = Transcribe(configuration.EngineTranscribeSettings),
        EngineTranscribeMedicalSettings = TranscribeMedical(configuration.EngineTranscribeMedicalSettings),
    };

    /// <summary>Adds the members that only this API has.</summary>
    static partial void Complete(ref CreateMeeting operation, CreateMeetingRequest request);

    /// <inheritdoc cref="Complete(ref CreateMeeting, CreateMeetingRequest)"/>
    static partial void Complete(ref CreateMeetingWithAttendees operation, CreateMeetingWithAttendeesRequest request);

    private static TranscribeSettings? Transcribe(EngineTranscribeSettings? settings) => settings is null ? null : new()
    {
        LanguageCode = settings.LanguageCode,
        VocabularyFilterMethod = settings.VocabularyFilterMethod,
        VocabularyFilterName = settings.VocabularyFilterName,
        VocabularyName = settings.VocabularyName,
        Region = settings.Region,
        EnablePartialResultsStabilization = IsTrue(settings.EnablePartialResultsStabilization),
        PartialResultsStability = settings.PartialResultsStability,
        ContentIdentificationType = settings.ContentIdentificationType,
        ContentRedactionType = settings.ContentRedactionType,
        PiiEntityTypes = settings.PiiEntityTypes,
        LanguageModelName = settings.LanguageModelName,
        IdentifyLanguage = IsTrue(settings.IdentifyLanguage),
        LanguageOptions = settings.LanguageOptions,
        PreferredLanguage = settings.PreferredLanguage,
        VocabularyNames = settings.VocabularyNames,
        VocabularyFilterNames = settings.VocabularyFilterNames,
    };

    private static TranscribeMedicalSettings? TranscribeMedical(EngineTranscribeMedicalSettings? settings) => settings is null ? null : new()
    {
        LanguageCode = settings.LanguageCode,
        Specialty = settings.Specialty,
        Type = settings.Type,
        VocabularyName = settings.VocabularyName,
        Region = settings.Region,
        ContentIdentificationType = settings.ContentIdentificationType,
    };

    /// <summary>The SDK v3 has plain values, v4 nullable ones.</summary>
    private static bool IsTrue(bool? value) => value == true;
}

using Amazon.Chime.Model;

namespace FakeChime;

/// <summary>The SDK's requests as the engine's operations take them, following the real client's marshallers.</summary>
internal static class FromSdk
{
    /// <summary>A member of the path must not be null; anything else is the service's to judge.</summary>
    public static string Path(string? value, string member) => value ?? throw SdkExceptions.NotSet(member);

    /// <summary>An empty list counts as not set.</summary>
    public static IReadOnlyList<T>? List<T>(List<T>? list) => list is { Count: > 0 } ? list : null;

    public static IReadOnlyList<KeyValuePair<string, string>>? Tags(List<Tag>? tags) =>
        List(tags)?.Select(tag => new KeyValuePair<string, string>(tag?.Key!, tag?.Value!)).ToArray();

    public static IReadOnlyList<NewAttendee>? Attendees(List<CreateAttendeeRequestItem>? items) =>
        List(items)?.Select(item => new NewAttendee(item?.ExternalUserId, Tags(item?.Tags))).ToArray();

    /// <summary>0 cannot be told from unset.</summary>
    public static int? MaxResults(int value) => value == 0 ? null : value;

    public static MeetingNotifications? Notifications(MeetingNotificationConfiguration? configuration) =>
        configuration is null ? null : new MeetingNotifications(configuration.SnsTopicArn, configuration.SqsQueueArn);

    public static TranscriptionSettings? Transcription(TranscriptionConfiguration? configuration) =>
        configuration is null
            ? null
            : new TranscriptionSettings(Transcribe(configuration.EngineTranscribeSettings), TranscribeMedical(configuration.EngineTranscribeMedicalSettings));

    private static TranscribeSettings? Transcribe(EngineTranscribeSettings? settings) => settings is null ? null : new()
    {
        LanguageCode = settings.LanguageCode,
        VocabularyFilterMethod = settings.VocabularyFilterMethod,
        VocabularyFilterName = settings.VocabularyFilterName,
        VocabularyName = settings.VocabularyName,
        Region = settings.Region,
        EnablePartialResultsStabilization = settings.EnablePartialResultsStabilization,
        PartialResultsStability = settings.PartialResultsStability,
        ContentIdentificationType = settings.ContentIdentificationType,
        ContentRedactionType = settings.ContentRedactionType,
        PiiEntityTypes = settings.PiiEntityTypes,
        LanguageModelName = settings.LanguageModelName,
        IdentifyLanguage = settings.IdentifyLanguage,
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
}

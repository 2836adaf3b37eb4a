namespace FakeChime;

/// <summary>The constraints of a transcription's settings, each by itself. Source: the service models.</summary>
internal static class TranscriptionValidation
{
    private const string Path = "transcriptionConfiguration";

    private static readonly StringConstraint LanguageCode = new(values:
        ["en-US", "en-GB", "es-US", "fr-CA", "fr-FR", "en-AU", "it-IT", "de-DE", "pt-BR", "ja-JP", "ko-KR", "zh-CN", "th-TH", "hi-IN"]);

    private static readonly StringConstraint VocabularyFilterMethod = new(values: ["remove", "mask", "tag"]);
    private static readonly StringConstraint PartialResultsStability = new(values: ["low", "medium", "high"]);
    private static readonly StringConstraint ContentType = new(values: ["PII"]);
    private static readonly StringConstraint PiiEntityTypes = new(
        1, 300, "^[A-Z_, ]+", Patterns.Each(character => character is (>= 'A' and <= 'Z') or '_' or ',' or ' '));
    private static readonly StringConstraint LanguageModelName = new(1, 200, "^[0-9a-zA-Z._-]+", Patterns.SomeOf("._-"));

    private static readonly StringConstraint LanguageOptions =
        new(1, 200, "^[a-zA-Z-,]+", Patterns.Each(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-' or ','));

    private static readonly StringConstraint Names = new(1, 3000, "^[a-zA-Z0-9,-._]+", Patterns.SomeOf(",-._"));
    private static readonly StringConstraint MedicalLanguageCode = new(values: ["en-US"]);

    private static readonly StringConstraint MedicalSpecialty =
        new(values: ["PRIMARYCARE", "CARDIOLOGY", "NEUROLOGY", "ONCOLOGY", "RADIOLOGY", "UROLOGY"]);

    private static readonly StringConstraint MedicalType = new(values: ["CONVERSATION", "DICTATION"]);

    private static readonly StringConstraint MedicalRegion =
        new(values: ["us-east-1", "us-east-2", "us-west-2", "ap-southeast-2", "ca-central-1", "eu-west-1", "auto"]);

    private static readonly StringConstraint MedicalContentType = new(values: ["PHI"]);

    /// <summary>The regions of Amazon Transcribe that both APIs know.</summary>
    public static IReadOnlyList<string> Regions { get; } =
    [
        "us-east-2", "us-east-1", "us-west-2", "ap-northeast-2", "ap-southeast-2", "ap-northeast-1", "ca-central-1", "eu-central-1", "eu-west-1",
        "eu-west-2", "sa-east-1", "auto",
    ];

    public static void Transcription(this ref Validator validator, TranscriptionSettings? settings, RequestConstraints constraints)
    {
        validator.Required(Path, settings);
        validator.Transcribe(settings?.EngineTranscribeSettings, Path + ".engineTranscribeSettings", constraints);
        validator.TranscribeMedical(settings?.EngineTranscribeMedicalSettings, Path + ".engineTranscribeMedicalSettings", constraints);
    }

    /// <summary>Whether the engine is available where the meeting is, which counts for settings that name no region (documented).</summary>
    public static bool IsAvailableIn(this TranscriptionSettings settings, string mediaRegion, RequestConstraints constraints) =>
        (settings.EngineTranscribeSettings?.Region ?? settings.EngineTranscribeMedicalSettings?.Region) is not null
        || (settings.EngineTranscribeSettings is null ? MedicalRegion : constraints.TranscribeRegion).Allows(mediaRegion);

    private static void Transcribe(this ref Validator validator, TranscribeSettings? settings, string path, RequestConstraints constraints)
    {
        if (settings is null)
        {
            return;
        }

        validator.Optional(validator.Member(path, "languageCode"), settings.LanguageCode, LanguageCode);
        validator.Optional(validator.Member(path, "vocabularyFilterMethod"), settings.VocabularyFilterMethod, VocabularyFilterMethod);
        validator.Optional(validator.Member(path, "region"), settings.Region, constraints.TranscribeRegion);
        validator.Optional(validator.Member(path, "vocabularyFilterName"), settings.VocabularyFilterName, constraints.Text);
        validator.Optional(validator.Member(path, "vocabularyName"), settings.VocabularyName, constraints.Text);
        validator.Optional(validator.Member(path, "partialResultsStability"), settings.PartialResultsStability, PartialResultsStability);
        validator.Optional(validator.Member(path, "contentIdentificationType"), settings.ContentIdentificationType, ContentType);
        validator.Optional(validator.Member(path, "contentRedactionType"), settings.ContentRedactionType, ContentType);
        validator.Optional(validator.Member(path, "piiEntityTypes"), settings.PiiEntityTypes, PiiEntityTypes);
        validator.Optional(validator.Member(path, "languageModelName"), settings.LanguageModelName, LanguageModelName);
        validator.Optional(validator.Member(path, "languageOptions"), settings.LanguageOptions, LanguageOptions);
        validator.Optional(validator.Member(path, "preferredLanguage"), settings.PreferredLanguage, LanguageCode);
        validator.Optional(validator.Member(path, "vocabularyNames"), settings.VocabularyNames, Names);
        validator.Optional(validator.Member(path, "vocabularyFilterNames"), settings.VocabularyFilterNames, Names);
    }

    private static void TranscribeMedical(this ref Validator validator, TranscribeMedicalSettings? settings, string path, RequestConstraints constraints)
    {
        if (settings is null)
        {
            return;
        }

        validator.Required(validator.Member(path, "languageCode"), settings.LanguageCode, MedicalLanguageCode);
        validator.Required(validator.Member(path, "specialty"), settings.Specialty, MedicalSpecialty);
        validator.Required(validator.Member(path, "type"), settings.Type, MedicalType);
        validator.Optional(validator.Member(path, "vocabularyName"), settings.VocabularyName, constraints.Text);
        validator.Optional(validator.Member(path, "region"), settings.Region, MedicalRegion);
        validator.Optional(validator.Member(path, "contentIdentificationType"), settings.ContentIdentificationType, MedicalContentType);
    }
}

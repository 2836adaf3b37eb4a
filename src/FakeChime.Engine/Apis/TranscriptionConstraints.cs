namespace FakeChime;

/// <summary>The constraints of the service models on the settings of a transcription.</summary>
internal static class TranscriptionConstraints
{
    public static readonly StringConstraint LanguageCode = new(values:
        ["en-US", "en-GB", "es-US", "fr-CA", "fr-FR", "en-AU", "it-IT", "de-DE", "pt-BR", "ja-JP", "ko-KR", "zh-CN", "th-TH", "hi-IN"]);

    public static readonly StringConstraint VocabularyFilterMethod = new(values: ["remove", "mask", "tag"]);
    public static readonly StringConstraint PartialResultsStability = new(values: ["low", "medium", "high"]);
    public static readonly StringConstraint ContentType = new(values: ["PII"]);
    public static readonly StringConstraint PiiEntityTypes = new(1, 300, "^[A-Z_, ]+");
    public static readonly StringConstraint LanguageModelName = new(1, 200, "^[0-9a-zA-Z._-]+");
    public static readonly StringConstraint LanguageOptions = new(1, 200, "^[a-zA-Z-,]+");
    public static readonly StringConstraint Names = new(1, 3000, "^[a-zA-Z0-9,-._]+");
    public static readonly StringConstraint MedicalLanguageCode = new(values: ["en-US"]);

    public static readonly StringConstraint MedicalSpecialty =
        new(values: ["PRIMARYCARE", "CARDIOLOGY", "NEUROLOGY", "ONCOLOGY", "RADIOLOGY", "UROLOGY"]);

    public static readonly StringConstraint MedicalType = new(values: ["CONVERSATION", "DICTATION"]);

    public static readonly StringConstraint MedicalRegion =
        new(values: ["us-east-1", "us-east-2", "us-west-2", "ap-southeast-2", "ca-central-1", "eu-west-1", "auto"]);

    public static readonly StringConstraint MedicalContentType = new(values: ["PHI"]);

    /// <summary>The regions of Amazon Transcribe that both APIs allow.</summary>
    public static IReadOnlyList<string> Regions { get; } =
    [
        "us-east-2", "us-east-1", "us-west-2", "ap-northeast-2", "ap-southeast-2", "ap-northeast-1", "ca-central-1", "eu-central-1", "eu-west-1",
        "eu-west-2", "sa-east-1", "auto",
    ];
}

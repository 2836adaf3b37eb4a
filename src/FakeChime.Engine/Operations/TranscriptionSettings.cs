namespace FakeChime;

/// <summary>How to transcribe a meeting. Exactly one engine must be given (assumed).</summary>
/// <param name="EngineTranscribeSettings">The settings for Amazon Transcribe; null for the other engine.</param>
/// <param name="EngineTranscribeMedicalSettings">The settings for Amazon Transcribe Medical; null for the other engine.</param>
public sealed record TranscriptionSettings(TranscribeSettings? EngineTranscribeSettings = null, TranscribeMedicalSettings? EngineTranscribeMedicalSettings = null)
{
    private const string Path = "transcriptionConfiguration";

    internal void Validate(ref Validation validation)
    {
        if (EngineTranscribeSettings is null == EngineTranscribeMedicalSettings is null)
        {
            validation.Fail(Path, "Member must have exactly one of engineTranscribeSettings and engineTranscribeMedicalSettings");
        }

        EngineTranscribeSettings?.Validate(ref validation, Path + ".engineTranscribeSettings");
        EngineTranscribeMedicalSettings?.Validate(ref validation, Path + ".engineTranscribeMedicalSettings");
    }
}

/// <summary>The settings for Amazon Transcribe. Members hold what the request held; null or false when it did not say.</summary>
public sealed record TranscribeSettings
{
    /// <summary>The language; required unless the language is to be identified (assumed).</summary>
    public string? LanguageCode { get; init; }

    /// <summary><c>remove</c>, <c>mask</c> or <c>tag</c>.</summary>
    public string? VocabularyFilterMethod { get; init; }

    /// <summary>The name of the vocabulary filter.</summary>
    public string? VocabularyFilterName { get; init; }

    /// <summary>The name of the vocabulary.</summary>
    public string? VocabularyName { get; init; }

    /// <summary>The region of Amazon Transcribe, or <c>auto</c>.</summary>
    public string? Region { get; init; }

    /// <summary>Whether partial results are stabilized. The default value is false.</summary>
    public bool EnablePartialResultsStabilization { get; init; }

    /// <summary><c>low</c>, <c>medium</c> or <c>high</c>.</summary>
    public string? PartialResultsStability { get; init; }

    /// <summary><c>PII</c> to label personal information.</summary>
    public string? ContentIdentificationType { get; init; }

    /// <summary><c>PII</c> to redact personal information.</summary>
    public string? ContentRedactionType { get; init; }

    /// <summary>Which personal information, separated by commas.</summary>
    public string? PiiEntityTypes { get; init; }

    /// <summary>The name of the language model; 1 to 200 characters.</summary>
    public string? LanguageModelName { get; init; }

    /// <summary>Whether the language is identified. The default value is false.</summary>
    public bool IdentifyLanguage { get; init; }

    /// <summary>The languages to choose from, separated by commas.</summary>
    public string? LanguageOptions { get; init; }

    /// <summary>The language to prefer.</summary>
    public string? PreferredLanguage { get; init; }

    /// <summary>The names of vocabularies, separated by commas.</summary>
    public string? VocabularyNames { get; init; }

    /// <summary>The names of vocabulary filters, separated by commas.</summary>
    public string? VocabularyFilterNames { get; init; }

    internal void Validate(ref Validation validation, string path)
    {
        if (LanguageCode is null && !IdentifyLanguage)
        {
            validation.Fail($"{path}.languageCode", "Member must not be null unless identifyLanguage is true");
        }

        validation.Optional($"{path}.languageCode", LanguageCode, TranscriptionRules.LanguageCode);
        validation.Optional($"{path}.vocabularyFilterMethod", VocabularyFilterMethod, TranscriptionRules.VocabularyFilterMethod);
        validation.Optional($"{path}.region", Region, TranscriptionRules.Region);
        validation.Optional($"{path}.partialResultsStability", PartialResultsStability, TranscriptionRules.PartialResultsStability);
        validation.Optional($"{path}.contentIdentificationType", ContentIdentificationType, TranscriptionRules.ContentType);
        validation.Optional($"{path}.contentRedactionType", ContentRedactionType, TranscriptionRules.ContentType);
        validation.Optional($"{path}.piiEntityTypes", PiiEntityTypes, TranscriptionRules.PiiEntityTypes);
        validation.Optional($"{path}.languageModelName", LanguageModelName, TranscriptionRules.LanguageModelName);
        validation.Optional($"{path}.languageOptions", LanguageOptions, TranscriptionRules.LanguageOptions);
        validation.Optional($"{path}.preferredLanguage", PreferredLanguage, TranscriptionRules.LanguageCode);
        validation.Optional($"{path}.vocabularyNames", VocabularyNames, TranscriptionRules.Names);
        validation.Optional($"{path}.vocabularyFilterNames", VocabularyFilterNames, TranscriptionRules.Names);
    }
}

/// <summary>The settings for Amazon Transcribe Medical. Members hold what the request held; null when it did not say.</summary>
public sealed record TranscribeMedicalSettings
{
    /// <summary>The language, <c>en-US</c>; required.</summary>
    public string? LanguageCode { get; init; }

    /// <summary>The medical specialty, <c>CARDIOLOGY</c> for example; required.</summary>
    public string? Specialty { get; init; }

    /// <summary><c>CONVERSATION</c> or <c>DICTATION</c>; required.</summary>
    public string? Type { get; init; }

    /// <summary>The name of the vocabulary.</summary>
    public string? VocabularyName { get; init; }

    /// <summary>The region of Amazon Transcribe Medical, or <c>auto</c>.</summary>
    public string? Region { get; init; }

    /// <summary><c>PHI</c> to label personal health information.</summary>
    public string? ContentIdentificationType { get; init; }

    internal void Validate(ref Validation validation, string path)
    {
        validation.Required($"{path}.languageCode", LanguageCode, TranscriptionRules.MedicalLanguageCode);
        validation.Required($"{path}.specialty", Specialty, TranscriptionRules.MedicalSpecialty);
        validation.Required($"{path}.type", Type, TranscriptionRules.MedicalType);
        validation.Optional($"{path}.region", Region, TranscriptionRules.MedicalRegion);
        validation.Optional($"{path}.contentIdentificationType", ContentIdentificationType, TranscriptionRules.MedicalContentType);
    }
}

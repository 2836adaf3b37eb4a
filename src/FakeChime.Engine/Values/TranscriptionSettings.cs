namespace FakeChime;

/// <summary>The settings of a transcription. It uses exactly one of the two engines.</summary>
public sealed record TranscriptionSettings
{
    /// <summary>Gets the settings for Amazon Transcribe; null for the other engine.</summary>
    public TranscribeSettings? EngineTranscribeSettings { get; init; }

    /// <summary>Gets the settings for Amazon Transcribe Medical; null for the other engine.</summary>
    public TranscribeMedicalSettings? EngineTranscribeMedicalSettings { get; init; }

    /// <summary>Why the combination of settings is invalid, which an event reports and not the call (documented); null if it is valid.</summary>
    internal string? Contradiction =>
        EngineTranscribeSettings is null == EngineTranscribeMedicalSettings is null
            ? "exactly one of EngineTranscribeSettings and EngineTranscribeMedicalSettings must be given"
            : EngineTranscribeSettings?.Contradiction;

    /// <summary>Returns the members that have a value.</summary>
    public override string ToString() => SetMembers.TextOf(this);
}

/// <summary>The settings for Amazon Transcribe. A member that the request left out is null or false.</summary>
public sealed record TranscribeSettings
{
    /// <summary>Gets the language; needed unless the language is to be identified (documented).</summary>
    public string? LanguageCode { get; init; }

    /// <summary>Gets <c>remove</c>, <c>mask</c> or <c>tag</c>.</summary>
    public string? VocabularyFilterMethod { get; init; }

    /// <summary>Gets the name of the vocabulary filter.</summary>
    public string? VocabularyFilterName { get; init; }

    /// <summary>Gets the name of the vocabulary.</summary>
    public string? VocabularyName { get; init; }

    /// <summary>Gets the region of Amazon Transcribe, or <c>auto</c>.</summary>
    public string? Region { get; init; }

    /// <summary>Gets a value that indicates whether partial results are stabilized. The default is false.</summary>
    public bool EnablePartialResultsStabilization { get; init; }

    /// <summary>Gets <c>low</c>, <c>medium</c> or <c>high</c>.</summary>
    public string? PartialResultsStability { get; init; }

    /// <summary>Gets <c>PII</c> to label personal information.</summary>
    public string? ContentIdentificationType { get; init; }

    /// <summary>Gets <c>PII</c> to redact personal information.</summary>
    public string? ContentRedactionType { get; init; }

    /// <summary>Gets which personal information, separated by commas.</summary>
    public string? PiiEntityTypes { get; init; }

    /// <summary>Gets the name of the language model; 1 to 200 characters.</summary>
    public string? LanguageModelName { get; init; }

    /// <summary>Gets a value that indicates whether the language is identified. The default is false.</summary>
    public bool IdentifyLanguage { get; init; }

    /// <summary>Gets the languages to choose from, separated by commas.</summary>
    public string? LanguageOptions { get; init; }

    /// <summary>Gets the language to prefer.</summary>
    public string? PreferredLanguage { get; init; }

    /// <summary>Gets the names of vocabularies, separated by commas.</summary>
    public string? VocabularyNames { get; init; }

    /// <summary>Gets the names of vocabulary filters, separated by commas.</summary>
    public string? VocabularyFilterNames { get; init; }

    /// <summary>Why the combination of settings is invalid (documented); null if it is valid.</summary>
    internal string? Contradiction =>
        LanguageCode is null == !IdentifyLanguage ? "exactly one of LanguageCode and IdentifyLanguage must be given"
        : LanguageOptions is not null && !IdentifyLanguage ? "LanguageOptions needs IdentifyLanguage"
        : PreferredLanguage is not null && LanguageOptions is null ? "PreferredLanguage needs IdentifyLanguage and LanguageOptions"
        : IdentifyLanguage && LanguageModelName is not null ? "IdentifyLanguage excludes LanguageModelName"
        : IdentifyLanguage && ContentRedactionType is not null ? "IdentifyLanguage excludes ContentRedactionType"
        : IdentifyLanguage && VocabularyName is not null ? "IdentifyLanguage excludes VocabularyName; use VocabularyNames"
        : IdentifyLanguage && VocabularyFilterName is not null ? "IdentifyLanguage excludes VocabularyFilterName; use VocabularyFilterNames"
        : LanguageOptions is not null && Options.Length < 2 ? "LanguageOptions needs at least two languages"
        : UnknownOption is { } unknown ? $"LanguageOptions has the unknown language {unknown}"
        : NamesOneLanguageTwice ? "LanguageOptions can have one dialect of a language"
        : PreferredLanguage is not null && !Options.Contains(PreferredLanguage) ? "PreferredLanguage must be one of LanguageOptions"
        : ContentIdentificationType is not null && ContentRedactionType is not null ? "ContentIdentificationType and ContentRedactionType exclude each other"
        : PiiEntityTypes is not null && ContentIdentificationType is null && ContentRedactionType is null
            ? "PiiEntityTypes needs ContentIdentificationType or ContentRedactionType"
        : null;

    /// <summary>Returns the members that have a value.</summary>
    public override string ToString() => SetMembers.TextOf(this);

    private string[] Options => LanguageOptions?.Split([','], StringSplitOptions.RemoveEmptyEntries) ?? [];

    private string? UnknownOption => Options.FirstOrDefault(option => !TranscriptionConstraints.LanguageCode.Allows(option));

    private bool NamesOneLanguageTwice => Options.GroupBy(option => option.Split('-')[0]).Any(dialects => dialects.Count() > 1);
}

/// <summary>The settings for Amazon Transcribe Medical. A member that the request left out is null.</summary>
public sealed record TranscribeMedicalSettings
{
    /// <summary>Gets the language, <c>en-US</c>; required.</summary>
    public string? LanguageCode { get; init; }

    /// <summary>Gets the medical specialty, <c>CARDIOLOGY</c> for example; required.</summary>
    public string? Specialty { get; init; }

    /// <summary>Gets <c>CONVERSATION</c> or <c>DICTATION</c>; required.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the name of the vocabulary.</summary>
    public string? VocabularyName { get; init; }

    /// <summary>Gets the region of Amazon Transcribe Medical, or <c>auto</c>.</summary>
    public string? Region { get; init; }

    /// <summary>Gets <c>PHI</c> to label personal health information.</summary>
    public string? ContentIdentificationType { get; init; }

    /// <summary>Returns the members that have a value.</summary>
    public override string ToString() => SetMembers.TextOf(this);
}

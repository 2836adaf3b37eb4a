using static FakeChime.MeetingEventType;

namespace FakeChime.Tests.TestApi;

/// <summary>Starting, stopping and interrupting a transcription, and its events.</summary>
public sealed class TranscriptionTests
{
    private const string OneEngine = "exactly one of EngineTranscribeSettings and EngineTranscribeMedicalSettings must be given";
    private const string OneLanguage = "exactly one of LanguageCode and IdentifyLanguage must be given";

    private static readonly Dictionary<string, (string Message, EngineTranscribeSettings Settings)> InvalidSettings = new()
    {
        ["no language"] = (OneLanguage, new()),
        ["LanguageCode and IdentifyLanguage"] = (OneLanguage, new() { LanguageCode = "en-US", IdentifyLanguage = true }),
        ["LanguageOptions of a LanguageCode"] = ("LanguageOptions needs IdentifyLanguage", new() { LanguageCode = "en-US", LanguageOptions = "en-US,de-DE" }),
        ["PreferredLanguage without LanguageOptions"] =
            ("PreferredLanguage needs IdentifyLanguage and LanguageOptions", new() { IdentifyLanguage = true, PreferredLanguage = "de-DE" }),
        ["PreferredLanguage that is not an option"] = (
            "PreferredLanguage must be one of LanguageOptions",
            new() { IdentifyLanguage = true, LanguageOptions = "en-US,de-DE", PreferredLanguage = "fr-FR" }),
        ["one language option"] = ("LanguageOptions needs at least two languages", new() { IdentifyLanguage = true, LanguageOptions = "en-US" }),
        ["an unknown language"] =
            ("LanguageOptions has the unknown language tlh-QO", new() { IdentifyLanguage = true, LanguageOptions = "en-US,tlh-QO" }),
        ["two dialects"] = ("LanguageOptions can have one dialect of a language", new() { IdentifyLanguage = true, LanguageOptions = "en-US,en-GB" }),
        ["VocabularyName"] = (
            "IdentifyLanguage excludes VocabularyName; use VocabularyNames",
            new() { IdentifyLanguage = true, LanguageOptions = "en-US,de-DE", VocabularyName = "words" }),
        ["VocabularyFilterName"] = (
            "IdentifyLanguage excludes VocabularyFilterName; use VocabularyFilterNames",
            new() { IdentifyLanguage = true, LanguageOptions = "en-US,de-DE", VocabularyFilterName = "filter" }),
        ["LanguageModelName"] = ("IdentifyLanguage excludes LanguageModelName", new() { IdentifyLanguage = true, LanguageModelName = "model" }),
        ["IdentifyLanguage and redaction"] =
            ("IdentifyLanguage excludes ContentRedactionType", new() { IdentifyLanguage = true, ContentRedactionType = "PII" }),
        ["identification and redaction"] = (
            "ContentIdentificationType and ContentRedactionType exclude each other",
            new() { LanguageCode = "en-US", ContentIdentificationType = "PII", ContentRedactionType = "PII" }),
        ["PiiEntityTypes alone"] = (
            "PiiEntityTypes needs ContentIdentificationType or ContentRedactionType", new() { LanguageCode = "en-US", PiiEntityTypes = "NAME" }),
    };

    private readonly Fake _chime = new();
    private readonly FakeMeeting _standup;

    public TranscriptionTests() => _standup = _chime.AddMeeting("standup");

    public static TheoryData<string> InvalidCombinations => [.. InvalidSettings.Keys];

    private static EngineTranscribeSettings English => new() { LanguageCode = "en-US" };

    private static EngineTranscribeMedicalSettings Medical => new() { LanguageCode = "en-US", Specialty = "CARDIOLOGY", Type = "DICTATION" };

    [Fact]
    public async Task A_transcription_starts_with_the_settings_of_the_request_and_stops()
    {
        await StartAsync(new() { LanguageCode = "en-US", VocabularyFilterMethod = "mask" });
        _standup.Transcription.Should().Be(
            new TranscriptionSettings { EngineTranscribeSettings = new() { LanguageCode = "en-US", VocabularyFilterMethod = "mask" } });
        _chime.Calls.Single().ToString().Should()
            .Contain("TranscriptionConfiguration = { EngineTranscribeSettings = { LanguageCode = en-US, VocabularyFilterMethod = mask } } }");

        await _chime.StopMeetingTranscriptionAsync(new() { MeetingId = _standup.MeetingId });
        _standup.Transcription.Should().BeNull();
        Raised().Should().Equal(TranscriptionStarted, TranscriptionStopped);
    }

    [Fact]
    public async Task Starting_a_running_transcription_updates_its_settings()
    {
        await StartAsync(English);
        await StartAsync(new() { LanguageCode = "de-DE" });
        await StartAsync(_standup, new() { EngineTranscribeMedicalSettings = Medical });

        _standup.Transcription!.EngineTranscribeSettings.Should().BeNull();
        _standup.Transcription.EngineTranscribeMedicalSettings!.Specialty.Should().Be("CARDIOLOGY");
        _chime.Events.Select(raised => (raised.Type, raised.Transcription!.EngineTranscribeSettings?.LanguageCode)).Should().Equal(
            (TranscriptionStarted, "en-US"), (TranscriptionStarted, "de-DE"), (TranscriptionStarted, null));
    }

    [Fact]
    public async Task Stopping_without_a_running_transcription_throws_UnprocessableEntityException() =>
        (await _chime.StopMeetingTranscriptionAsync(new() { MeetingId = _standup.MeetingId }).ShouldThrowAsync<UnprocessableEntityException>())
            .Message.Should().Be($"Transcription of meeting <{_standup.MeetingId}> has not started");

    [Theory]
    [MemberData(nameof(InvalidCombinations))]
    public async Task An_invalid_combination_raises_TranscriptionFailed_and_the_call_succeeds(string combination)
    {
        var (message, settings) = InvalidSettings[combination];

        await StartAsync(settings);

        ShouldHaveFailed(message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Other_than_one_engine_raises_TranscriptionFailed_and_the_call_succeeds(bool hasBoth)
    {
        await StartAsync(_standup, hasBoth ? new() { EngineTranscribeSettings = English, EngineTranscribeMedicalSettings = Medical } : new());

        ShouldHaveFailed(OneEngine);
    }

    [Fact]
    public async Task An_invalid_combination_does_not_change_the_running_transcription()
    {
        await StartAsync(English);

        await StartAsync(_standup, new());

        _standup.Transcription!.EngineTranscribeSettings!.LanguageCode.Should().Be("en-US");
    }

    [Fact]
    public async Task An_engine_that_the_region_lacks_raises_TranscriptionFailed_unless_the_settings_name_one()
    {
        var meeting = _chime.AddMeeting(new MeetingSeed { MediaRegion = "eu-south-1" });

        await StartAsync(meeting, new() { EngineTranscribeSettings = English });
        await StartAsync(meeting, new() { EngineTranscribeMedicalSettings = Medical });
        meeting.Transcription.Should().BeNull();
        await StartAsync(meeting, new() { EngineTranscribeSettings = new() { LanguageCode = "en-US", Region = "eu-west-1" } });

        Raised().Should().Equal(TranscriptionFailed, TranscriptionFailed, TranscriptionStarted);
        _chime.Events.First().Message.Should().Be("the engine is not available in eu-south-1, and the settings name no region");
    }

    [Theory]
    [InlineData("en-US,de-DE", "de-DE", "words,worte", "filter,filtern")]
    [InlineData("en-US,de-DE", null, null, null)]
    [InlineData(null, null, null, null)]
    public async Task A_valid_combination_with_IdentifyLanguage_starts(string? options, string? preferred, string? vocabularies, string? filters)
    {
        await StartAsync(new()
        {
            IdentifyLanguage = true,
            LanguageOptions = options,
            PreferredLanguage = preferred,
            VocabularyNames = vocabularies,
            VocabularyFilterNames = filters,
        });

        Raised().Should().Equal(TranscriptionStarted);
        _standup.Transcription!.EngineTranscribeSettings!.IdentifyLanguage.Should().BeTrue();
    }

    [Fact]
    public async Task VocabularyName_and_VocabularyFilterName_are_valid_with_a_LanguageCode()
    {
        await StartAsync(new() { LanguageCode = "en-US", VocabularyName = "words", VocabularyFilterName = "filter" });

        Raised().Should().Equal(TranscriptionStarted);
    }

    [Fact]
    public async Task The_end_of_the_meeting_stops_the_transcription()
    {
        await StartAsync(English);

        await _chime.DeleteMeetingAsync(new() { MeetingId = _standup.MeetingId });

        _standup.Transcription.Should().BeNull();
        Raised().Should().Equal(TranscriptionStarted, TranscriptionStopped, MeetingEnded);
    }

    [Fact]
    public async Task An_interruption_raises_TranscriptionInterrupted_and_TranscriptionResumed()
    {
        await StartAsync(English);

        _standup.InterruptTranscription("The engine is not available");
        _standup.ResumeTranscription();

        _chime.Events.Select(raised => (raised.Type, raised.Message)).Should().Equal(
            (TranscriptionStarted, null), (TranscriptionInterrupted, "The engine is not available"), (TranscriptionResumed, null));
        _chime.Events.Should().OnlyContain(raised => raised.Transcription == _standup.Transcription);
        _standup.Transcription.Should().NotBeNull();
    }

    [Fact]
    public void Interrupting_and_resuming_throw_without_a_running_transcription()
    {
        foreach (var act in new Action[] { () => _standup.InterruptTranscription(), _standup.ResumeTranscription })
        {
            act.Should().Throw<InvalidOperationException>()
                .WithMessage($"Meeting {_standup.MeetingId} has no running transcription. Call StartMeetingTranscription first.");
        }

        _chime.Events.Should().BeEmpty();
    }

    [Fact]
    public async Task Interrupting_throws_after_the_meeting_has_ended()
    {
        await StartAsync(English);
        _standup.End();

        _standup.Invoking(it => it.InterruptTranscription()).Should().Throw<InvalidOperationException>();
        _chime.Events.Last().Type.Should().Be(MeetingEnded);
    }

    private void ShouldHaveFailed(string message)
    {
        _standup.Transcription.Should().BeNull();
        var failed = _chime.Events.Should().ContainSingle().Which;
        failed.Should().BeEquivalentTo(new { Type = TranscriptionFailed, Message = message });
        failed.Meeting.Should().BeSameAs(_standup);
        failed.ToEventBridgeJson().Should().Contain("\"eventType\":\"chime:TranscriptionFailed\"").And.Contain($"\"message\":\"{message}\"");
    }

    private IEnumerable<MeetingEventType> Raised() => _chime.Events.Select(raised => raised.Type);

    private Task StartAsync(EngineTranscribeSettings settings) => StartAsync(_standup, new() { EngineTranscribeSettings = settings });

    private Task StartAsync(FakeMeeting meeting, TranscriptionConfiguration configuration) =>
        _chime.StartMeetingTranscriptionAsync(new() { MeetingId = meeting.MeetingId, TranscriptionConfiguration = configuration });
}

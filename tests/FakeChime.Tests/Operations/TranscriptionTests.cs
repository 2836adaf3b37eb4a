using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Operations;

public sealed class TranscriptionTests
{
    private static readonly Dictionary<string, TranscriptionConfiguration> ByContradiction = new()
    {
        ["no engine"] = new(),
        ["two engines"] = new()
        {
            EngineTranscribeSettings = new() { LanguageCode = "en-US" },
            EngineTranscribeMedicalSettings = new() { LanguageCode = "en-US", Specialty = "UROLOGY", Type = "DICTATION" },
        },
        ["no language"] = new() { EngineTranscribeSettings = new() },
        ["identification and redaction"] = new()
        {
            EngineTranscribeSettings = new() { LanguageCode = "en-US", ContentIdentificationType = "PII", ContentRedactionType = "PII" },
        },
        ["a language and its identification"] = new() { EngineTranscribeSettings = new() { LanguageCode = "en-US", IdentifyLanguage = true } },
        ["options of a known language"] = new() { EngineTranscribeSettings = new() { LanguageCode = "en-US", LanguageOptions = "en-US,de-DE" } },
        ["a preference without options"] = new() { EngineTranscribeSettings = new() { IdentifyLanguage = true, PreferredLanguage = "de-DE" } },
        ["two dialects"] = new() { EngineTranscribeSettings = new() { IdentifyLanguage = true, LanguageOptions = "en-US,en-AU" } },
        ["identification with a language model"] = new() { EngineTranscribeSettings = new() { IdentifyLanguage = true, LanguageModelName = "model" } },
        ["identification of the language with redaction"] =
            new() { EngineTranscribeSettings = new() { IdentifyLanguage = true, ContentRedactionType = "PII" } },
        ["information to neither label nor redact"] = new() { EngineTranscribeSettings = new() { LanguageCode = "en-US", PiiEntityTypes = "NAME" } },
    };

    private readonly FakeAmazonChime _chime = new();

    public static TheoryData<string> Contradictions => [.. ByContradiction.Keys];

    [Fact]
    public async Task Starts_with_the_settings_of_the_request_and_stops()
    {
        var meeting = _chime.AddMeeting();

        await StartAsync(meeting, new() { EngineTranscribeSettings = new() { LanguageCode = "en-US", VocabularyFilterMethod = "mask" } });
        meeting.Transcription.Should().Be(
            new TranscriptionSettings { EngineTranscribeSettings = new() { LanguageCode = "en-US", VocabularyFilterMethod = "mask" } });

        await _chime.StopMeetingTranscriptionAsync(new() { MeetingId = meeting.MeetingId });
        meeting.Transcription.Should().BeNull();
    }

    [Fact]
    public async Task Starts_with_Transcribe_Medical()
    {
        var meeting = _chime.AddMeeting();

        await StartAsync(meeting, new() { EngineTranscribeMedicalSettings = new() { LanguageCode = "en-US", Specialty = "CARDIOLOGY", Type = "DICTATION" } });

        meeting.Transcription!.EngineTranscribeMedicalSettings!.Specialty.Should().Be("CARDIOLOGY");
    }

    [Fact]
    public async Task Starting_again_updates_the_settings()
    {
        var meeting = _chime.AddMeeting();
        await StartAsync(meeting, English);

        await StartAsync(meeting, new() { EngineTranscribeSettings = new() { LanguageCode = "de-DE" } });

        meeting.Transcription!.EngineTranscribeSettings!.LanguageCode.Should().Be("de-DE");
        _chime.Events.Select(happened => (happened.Type, happened.Transcription!.EngineTranscribeSettings!.LanguageCode)).Should().Equal(
            (MeetingEventType.TranscriptionStarted, "en-US"), (MeetingEventType.TranscriptionStarted, "de-DE"));
    }

    [Fact]
    public async Task Stopping_what_was_not_started_is_unprocessable()
    {
        var meeting = _chime.AddMeeting();

        await _chime.Awaiting(chime => chime.StopMeetingTranscriptionAsync(new() { MeetingId = meeting.MeetingId }))
            .Should().ThrowAsync<UnprocessableEntityException>().WithMessage($"Transcription of meeting <{meeting.MeetingId}> has not started");
    }

    [Theory]
    [MemberData(nameof(Contradictions))]
    public async Task Settings_that_contradict_each_other_fail_by_an_event_and_not_by_the_call(string contradiction)
    {
        var meeting = _chime.AddMeeting();

        await StartAsync(meeting, ByContradiction[contradiction]);

        meeting.Transcription.Should().BeNull();
        var failed = _chime.Events.Should().ContainSingle().Which;
        failed.Type.Should().Be(MeetingEventType.TranscriptionFailed);
        failed.Meeting.Should().BeSameAs(meeting);
        failed.Message.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task An_engine_that_is_not_available_in_the_meetings_region_fails_by_an_event_unless_the_settings_name_another()
    {
        var meeting = _chime.AddMeeting(new MeetingSeed { MediaRegion = "eu-south-1" });

        await StartAsync(meeting, English);
        await StartAsync(meeting, new() { EngineTranscribeMedicalSettings = new() { LanguageCode = "en-US", Specialty = "UROLOGY", Type = "DICTATION" } });
        meeting.Transcription.Should().BeNull();
        await StartAsync(meeting, new() { EngineTranscribeSettings = new() { LanguageCode = "en-US", Region = "eu-west-1" } });

        _chime.Events.Select(happened => happened.Type).Should().Equal(
            MeetingEventType.TranscriptionFailed, MeetingEventType.TranscriptionFailed, MeetingEventType.TranscriptionStarted);
        _chime.Events.First().Message.Should().Be("the engine is not available in eu-south-1, and the settings name no region");
    }

    [Fact]
    public async Task A_contradiction_leaves_what_runs()
    {
        var meeting = _chime.AddMeeting();
        await StartAsync(meeting, English);

        await StartAsync(meeting, new());

        meeting.Transcription!.EngineTranscribeSettings!.LanguageCode.Should().Be("en-US");
    }

    [Fact]
    public async Task A_language_that_is_to_be_identified_need_not_be_given()
    {
        var meeting = _chime.AddMeeting();

        await StartAsync(meeting, new() { EngineTranscribeSettings = new() { IdentifyLanguage = true } });

        meeting.Transcription!.EngineTranscribeSettings!.IdentifyLanguage.Should().BeTrue();
    }

    [Fact]
    public async Task The_end_of_the_meeting_stops_it()
    {
        var meeting = _chime.AddMeeting();
        await StartAsync(meeting, English);

        await _chime.DeleteMeetingAsync(new() { MeetingId = meeting.MeetingId });

        meeting.Transcription.Should().BeNull();
        _chime.Events.Select(happened => happened.Type).Should().Equal(
            MeetingEventType.TranscriptionStarted, MeetingEventType.TranscriptionStopped, MeetingEventType.MeetingEnded);
    }

    [Fact]
    public async Task An_ended_meeting_is_not_found()
    {
        var meeting = _chime.AddMeeting(new MeetingSeed { HasEnded = true });

        await this.Awaiting(it => it.StartAsync(meeting, English)).Should().ThrowAsync<NotFoundException>();
        await _chime.Awaiting(chime => chime.StopMeetingTranscriptionAsync(new() { MeetingId = meeting.MeetingId })).Should().ThrowAsync<NotFoundException>();
        await _chime.Awaiting(chime => chime.StopMeetingTranscriptionAsync(new() { MeetingId = UnknownId })).Should().ThrowAsync<NotFoundException>();
    }

    private static TranscriptionConfiguration English => new() { EngineTranscribeSettings = new() { LanguageCode = "en-US" } };

    private Task StartAsync(FakeMeeting meeting, TranscriptionConfiguration configuration) =>
        _chime.StartMeetingTranscriptionAsync(new() { MeetingId = meeting.MeetingId, TranscriptionConfiguration = configuration });
}

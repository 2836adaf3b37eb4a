namespace FakeChime.Tests.Operations;

public sealed class TranscriptionTests
{
    private static readonly EngineTranscribeSettings English = new() { LanguageCode = TranscribeLanguageCode.EnUS };
    private static readonly EngineTranscribeMedicalSettings Medical = new()
    {
        LanguageCode = "en-US",
        Specialty = "CARDIOLOGY",
        Type = "DICTATION",
        Region = "eu-west-1",
    };

    private static readonly Dictionary<string, TranscriptionConfiguration> Configurations = new()
    {
        ["exactly one of EngineTranscribeSettings and EngineTranscribeMedicalSettings"] =
            new() { EngineTranscribeSettings = English, EngineTranscribeMedicalSettings = Medical },
        ["exactly one of LanguageCode and IdentifyLanguage"] = new() { EngineTranscribeSettings = new() },
        ["PiiEntityTypes needs"] = new() { EngineTranscribeSettings = new() { LanguageCode = "en-US", PiiEntityTypes = "NAME" } },
        ["exclude each other"] =
            new() { EngineTranscribeSettings = new() { LanguageCode = "en-US", ContentIdentificationType = "PII", ContentRedactionType = "PII" } },
    };

    private readonly FakeAmazonChimeSDKMeetings _chime = new();
    private readonly FakeMeeting _meeting;

    public TranscriptionTests() => _meeting = _chime.AddMeeting(new MeetingSeed { MediaRegion = "eu-central-1" });

    public static TheoryData<string> Contradictions => [.. Configurations.Keys];

    [Theory]
    [MemberData(nameof(Contradictions))]
    public async Task Settings_that_contradict_each_other_fail_by_an_event_and_not_by_the_call(string reason)
    {
        await StartAsync(Configurations[reason]);

        _meeting.Transcription.Should().BeNull();
        var failed = _chime.Events.Single();
        failed.Type.Should().Be(MeetingEventType.TranscriptionFailed);
        failed.ToEventBridgeJson()
            .Should().Contain("\"eventType\":\"chime:TranscriptionFailed\"").And.Contain($"\"message\":\"{failed.Message}\"").And.Contain(reason);
    }

    [Fact]
    public async Task A_language_may_be_identified_and_events_tell_the_settings_and_their_region_by_default_that_of_the_media()
    {
        await StartAsync(new() { EngineTranscribeSettings = new() { IdentifyLanguage = true, LanguageOptions = "en-US,de-DE" } });

        _chime.Events.Single().ToEventBridgeJson().Should().Contain("\"eventType\":\"chime:TranscriptionStarted\"")
            .And.Contain("\"transcriptionRegion\":\"eu-central-1\"")
            .And.Contain("\"transcriptionConfiguration\":{\"EngineTranscribeSettings\":{\"IdentifyLanguage\":true,\"LanguageOptions\":\"en-US,de-DE\"}}");
    }

    [Fact]
    public async Task Events_tell_the_region_that_the_settings_name()
    {
        await StartAsync(new() { EngineTranscribeSettings = new() { LanguageCode = "en-US", Region = "us-west-2" } });
        await StartAsync(new()
        {
            EngineTranscribeMedicalSettings = new() { LanguageCode = "en-US", Specialty = "CARDIOLOGY", Type = "DICTATION", Region = "ca-central-1" },
        });
        await StartAsync(new() { EngineTranscribeSettings = new() { LanguageCode = "en-US", Region = "auto" } });

        _chime.Events.Select(happened => (string)((IReadOnlyDictionary<string, object?>)happened.ToEventBridge()["detail"]!)["transcriptionRegion"]!)
            .Should().Equal("us-west-2", "ca-central-1", "eu-central-1");
    }

    [Fact]
    public async Task Events_tell_of_an_engine_that_is_not_available_where_the_meeting_is()
    {
        await StartAsync(new() { EngineTranscribeMedicalSettings = new() { LanguageCode = "en-US", Specialty = "CARDIOLOGY", Type = "DICTATION" } });

        _chime.Events.Single().Type.Should().Be(MeetingEventType.TranscriptionFailed);
        _meeting.Transcription.Should().BeNull();
    }

    [Fact]
    public async Task Starting_again_updates_the_settings()
    {
        await StartAsync(new() { EngineTranscribeSettings = English });
        await StartAsync(new() { EngineTranscribeMedicalSettings = Medical });

        _meeting.Transcription!.EngineTranscribeSettings.Should().BeNull();
        _meeting.Transcription.EngineTranscribeMedicalSettings!.Specialty.Should().Be("CARDIOLOGY");
    }

    [Fact]
    public async Task The_end_of_the_meeting_stops_the_transcription()
    {
        await StartAsync(new() { EngineTranscribeSettings = English });
        await _chime.DeleteMeetingAsync(new() { MeetingId = _meeting.MeetingId });

        _chime.Events.Select(happened => happened.Type).Should().Equal(
            MeetingEventType.TranscriptionStarted, MeetingEventType.TranscriptionStopped, MeetingEventType.MeetingEnded);
    }

    [Fact]
    public async Task Stopping_what_was_not_started_is_unprocessable() =>
        await _chime.Awaiting(it => it.StopMeetingTranscriptionAsync(new() { MeetingId = _meeting.MeetingId }))
            .Should().ThrowAsync<UnprocessableEntityException>();

    private Task<StartMeetingTranscriptionResponse> StartAsync(TranscriptionConfiguration configuration) =>
        _chime.StartMeetingTranscriptionAsync(new() { MeetingId = _meeting.MeetingId, TranscriptionConfiguration = configuration });
}

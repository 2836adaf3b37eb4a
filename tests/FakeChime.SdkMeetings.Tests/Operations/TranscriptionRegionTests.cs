namespace FakeChime.Tests.Operations;

/// <summary>The settings and the region in transcription events of this API.</summary>
public sealed class TranscriptionRegionTests
{
    private readonly FakeAmazonChimeSDKMeetings _chime = new();
    private readonly FakeMeeting _meeting;

    public TranscriptionRegionTests() => _meeting = _chime.AddMeeting(new MeetingSeed { MediaRegion = "eu-central-1" });

    [Fact]
    public async Task TranscriptionStarted_has_the_settings_and_by_default_the_media_region()
    {
        await StartAsync(new() { EngineTranscribeSettings = new() { IdentifyLanguage = true, LanguageOptions = "en-US,de-DE" } });

        _chime.Events.Single().ToEventBridgeJson().Should().Contain("\"eventType\":\"chime:TranscriptionStarted\"")
            .And.Contain("\"transcriptionRegion\":\"eu-central-1\"")
            .And.Contain("\"transcriptionConfiguration\":{\"EngineTranscribeSettings\":{\"IdentifyLanguage\":true,\"LanguageOptions\":\"en-US,de-DE\"}}");
    }

    [Fact]
    public async Task TranscriptionStarted_has_the_region_that_the_settings_name()
    {
        await StartAsync(new() { EngineTranscribeSettings = new() { LanguageCode = "en-US", Region = "us-west-2" } });
        await StartAsync(new()
        {
            EngineTranscribeMedicalSettings = new() { LanguageCode = "en-US", Specialty = "CARDIOLOGY", Type = "DICTATION", Region = "ca-central-1" },
        });
        await StartAsync(new() { EngineTranscribeSettings = new() { LanguageCode = "en-US", Region = "auto" } });

        _chime.Events.Select(raised => (string)((IReadOnlyDictionary<string, object?>)raised.ToEventBridge()["detail"]!)["transcriptionRegion"]!)
            .Should().Equal("us-west-2", "ca-central-1", "eu-central-1");
    }

    private Task<StartMeetingTranscriptionResponse> StartAsync(TranscriptionConfiguration configuration) =>
        _chime.StartMeetingTranscriptionAsync(new() { MeetingId = _meeting.MeetingId, TranscriptionConfiguration = configuration });
}

using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Operations;

public sealed class TranscriptionTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task Starts_with_the_settings_of_the_request_and_stops()
    {
        var meeting = _chime.AddMeeting();

        await StartAsync(meeting, new() { EngineTranscribeSettings = new() { LanguageCode = "en-US", VocabularyFilterMethod = "mask" } });
        meeting.Transcription.Should().Be(new TranscriptionSettings(new TranscribeSettings { LanguageCode = "en-US", VocabularyFilterMethod = "mask" }));

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
    public async Task Starting_twice_is_unprocessable()
    {
        var meeting = _chime.AddMeeting();
        await StartAsync(meeting, English);

        await this.Awaiting(it => it.StartAsync(meeting, English)).Should().ThrowAsync<UnprocessableEntityException>()
            .WithMessage($"Transcription of meeting <{meeting.MeetingId}> has already started");
    }

    [Fact]
    public async Task Stopping_what_was_not_started_is_unprocessable()
    {
        var meeting = _chime.AddMeeting();

        await _chime.Awaiting(chime => chime.StopMeetingTranscriptionAsync(new() { MeetingId = meeting.MeetingId }))
            .Should().ThrowAsync<UnprocessableEntityException>().WithMessage($"Transcription of meeting <{meeting.MeetingId}> has not started");
    }

    [Fact]
    public async Task Exactly_one_engine_must_be_given()
    {
        var meeting = _chime.AddMeeting();

        foreach (var configuration in new TranscriptionConfiguration[]
        {
            new(),
            new() { EngineTranscribeSettings = new() { LanguageCode = "en-US" }, EngineTranscribeMedicalSettings = new() { LanguageCode = "en-US", Specialty = "UROLOGY", Type = "DICTATION" } },
        })
        {
            await this.Awaiting(it => it.StartAsync(meeting, configuration)).Should().ThrowAsync<BadRequestException>()
                .WithMessage("*'transcriptionConfiguration'*exactly one of*");
        }

        meeting.Transcription.Should().BeNull();
    }

    [Fact]
    public async Task The_language_is_given_or_identified()
    {
        var meeting = _chime.AddMeeting();

        await this.Awaiting(it => it.StartAsync(meeting, new() { EngineTranscribeSettings = new() })).Should().ThrowAsync<BadRequestException>()
            .WithMessage("*'transcriptionConfiguration.engineTranscribeSettings.languageCode'*unless identifyLanguage is true");
        await StartAsync(meeting, new() { EngineTranscribeSettings = new() { IdentifyLanguage = true } });

        meeting.Transcription!.EngineTranscribeSettings!.IdentifyLanguage.Should().BeTrue();
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

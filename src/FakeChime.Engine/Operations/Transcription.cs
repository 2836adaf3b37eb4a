namespace FakeChime;

/// <summary>
/// Starts the transcription of a meeting, or changes the settings of a running one (documented). If the settings contradict each other, or the
/// engine is not available in the meeting's region, the call succeeds and a TranscriptionFailed event is raised (documented).
/// </summary>
public sealed record StartMeetingTranscription : MeetingOperation<Unit>
{
    /// <summary>Gets the settings: of Amazon Transcribe or of Amazon Transcribe Medical.</summary>
    public TranscriptionSettings? TranscriptionConfiguration { get; init; }

    internal override void Validate(RequestValidator validator)
    {
        base.Validate(validator);
        validator.Required("transcriptionConfiguration", TranscriptionConfiguration);
        validator.Transcribe("transcriptionConfiguration.engineTranscribeSettings", TranscriptionConfiguration?.EngineTranscribeSettings);
        validator.TranscribeMedical("transcriptionConfiguration.engineTranscribeMedicalSettings", TranscriptionConfiguration?.EngineTranscribeMedicalSettings);
    }

    private protected override Outcome<Unit> Apply(Account account, FakeMeeting meeting)
    {
        meeting.StartTranscription(TranscriptionConfiguration!);
        return Unit.Value;
    }
}

/// <summary>Stops the transcription of a meeting.</summary>
public sealed record StopMeetingTranscription : MeetingOperation<Unit>
{
    private protected override Outcome<Unit> Apply(Account account, FakeMeeting meeting) => meeting.StopTranscription();
}

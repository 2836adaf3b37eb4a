namespace FakeChime;

/// <summary>
/// Starts the transcription of a meeting, or changes the settings of one that runs (documented). Settings that contradict each other are
/// told by a TranscriptionFailed event, not by the call (documented); so is an engine that is not available in the meeting's region.
/// </summary>
public sealed record StartMeetingTranscription : MeetingOperation<Done>
{
    /// <summary>How to transcribe: with Amazon Transcribe or Amazon Transcribe Medical.</summary>
    public TranscriptionSettings? TranscriptionConfiguration { get; init; }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(StartMeetingTranscription);

    internal override void Validate(ref Validator validator, RequestConstraints constraints)
    {
        base.Validate(ref validator, constraints);
        validator.Transcription(TranscriptionConfiguration, constraints);
    }

    private protected override Outcome<Done> Apply(Account account, FakeMeeting meeting) => meeting.StartTranscription(TranscriptionConfiguration!);
}

namespace FakeChime;

/// <summary>Stops the transcription of a meeting.</summary>
public sealed record StopMeetingTranscription : MeetingOperation<Done>
{
    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(StopMeetingTranscription);

    private protected override Outcome<Done> Apply(Account account, FakeMeeting meeting) => meeting.StopTranscription();
}

namespace FakeChime;

/// <summary>Stops the transcription of a meeting.</summary>
/// <param name="MeetingId">The meeting's ID.</param>
public sealed record StopMeetingTranscription(string? MeetingId) : Operation
{
    internal override OperationRules Rules => OperationRules.StopMeetingTranscription;

    internal override void Validate(ref Validation validation) => validation.Uuid("meetingId", MeetingId);

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) =>
        account.TryFind(MeetingId, out var meeting) ? meeting.StopTranscription() : ChimeAccount.MeetingNotFound(MeetingId);
}

namespace FakeChime;

/// <summary>Deletes an attendee and voids its JoinToken (documented).</summary>
/// <param name="MeetingId">The meeting's ID.</param>
/// <param name="AttendeeId">The attendee's ID.</param>
public sealed record DeleteAttendee(string? MeetingId, string? AttendeeId) : Operation
{
    internal override OperationRules Rules => OperationRules.DeleteAttendee;

    internal override void Validate(ref Validation validation)
    {
        validation.Uuid("meetingId", MeetingId);
        validation.Uuid("attendeeId", AttendeeId);
    }

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) =>
        account.TryFind(MeetingId, out var meeting) ? meeting.Dismiss(AttendeeId, now) : ChimeAccount.MeetingNotFound(MeetingId);
}

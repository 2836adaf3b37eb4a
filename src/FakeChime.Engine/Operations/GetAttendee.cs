namespace FakeChime;

/// <summary>Reads an attendee.</summary>
/// <param name="MeetingId">The meeting's ID.</param>
/// <param name="AttendeeId">The attendee's ID.</param>
public sealed record GetAttendee(string? MeetingId, string? AttendeeId) : Operation<FakeAttendee>
{
    internal override OperationRules Rules => OperationRules.GetAttendee;

    internal override void Validate(ref Validation validation)
    {
        validation.Uuid("meetingId", MeetingId);
        validation.Uuid("attendeeId", AttendeeId);
    }

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) =>
        account.TryFind(MeetingId, out var meeting) ? meeting.Get(AttendeeId) : ChimeAccount.MeetingNotFound(MeetingId);
}

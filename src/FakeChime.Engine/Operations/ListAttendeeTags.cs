namespace FakeChime;

/// <summary>Reads the tags of an attendee.</summary>
/// <param name="MeetingId">The meeting's ID.</param>
/// <param name="AttendeeId">The attendee's ID.</param>
public sealed record ListAttendeeTags(string? MeetingId, string? AttendeeId) : Operation<IReadOnlyList<KeyValuePair<string, string>>>
{
    internal override OperationRules Rules => OperationRules.ListAttendeeTags;

    internal override void Validate(ref Validation validation)
    {
        validation.Uuid("meetingId", MeetingId);
        validation.Uuid("attendeeId", AttendeeId);
    }

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) =>
        account.TryFind(MeetingId, out var meeting) ? meeting.TagsOfAttendee(AttendeeId) : ChimeAccount.MeetingNotFound(MeetingId);
}

namespace FakeChime;

/// <summary>Removes tags from an attendee; keys that it does not have are ignored.</summary>
/// <param name="MeetingId">The meeting's ID.</param>
/// <param name="AttendeeId">The attendee's ID.</param>
/// <param name="TagKeys">The keys, 1 to 10.</param>
public sealed record UntagAttendee(string? MeetingId, string? AttendeeId, IReadOnlyList<string>? TagKeys) : Operation
{
    /// <summary>The keys, 1 to 10.</summary>
    public IReadOnlyList<string>? TagKeys { get; init; } = ValueList<string>.CopyOf(TagKeys);

    internal override OperationRules Rules => OperationRules.UntagAttendee;

    internal override void Validate(ref Validation validation)
    {
        validation.Uuid("meetingId", MeetingId);
        validation.Uuid("attendeeId", AttendeeId);
        validation.TagKeys(TagKeys, ApiRules.TagsOfAnAttendeeInARequest);
    }

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) =>
        account.TryFind(MeetingId, out var meeting) ? meeting.UntagAttendee(AttendeeId, TagKeys!) : ChimeAccount.MeetingNotFound(MeetingId);
}

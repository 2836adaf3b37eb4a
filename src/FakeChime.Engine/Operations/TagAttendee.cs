namespace FakeChime;

/// <summary>Adds tags to an attendee; a key that it has already takes the new value.</summary>
/// <param name="MeetingId">The meeting's ID.</param>
/// <param name="AttendeeId">The attendee's ID.</param>
/// <param name="Tags">The tags, 1 to 10.</param>
public sealed record TagAttendee(string? MeetingId, string? AttendeeId, IReadOnlyList<KeyValuePair<string, string>>? Tags) : Operation
{
    /// <summary>The tags, 1 to 10.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init; } = ValueList<KeyValuePair<string, string>>.CopyOf(Tags);

    internal override OperationRules Rules => OperationRules.TagAttendee;

    internal override void Validate(ref Validation validation)
    {
        validation.Uuid("meetingId", MeetingId);
        validation.Uuid("attendeeId", AttendeeId);
        validation.Required("tags", Tags);
        validation.Tags("tags", Tags, ApiRules.TagsOfAnAttendeeInARequest);
    }

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) =>
        account.TryFind(MeetingId, out var meeting) ? meeting.TagAttendee(AttendeeId, Tags!) : ChimeAccount.MeetingNotFound(MeetingId);
}

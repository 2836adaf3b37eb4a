namespace FakeChime;

/// <summary>Creates an attendee; for an external user ID that the meeting already has, answers the existing attendee (documented).</summary>
/// <param name="MeetingId">The meeting's ID.</param>
/// <param name="ExternalUserId">The application's own id of the user; 2 to 64 characters.</param>
/// <param name="Tags">The attendee's tags, at most 10; null when the request has none.</param>
public sealed record CreateAttendee(
    string? MeetingId,
    string? ExternalUserId,
    IReadOnlyList<KeyValuePair<string, string>>? Tags = null)
    : Operation<FakeAttendee>
{
    /// <summary>The attendee's tags, at most 10; null when the request has none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init; } = ValueList<KeyValuePair<string, string>>.CopyOf(Tags);

    internal override OperationRules Rules => OperationRules.CreateAttendee;

    internal override void Validate(ref Validation validation)
    {
        validation.Uuid("meetingId", MeetingId);
        validation.Required("externalUserId", ExternalUserId, ApiRules.ExternalUserId);
        validation.Tags("tags", Tags, ApiRules.TagsOfAnAttendeeInARequest);
    }

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) =>
        account.TryFind(MeetingId, out var meeting) ? meeting.Admit(ExternalUserId!, Tags, now) : ChimeAccount.MeetingNotFound(MeetingId);
}

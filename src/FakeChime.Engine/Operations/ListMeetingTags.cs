namespace FakeChime;

/// <summary>Reads the tags of a meeting.</summary>
/// <param name="MeetingId">The meeting's ID.</param>
public sealed record ListMeetingTags(string? MeetingId) : Operation<IReadOnlyList<KeyValuePair<string, string>>>
{
    internal override OperationRules Rules => OperationRules.ListMeetingTags;

    internal override void Validate(ref Validation validation) => validation.Uuid("meetingId", MeetingId);

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) =>
        account.TryFind(MeetingId, out var meeting) ? meeting.ListTags() : ChimeAccount.MeetingNotFound(MeetingId);
}

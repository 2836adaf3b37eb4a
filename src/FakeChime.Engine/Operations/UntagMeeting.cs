namespace FakeChime;

/// <summary>Removes tags from a meeting; keys that it does not have are ignored.</summary>
/// <param name="MeetingId">The meeting's ID.</param>
/// <param name="TagKeys">The keys, 1 to 50.</param>
public sealed record UntagMeeting(string? MeetingId, IReadOnlyList<string>? TagKeys) : Operation
{
    /// <summary>The keys, 1 to 50.</summary>
    public IReadOnlyList<string>? TagKeys { get; init; } = ValueList<string>.CopyOf(TagKeys);

    internal override OperationRules Rules => OperationRules.UntagMeeting;

    internal override void Validate(ref Validation validation)
    {
        validation.Uuid("meetingId", MeetingId);
        validation.TagKeys(TagKeys, ApiRules.TagsInARequest);
    }

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) =>
        account.TryFind(MeetingId, out var meeting) ? meeting.Untag(TagKeys!) : ChimeAccount.MeetingNotFound(MeetingId);
}

namespace FakeChime;

/// <summary>Adds tags to a meeting; a key that it has already takes the new value.</summary>
/// <param name="MeetingId">The meeting's ID.</param>
/// <param name="Tags">The tags, 1 to 50.</param>
public sealed record TagMeeting(string? MeetingId, IReadOnlyList<KeyValuePair<string, string>>? Tags) : Operation
{
    /// <summary>The tags, 1 to 50.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init; } = ValueList<KeyValuePair<string, string>>.CopyOf(Tags);

    internal override OperationRules Rules => OperationRules.TagMeeting;

    internal override void Validate(ref Validation validation)
    {
        validation.Uuid("meetingId", MeetingId);
        validation.Required("tags", Tags);
        validation.Tags("tags", Tags, ApiRules.TagsInARequest);
    }

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) =>
        account.TryFind(MeetingId, out var meeting) ? meeting.Tag(Tags!, ChimeErrorKind.ResourceLimitExceeded) : ChimeAccount.MeetingNotFound(MeetingId);
}

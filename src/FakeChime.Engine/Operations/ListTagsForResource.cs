namespace FakeChime;

/// <summary>Reads the tags of the meeting with an ARN.</summary>
public sealed record ListTagsForResource : ResourceOperation<TagList>
{
    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(ListTagsForResource);

    private protected override Outcome<TagList> Apply(Account account, FakeMeeting meeting) => new TagList { Tags = meeting.Tags };
}

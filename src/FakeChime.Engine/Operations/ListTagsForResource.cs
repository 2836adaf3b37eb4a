namespace FakeChime;

/// <summary>Reads the tags of the meeting with an ARN.</summary>
public sealed record ListTagsForResource : ResourceOperation<TagList>
{
    private protected override Outcome<TagList> Apply(Account account, FakeMeeting meeting) => new TagList { Tags = meeting.Tags };
}

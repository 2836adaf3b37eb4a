namespace FakeChime;

/// <summary>Reads the tags of a meeting.</summary>
public sealed record ListMeetingTags : MeetingOperation<TagList>
{
    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(ListMeetingTags);

    private protected override Outcome<TagList> Apply(Account account, FakeMeeting meeting) => new TagList { Tags = meeting.Tags };
}

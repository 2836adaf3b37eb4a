namespace FakeChime;

/// <summary>Reads the tags of a meeting.</summary>
public sealed record ListMeetingTags : MeetingOperation<TagList>
{
    private protected override Outcome<TagList> Apply(Account account, FakeMeeting meeting) => new TagList { Tags = meeting.Tags };
}

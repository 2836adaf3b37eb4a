namespace FakeChime;

/// <summary>Reads the tags of an attendee.</summary>
public sealed record ListAttendeeTags : AttendeeOperation<TagList>
{
    private protected override Outcome<TagList> Apply(Account account, FakeAttendee attendee) => new TagList { Tags = attendee.Tags };
}

namespace FakeChime;

/// <summary>Reads the tags of an attendee.</summary>
public sealed record ListAttendeeTags : AttendeeOperation<TagList>
{
    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(ListAttendeeTags);

    private protected override Outcome<TagList> Apply(Account account, FakeAttendee attendee) => new TagList { Tags = attendee.Tags };
}

namespace FakeChime;

/// <summary>Reads an attendee.</summary>
public sealed record GetAttendee : AttendeeOperation<FakeAttendee>
{
    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(GetAttendee);

    private protected override Outcome<FakeAttendee> Apply(Account account, FakeAttendee attendee) => attendee;
}

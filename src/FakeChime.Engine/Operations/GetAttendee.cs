namespace FakeChime;

/// <summary>Reads an attendee.</summary>
public sealed record GetAttendee : AttendeeOperation<FakeAttendee>
{
    private protected override Outcome<FakeAttendee> Apply(Account account, FakeAttendee attendee) => attendee;
}

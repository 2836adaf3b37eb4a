namespace FakeChime;

/// <summary>Deletes an attendee and voids its JoinToken (documented).</summary>
public sealed record DeleteAttendee : AttendeeOperation<Done>
{
    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(DeleteAttendee);

    private protected override Outcome<Done> Apply(Account account, FakeAttendee attendee) => attendee.Meeting.Dismiss(attendee);
}

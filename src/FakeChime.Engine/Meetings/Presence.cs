namespace FakeChime;

/// <summary>An attendee's audio connection to its meeting, from joining to leaving.</summary>
public sealed class Presence
{
    internal Presence(FakeAttendee attendee, DateTimeOffset joinedAt)
    {
        Attendee = attendee;
        JoinedAt = joinedAt;
    }

    /// <summary>Gets the attendee that joined.</summary>
    public FakeAttendee Attendee { get; }

    /// <summary>Gets the time of joining, on the fake's clock.</summary>
    public DateTimeOffset JoinedAt { get; }

    /// <summary>
    /// Gets the time of the end: by leaving, by the loss of the connection, by joining from another device, by the attendee's deletion or by
    /// the meeting's end. It is null while the attendee is present.
    /// </summary>
    public DateTimeOffset? EndedAt => Attendee.Meeting.Read(end => EndTime ?? end);

    /// <summary>Gets a value that indicates whether the attendee is present.</summary>
    public bool IsPresent => EndedAt is null;

    internal DateTimeOffset? EndTime { get; set; }

    /// <summary>Leaves the meeting. The attendee stays in the meeting's list (documented by a maintainer). Does nothing after the end.</summary>
    public void Leave() => Disconnect(MeetingEventType.AttendeeLeft);

    /// <summary>Loses the connection to the meeting. Does nothing after the end.</summary>
    public void Drop() => Disconnect(MeetingEventType.AttendeeDropped);

    /// <summary>Returns the user and the times.</summary>
    public override string ToString() => EndedAt is { } end
        ? FormattableString.Invariant($"{Attendee.ExternalUserId} from {JoinedAt:O} to {end:O}")
        : FormattableString.Invariant($"{Attendee.ExternalUserId} since {JoinedAt:O}");

    private void Disconnect(MeetingEventType how) => Attendee.Meeting.Account.Change(() =>
    {
        if (Attendee.CurrentPresence == this)
        {
            Attendee.Meeting.Disconnect(Attendee, how, Attendee.Meeting.Account.Now);
        }
    });
}

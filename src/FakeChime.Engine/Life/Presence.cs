namespace FakeChime;

/// <summary>An attendee's audio connection to its meeting, from joining to leaving.</summary>
public sealed class Presence
{
    private EndOfPresence? _end;

    internal Presence(FakeAttendee attendee, DateTimeOffset joinedAt)
    {
        Attendee = attendee;
        JoinedAt = joinedAt;
    }

    /// <summary>The attendee that joined.</summary>
    public FakeAttendee Attendee { get; }

    /// <summary>When it joined, on the fake's clock.</summary>
    public DateTimeOffset JoinedAt { get; }

    /// <summary>
    /// When the presence ended, by leaving, by the loss of the connection, by joining again from another device, by the attendee's
    /// deletion or by the meeting's end; null while it lasts.
    /// </summary>
    public DateTimeOffset? EndedAt
    {
        get
        {
            Attendee.Meeting.Look();
            return _end?.At;
        }
    }

    /// <summary>Whether the presence lasts.</summary>
    public bool IsPresent => EndedAt is null;

    /// <summary>Leaves the meeting; the attendee stays listed (documented by a maintainer). Does nothing when the presence has ended.</summary>
    public void Leave() => Attendee.Meeting.Disconnect(this, MeetingEventType.AttendeeLeft);

    /// <summary>Loses the connection to the meeting. Does nothing when the presence has ended.</summary>
    public void Drop() => Attendee.Meeting.Disconnect(this, MeetingEventType.AttendeeDropped);

    /// <summary>The presence as one line.</summary>
    public override string ToString() => $"{Attendee.ExternalUserId} from {JoinedAt:O} {(EndedAt is { } end ? $"to {end:O}" : "on")}";

    internal void End(DateTimeOffset at) => _end = new EndOfPresence(at);

    /// <summary>A reference, so that readers without the lock see all of it or nothing.</summary>
    private sealed record EndOfPresence(DateTimeOffset At);
}

namespace FakeChime;

/// <summary>An attendee's audio connection to its meeting, from joining to leaving.</summary>
public sealed class Presence
{
    private DateTimeOffset? _endedAt;

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
    public DateTimeOffset? EndedAt => Attendee.Meeting.Read(this, static (end, presence) => presence._endedAt ?? end);

    /// <summary>Whether the presence lasts.</summary>
    public bool IsPresent => EndedAt is null;

    /// <summary>Leaves the meeting; the attendee stays listed (documented by a maintainer). Does nothing when the presence has ended.</summary>
    public void Leave() => Attendee.Meeting.Disconnect(this, MeetingEventType.AttendeeLeft);

    /// <summary>Loses the connection to the meeting. Does nothing when the presence has ended.</summary>
    public void Drop() => Attendee.Meeting.Disconnect(this, MeetingEventType.AttendeeDropped);

    /// <summary>The presence as one line.</summary>
    public override string ToString()
    {
        var endedAt = EndedAt;
        return Line.Of(() => $"{Attendee.ExternalUserId} from {JoinedAt:O} {(endedAt is null ? "on" : $"to {endedAt:O}")}");
    }

    internal void End(DateTimeOffset at) => _endedAt = at;
}

using System.Globalization;

namespace FakeChime;

/// <summary>Something that happened in the life of a meeting.</summary>
public sealed class MeetingEvent
{
    private static readonly MeetingEventType[] Connections =
        [MeetingEventType.AttendeeJoined, MeetingEventType.AttendeeLeft, MeetingEventType.AttendeeDropped];

    internal MeetingEvent(long sequence, in Happening happening)
    {
        Sequence = sequence;
        Type = happening.Type;
        Time = happening.Time;
        Meeting = happening.Meeting;
        Attendee = happening.Attendee;
    }

    /// <summary>The position of the event among all events of the fake since its last reset, from 1.</summary>
    public long Sequence { get; }

    /// <summary>What happened.</summary>
    public MeetingEventType Type { get; }

    /// <summary>When it happened, on the fake's clock, in UTC.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The meeting.</summary>
    public FakeMeeting Meeting { get; }

    /// <summary>The attendee that it happened to; null for events of the meeting itself.</summary>
    public FakeAttendee? Attendee { get; }

    /// <summary>
    /// The event as EventBridge delivers it: the envelope and its detail, as nested dictionaries with the documented names. The
    /// detail's timestamp is in milliseconds since 1970 (the unit is assumed).
    /// </summary>
    public IReadOnlyDictionary<string, object?> ToEventBridge()
    {
        var detail = new Dictionary<string, object?>
        {
            ["version"] = "0",
            ["eventType"] = $"chime:{Type}",
            ["timestamp"] = Time.ToUnixTimeMilliseconds(),
            ["meetingId"] = Meeting.MeetingId,
            ["externalMeetingId"] = Meeting.ExternalMeetingId,
            ["mediaRegion"] = Meeting.MediaRegion,
        };
        if (Attendee is not null)
        {
            detail["attendeeId"] = Attendee.AttendeeId;
            detail["externalUserId"] = Attendee.ExternalUserId;
        }

        if (Connections.Contains(Type))
        {
            detail["networkType"] = "Voip";
        }

        return new Dictionary<string, object?>
        {
            ["version"] = "0",
            ["id"] = Meeting.Account.Ids.Uuid(IdKind.Event, 0, (ulong)Sequence).ToString(),
            ["detail-type"] = "Chime Meeting State Change",
            ["source"] = "aws.chime",
            ["account"] = Meeting.Account.Options.AccountId,
            ["time"] = Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["region"] = Meeting.ControlRegion,
            ["resources"] = Array.Empty<object?>(),
            ["detail"] = detail,
        };
    }

    /// <summary>The event as one line.</summary>
    public override string ToString() =>
        Line.Of(() => $"{Time:O} {Type} {Attendee?.ExternalUserId ?? Meeting.ExternalMeetingId ?? Meeting.MeetingId}");
}

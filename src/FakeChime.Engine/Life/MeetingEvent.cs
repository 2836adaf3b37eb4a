namespace FakeChime;

/// <summary>Something that happened in the life of a meeting.</summary>
/// <param name="Sequence">The position of the event among all events of the fake, from 1.</param>
/// <param name="Type">What happened.</param>
/// <param name="Time">When it happened, on the fake's clock.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Attendee">The attendee that it happened to; null for events of the meeting itself.</param>
public readonly record struct MeetingEvent(long Sequence, MeetingEventType Type, DateTimeOffset Time, FakeMeeting Meeting, FakeAttendee? Attendee)
{
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

        return new Dictionary<string, object?>
        {
            ["version"] = "0",
            ["id"] = Meeting.Ids.Uuid(IdKind.Event, 0, (ulong)Sequence).ToString(),
            ["detail-type"] = "Chime Meeting State Change",
            ["source"] = "aws.chime",
            ["account"] = Meeting.AccountId,
            ["time"] = Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            ["region"] = Meeting.MediaRegion,
            ["resources"] = Array.Empty<object?>(),
            ["detail"] = detail,
        };
    }

    /// <summary>The event as one line.</summary>
    public override string ToString() =>
        $"{Time:O} {Type} {Attendee?.ExternalUserId ?? Meeting.ExternalMeetingId ?? Meeting.MeetingId}";
}

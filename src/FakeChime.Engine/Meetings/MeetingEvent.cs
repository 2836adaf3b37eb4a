using System.Globalization;

namespace FakeChime;

/// <summary>Something that happened in the life of a meeting.</summary>
public sealed class MeetingEvent
{
    private static readonly MeetingEventType[] Connections =
        [MeetingEventType.AttendeeJoined, MeetingEventType.AttendeeLeft, MeetingEventType.AttendeeDropped];

    private readonly Guid _id;

    internal MeetingEvent(MeetingEventType type, DateTimeOffset time, FakeMeeting meeting, FakeAttendee? attendee = null) =>
        (Type, Time, Meeting, Attendee, _id) = (type, time, meeting, attendee, meeting.Account.Ids.NextGuid());

    /// <summary>The position of the event among all events of the fake since its last reset, from 1.</summary>
    public long Sequence { get; private set; }

    /// <summary>What happened.</summary>
    public MeetingEventType Type { get; }

    /// <summary>When it happened, on the fake's clock, in UTC.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The meeting.</summary>
    public FakeMeeting Meeting { get; }

    /// <summary>The attendee that it happened to; null for events of the meeting itself.</summary>
    public FakeAttendee? Attendee { get; }

    /// <summary>The attendee's new capabilities; null for other events.</summary>
    public Capabilities? Capabilities { get; internal init; }

    /// <summary>The settings of the transcription that it happened to; null for other events.</summary>
    public TranscriptionSettings? Transcription { get; internal init; }

    /// <summary>Why a transcription failed; null for other events.</summary>
    public string? Message { get; internal init; }

    /// <summary>
    /// The event as EventBridge delivers it: the envelope and its detail, as nested dictionaries with the documented names. The
    /// detail's timestamp is in milliseconds since 1970, and a transcription's settings have the names of the request (both assumed).
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

        if (Capabilities is not null)
        {
            detail["success"] = "1";
            detail["attendeeCapabilities"] = new Dictionary<string, object?>
            {
                ["audio"] = Capabilities.Audio,
                ["video"] = Capabilities.Video,
                ["content"] = Capabilities.Content,
            };
        }

        if (Transcription is not null)
        {
            var region = Transcription.EngineTranscribeSettings?.Region ?? Transcription.EngineTranscribeMedicalSettings?.Region;
            detail["transcriptionRegion"] = region is null or "auto" ? Meeting.MediaRegion : region;
            detail["transcriptionConfiguration"] = Nested(Transcription);
        }

        if (Message is not null)
        {
            detail["message"] = Message;
        }

        return new Dictionary<string, object?>
        {
            ["version"] = "0",
            ["id"] = _id.ToString(),
            ["detail-type"] = "Chime Meeting State Change",
            ["source"] = "aws.chime",
            ["account"] = Meeting.Account.Options.AccountId,
            ["time"] = Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["region"] = Meeting.ControlRegion,
            ["resources"] = Array.Empty<object?>(),
            ["detail"] = detail,
        };
    }

    /// <summary>Returns the time, the type, and the user or the meeting.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Time:O} {Type} {Attendee?.ExternalUserId ?? Meeting.ExternalMeetingId ?? Meeting.MeetingId}");

    internal MeetingEvent Numbered(long sequence)
    {
        Sequence = sequence;
        return this;
    }

    private static Dictionary<string, object?> Nested(object settings) => SetMembers.Of(settings).ToDictionary(
        member => member.Key, member => member.Value is TranscribeSettings or TranscribeMedicalSettings ? Nested(member.Value) : (object?)member.Value);
}

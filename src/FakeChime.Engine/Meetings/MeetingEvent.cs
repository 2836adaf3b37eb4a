using System.Globalization;

namespace FakeChime;

/// <summary>An event of a meeting.</summary>
public sealed class MeetingEvent
{
    private const string DetailType = "Chime Meeting State Change";
    private const string Source = "aws.chime";

    private static readonly MeetingEventType[] Connections =
    [
        MeetingEventType.AttendeeJoined, MeetingEventType.AttendeeLeft, MeetingEventType.AttendeeDropped,
        MeetingEventType.AttendeeContentJoined, MeetingEventType.AttendeeContentLeft, MeetingEventType.AttendeeContentDropped,
    ];

    private readonly Guid _id;

    internal MeetingEvent(MeetingEventType type, DateTimeOffset time, FakeMeeting meeting, FakeAttendee? attendee = null) =>
        (Type, Time, Meeting, Attendee, _id) = (type, time, meeting, attendee, meeting.Account.Ids.NextGuid());

    /// <summary>Gets the position among all events since the last reset, from 1.</summary>
    public long Sequence { get; private set; }

    /// <summary>Gets the type.</summary>
    public MeetingEventType Type { get; }

    /// <summary>Gets the time on the fake's clock, in UTC.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>Gets the meeting.</summary>
    public FakeMeeting Meeting { get; }

    /// <summary>Gets the attendee; null for events of the meeting itself.</summary>
    public FakeAttendee? Attendee { get; }

    /// <summary>Gets the attendee's new capabilities; null for other events.</summary>
    public Capabilities? Capabilities { get; internal init; }

    /// <summary>Gets the settings of the transcription; null for other events.</summary>
    public TranscriptionSettings? Transcription { get; internal init; }

    /// <summary>Gets the reason of a failed or interrupted transcription; null for other events.</summary>
    public string? Message { get; internal init; }

    /// <summary>
    /// Returns the event as EventBridge delivers it: the envelope and its detail, as nested dictionaries with the documented names, in the order
    /// of captured events. The timestamp is in milliseconds since 1970 (observed); the names of a transcription's settings are assumed.
    /// </summary>
    public IReadOnlyDictionary<string, object?> ToEventBridge() => new Dictionary<string, object?>
    {
        ["version"] = "0",
        ["id"] = _id.ToString(),
        ["detail-type"] = DetailType,
        ["source"] = Source,
        ["account"] = Meeting.Account.Options.AccountId,
        ["time"] = Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["region"] = Meeting.Account.Options.ControlRegion,
        ["resources"] = Array.Empty<object?>(),
        ["detail"] = Detail(),
    };

    /// <summary>
    /// Returns the event as the queue, topic or function of the meeting's notifications receives it, in the form of
    /// <see cref="ToEventBridge"/>: without <c>id</c> and <c>resources</c>, and with milliseconds in <c>time</c> (observed).
    /// </summary>
    public IReadOnlyDictionary<string, object?> ToNotification() => new Dictionary<string, object?>
    {
        ["version"] = "0",
        ["source"] = Source,
        ["account"] = Meeting.Account.Options.AccountId,
        ["region"] = Meeting.Account.Options.ControlRegion,
        ["detail-type"] = DetailType,
        ["time"] = Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["detail"] = Detail(),
    };

    /// <summary>Returns the time, the type, and the user or the meeting.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Time:O} {Type} {Attendee?.ExternalUserId ?? Meeting.ExternalMeetingId ?? Meeting.MeetingId}");

    internal MeetingEvent Numbered(long sequence)
    {
        Sequence = sequence;
        return this;
    }

    private Dictionary<string, object?> Detail()
    {
        var detail = new Dictionary<string, object?> { ["version"] = "0", ["eventType"] = $"chime:{Type}" };
        if (Capabilities is not null)
        {
            detail["success"] = "1";
        }

        detail["timestamp"] = Time.ToUnixTimeMilliseconds();
        detail["meetingId"] = Meeting.MeetingId;
        if (Attendee is not null)
        {
            detail["attendeeId"] = Attendee.AttendeeId;
            detail["externalUserId"] = Attendee.ExternalUserId;
        }

        if (Connections.Contains(Type))
        {
            detail["networkType"] = "Voip";
        }

        if (Meeting.ExternalMeetingId is not null)
        {
            detail["externalMeetingId"] = Meeting.ExternalMeetingId;
        }

        if (Message is not null)
        {
            detail["message"] = Message;
        }

        detail["mediaRegion"] = Meeting.MediaRegion;
        if (Transcription is not null)
        {
            var region = Transcription.EngineTranscribeSettings?.Region ?? Transcription.EngineTranscribeMedicalSettings?.Region;
            detail["transcriptionRegion"] = region is null or "auto" ? Meeting.MediaRegion : region;
            detail["transcriptionConfiguration"] = Nested(Transcription);
        }

        if (Capabilities is not null)
        {
            detail["attendeeCapabilities"] = new Dictionary<string, object?>
            {
                ["audio"] = Capabilities.Audio,
                ["video"] = Capabilities.Video,
                ["content"] = Capabilities.Content,
            };
        }

        return detail;
    }

    private static Dictionary<string, object?> Nested(object settings) => SetMembers.Of(settings).ToDictionary(
        member => member.Key, member => member.Value is TranscribeSettings or TranscribeMedicalSettings ? Nested(member.Value) : (object?)member.Value);
}

namespace FakeChime;

/// <summary>When <see cref="MeetingEventType.MeetingStarted"/> happens. The documentation does not say which.</summary>
public enum MeetingStart
{
    /// <summary>When the meeting is created.</summary>
    Creation,

    /// <summary>When the first attendee joins.</summary>
    FirstJoin,
}

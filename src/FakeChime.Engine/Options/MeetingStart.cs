namespace FakeChime;

/// <summary>When <see cref="MeetingEventType.MeetingStarted"/> is raised. AWS documents no time.</summary>
public enum MeetingStart
{
    /// <summary>When the meeting is created.</summary>
    Creation,

    /// <summary>When the first attendee joins.</summary>
    FirstJoin,
}

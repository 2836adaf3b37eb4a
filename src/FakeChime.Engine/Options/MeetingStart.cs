namespace FakeChime;

/// <summary>When <see cref="MeetingEventType.MeetingStarted"/> is raised. AWS does not document it.</summary>
public enum MeetingStart
{
    /// <summary>When the meeting is created.</summary>
    Creation,

    /// <summary>When the first attendee joins.</summary>
    FirstJoin,
}

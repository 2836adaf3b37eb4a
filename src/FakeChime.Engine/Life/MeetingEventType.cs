namespace FakeChime;

/// <summary>What can happen in the life of a meeting. Source: the events that Amazon Chime documents for EventBridge.</summary>
public enum MeetingEventType
{
    /// <summary><c>chime:MeetingStarted</c>.</summary>
    MeetingStarted,

    /// <summary><c>chime:MeetingEnded</c>, also when the meeting is deleted.</summary>
    MeetingEnded,

    /// <summary><c>chime:AttendeeAdded</c>: an attendee was created.</summary>
    AttendeeAdded,

    /// <summary><c>chime:AttendeeDeleted</c>.</summary>
    AttendeeDeleted,

    /// <summary><c>chime:AttendeeAuthorized</c>: a JoinToken was accepted.</summary>
    AttendeeAuthorized,

    /// <summary><c>chime:AttendeeJoined</c>.</summary>
    AttendeeJoined,

    /// <summary><c>chime:AttendeeLeft</c>.</summary>
    AttendeeLeft,

    /// <summary><c>chime:AttendeeDropped</c>: the connection was lost.</summary>
    AttendeeDropped,
}

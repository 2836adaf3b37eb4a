namespace FakeChime;

/// <summary>The types of events of a meeting (documented).</summary>
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

    /// <summary><c>chime:AttendeeVideoStarted</c>: the attendee started the camera.</summary>
    AttendeeVideoStarted,

    /// <summary><c>chime:AttendeeVideoStopped</c>, also when the attendee leaves.</summary>
    AttendeeVideoStopped,

    /// <summary><c>chime:AttendeeContentJoined</c>: the attendee started to share content with audio.</summary>
    AttendeeContentJoined,

    /// <summary><c>chime:AttendeeContentLeft</c>: the attendee stopped sharing content with audio.</summary>
    AttendeeContentLeft,

    /// <summary><c>chime:AttendeeContentDropped</c>: the connection of shared content with audio was lost.</summary>
    AttendeeContentDropped,

    /// <summary><c>chime:AttendeeContentVideoStarted</c>: the attendee started to share a screen.</summary>
    AttendeeContentVideoStarted,

    /// <summary><c>chime:AttendeeContentVideoStopped</c>: the attendee stopped sharing a screen.</summary>
    AttendeeContentVideoStopped,

    /// <summary><c>chime:AttendeeCapabilitiesUpdated</c>; <c>chime-sdk-meetings</c> only.</summary>
    AttendeeCapabilitiesUpdated,

    /// <summary><c>chime:TranscriptionStarted</c>, also when the settings of a running transcription are updated.</summary>
    TranscriptionStarted,

    /// <summary><c>chime:TranscriptionStopped</c>, also when the meeting ends while it is transcribed.</summary>
    TranscriptionStopped,

    /// <summary>
    /// <c>chime:TranscriptionFailed</c>: the settings of a transcription contradict each other, or its engine is not available in the
    /// meeting's region.
    /// </summary>
    TranscriptionFailed,

    /// <summary><c>chime:TranscriptionInterrupted</c>: <see cref="FakeMeeting.InterruptTranscription"/> raises it.</summary>
    TranscriptionInterrupted,

    /// <summary><c>chime:TranscriptionResumed</c>: <see cref="FakeMeeting.ResumeTranscription"/> raises it.</summary>
    TranscriptionResumed,
}

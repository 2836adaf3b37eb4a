namespace FakeChime;

/// <summary>What the state reports of itself, while it is locked.</summary>
internal readonly record struct Happening(MeetingEventType Type, DateTimeOffset Time, FakeMeeting Meeting, FakeAttendee? Attendee)
{
    public Capabilities? Capabilities { get; init; }

    public TranscriptionSettings? Transcription { get; init; }

    public string? Message { get; init; }
}

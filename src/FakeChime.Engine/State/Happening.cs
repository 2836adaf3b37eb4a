namespace FakeChime;

/// <summary>What the state reports of itself, while it is locked.</summary>
internal readonly record struct Happening(MeetingEventType Type, DateTimeOffset Time, FakeMeeting Meeting, FakeAttendee? Attendee = null);

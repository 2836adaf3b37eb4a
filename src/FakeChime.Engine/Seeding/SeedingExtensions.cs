namespace FakeChime;

/// <summary>Seeds at the object at hand.</summary>
public static class SeedingExtensions
{
    /// <summary>Puts an attendee into the meeting. It is no call, meets no rule and makes no event.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="seed">The attendee; a string stands for its external user ID.</param>
    /// <returns>The attendee, live.</returns>
    /// <exception cref="ArgumentException">The service could not hold this; the message says why. Nothing is changed.</exception>
    public static FakeAttendee AddAttendee(this FakeMeeting meeting, AttendeeSeed seed) => Seeds.Add(
        meeting ?? throw new ArgumentNullException(nameof(meeting)),
        seed ?? throw new ArgumentNullException(nameof(seed)));
}

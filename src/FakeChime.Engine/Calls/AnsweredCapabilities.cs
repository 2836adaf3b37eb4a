namespace FakeChime;

/// <summary>The capabilities that an answer shows: those of the moment in which the fake made it. Attendees are live, an answer is not.</summary>
internal sealed class AnsweredCapabilities(IReadOnlyList<FakeAttendee> attendees)
{
    private readonly Capabilities[] _shown = [.. attendees.Select(attendee => attendee.Capabilities!)];

    /// <summary>Reads them. The account is locked.</summary>
    public static AnsweredCapabilities? In(object? result) => result switch
    {
        FakeAttendee attendee => new([attendee]),
        AttendeePage page => new(page.Attendees),
        AttendeeBatch batch => new(batch.Attendees),
        MeetingWithAttendees created => new(created.Attendees),
        _ => null,
    };

    /// <summary>Those of an attendee; null when the answer does not show the attendee.</summary>
    public Capabilities? Of(FakeAttendee attendee)
    {
        for (var index = 0; index < _shown.Length; index++)
        {
            if (attendees[index] == attendee)
            {
                return _shown[index];
            }
        }

        return null;
    }
}

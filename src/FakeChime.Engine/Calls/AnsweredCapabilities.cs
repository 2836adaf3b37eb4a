namespace FakeChime;

/// <summary>The capabilities that an answer shows: those of the moment in which the fake made it. Attendees are live, an answer is not.</summary>
internal static class AnsweredCapabilities
{
    /// <summary>Reads them. The account is locked.</summary>
    public static IReadOnlyDictionary<FakeAttendee, Capabilities>? Of(object? result) => result switch
    {
        FakeAttendee attendee => Of([attendee]),
        AttendeePage page => Of(page.Attendees),
        AttendeeBatch batch => Of(batch.Attendees),
        MeetingWithAttendees created => Of(created.Attendees),
        _ => null,
    };

    private static Dictionary<FakeAttendee, Capabilities> Of(IReadOnlyList<FakeAttendee> attendees)
    {
        var shown = new Dictionary<FakeAttendee, Capabilities>(attendees.Count);
        foreach (var attendee in attendees)
        {
            shown[attendee] = attendee.Capabilities!;
        }

        return shown;
    }
}

namespace FakeChime.Tests.Properties;

/// <summary>What happens to meetings beside the operations.</summary>
internal sealed partial class ChimeInSentences
{
    public string Join(int attendee) => Say(() =>
    {
        fake.Join(Attendee(attendee).Token);
        return Task.CompletedTask;
    });

    public string Leave(int attendee) => Say(() =>
    {
        fake.Leave(Attendee(attendee).Token);
        return Task.CompletedTask;
    });

    public string LookAt(int meeting)
    {
        if (fake.Meetings.FirstOrDefault(known => known.MeetingId == Meeting(meeting).Id) is not { } found)
        {
            return "unknown";
        }

        return found.EndedAt is { } end
            ? FormattableString.Invariant($"ended in minute {(end - Scene.Noon).TotalMinutes}")
            : "present: " + string.Join(", ", found.Attendees.Where(attendee => attendee.IsPresent).Select(attendee => Name(new Attendee
            {
                AttendeeId = attendee.AttendeeId,
                ExternalUserId = attendee.ExternalUserId,
            })));
    }

    public string Advance(int minutes)
    {
        advance(TimeSpan.FromMinutes(minutes));
        return "done";
    }

    public string Reset()
    {
        fake.Reset();
        return "done";
    }
}

namespace FakeChime.Tests.Properties;

/// <summary>Presences and the ends of meetings. Times are in minutes from the first command.</summary>
internal sealed partial class ReferenceModel
{
    private int _minutes;

    public string Join(int attendee) => WithTokenOf(attendee, found =>
    {
        if (!found.IsPresent)
        {
            found.IsPresent = true;
            found.Meeting.CountedSince = _minutes;
        }
    });

    public string Leave(int attendee) => WithTokenOf(attendee, Disconnect);

    public string GetState(int meeting) => Find(meeting) switch
    {
        null or { IsRemoved: true } => "unknown",
        { EndedAt: { } minute } => $"ended in minute {minute}",
        var found => "present: " + string.Join(", ", _attendees.Where(attendee => attendee.Meeting == found && attendee.IsPresent).Select(Show)),
    };

    public string Advance(int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            _minutes++;
            foreach (var meeting in _meetings.Where(meeting => !meeting.HasEnded && IsOver(meeting)))
            {
                meeting.EndedAt = _minutes;
            }
        }

        return "done";
    }

    public string Reset()
    {
        foreach (var meeting in _meetings)
        {
            meeting.EndedAt ??= _minutes;
            meeting.IsRemoved = true;
        }

        return "done";
    }

    private bool IsOver(Meeting meeting)
    {
        var present = _attendees.Count(attendee => attendee.Meeting == meeting && attendee.IsPresent);
        return _minutes - meeting.CreatedAt >= 24 * 60
            || (present == 0 && _minutes - meeting.CountedSince >= 5)
            || (present == 1 && DocumentedAutoEnd.HasRuleForOneConnection && _minutes - meeting.CountedSince >= 30);
    }

    private void Disconnect(Attendee attendee)
    {
        if (attendee.IsPresent)
        {
            attendee.IsPresent = false;
            attendee.Meeting.CountedSince = _minutes;
        }
    }

    private string WithTokenOf(int attendee, Action<Attendee> act)
    {
        if (Find(attendee, _attendees) is not { } found || found.Meeting.IsRemoved)
        {
            return "UnknownToken";
        }

        if (found.Meeting.HasEnded)
        {
            return "MeetingEnded";
        }

        if (found.IsDeleted)
        {
            return "AttendeeDeleted";
        }

        act(found);
        return "done";
    }

    private sealed class Meeting(int number, string token, int createdAt)
    {
        public int Number => number;

        public string Token => token;

        public int CreatedAt { get; } = createdAt;

        public int CountedSince { get; set; } = createdAt;

        public int? EndedAt { get; set; }

        public bool HasEnded => EndedAt is not null;

        public bool IsRemoved { get; set; }

        public bool IsTranscribed { get; set; }

        public List<string> Tags { get; } = [];
    }

    private sealed class Attendee(int number, Meeting meeting, string user, List<string> tags)
    {
        public int Number => number;

        public Meeting Meeting => meeting;

        public string User => user;

        public List<string> Tags => tags;

        public bool IsDeleted { get; set; }

        public bool IsPresent { get; set; }
    }
}

namespace FakeChime.Tests.Properties;

/// <summary>The reference model of Chime: lists and loops, with no code of the engine.</summary>
internal sealed partial class ReferenceModel(int attendeeLimit, int meetingLimit, int tagLimit) : ICommandTarget
{
    private readonly List<Meeting> _meetings = [];
    private readonly List<Attendee> _attendees = [];

    public string CreateMeeting(string token) => AddMeeting(token) is { } meeting ? $"meeting {meeting.Number}" : "ResourceLimitExceeded";

    public string CreateMeetingWithAttendees(string token, string[] users) =>
        AddMeeting(token) is { } meeting ? $"meeting {meeting.Number}: {AddAttendee(meeting, users)}" : "ResourceLimitExceeded";

    public string GetMeeting(int meeting) => On(meeting, found => $"meeting {found.Number}");

    public string ListMeetings() => string.Join(" ", _meetings.Where(meeting => !meeting.HasEnded).Select(meeting => meeting.Number));

    public string DeleteMeeting(int meeting)
    {
        if (Find(meeting) is { HasEnded: false } found)
        {
            found.EndedAt = _minutes;
        }

        return "done";
    }

    public string TagMeeting(int meeting, string[] tags) => On(meeting, found => Tag(found.Tags, tags, "ResourceLimitExceeded"));

    public string UntagMeeting(int meeting, string[] keys) => On(meeting, found => Untag(found.Tags, keys));

    public string ListMeetingTags(int meeting) => On(meeting, found => Show(found.Tags));

    public string TagResource(int meeting, string[] tags) => On(meeting, found => Tag(found.Tags, tags, "BadRequest"));

    public string UntagResource(int meeting, string[] keys) => On(meeting, found => Untag(found.Tags, keys));

    public string ListTagsForResource(int meeting) => On(meeting, found => Show(found.Tags));

    public string CreateAttendee(int meeting, string user, string[] tags) => On(meeting, found => AddAttendee(found, user, tags));

    public string BatchCreateAttendee(int meeting, string[] users) => On(meeting, found => AddAttendee(found, users));

    public string GetAttendee(int meeting, int attendee) => On(meeting, attendee, Show);

    public string ListAttendees(int meeting) =>
        On(meeting, found => string.Join(", ", _attendees.Where(attendee => attendee.Meeting == found && !attendee.IsDeleted).Select(Show)));

    public string DeleteAttendee(int meeting, int attendee) => On(meeting, attendee, found =>
    {
        found.IsDeleted = true;
        Disconnect(found);
        return "done";
    });

    public string TagAttendee(int meeting, int attendee, string[] tags) => On(meeting, attendee, found => Tag(found.Tags, tags, "ResourceLimitExceeded"));

    public string UntagAttendee(int meeting, int attendee, string[] keys) => On(meeting, attendee, found => Untag(found.Tags, keys));

    public string ListAttendeeTags(int meeting, int attendee) => On(meeting, attendee, found => Show(found.Tags));

    public string StartMeetingTranscription(int meeting) => On(meeting, found =>
    {
        found.IsTranscribed = true;
        return "done";
    });

    public string StopMeetingTranscription(int meeting) => On(meeting, found =>
    {
        var wasTranscribed = found.IsTranscribed;
        found.IsTranscribed = false;
        return wasTranscribed ? "done" : "Unprocessable";
    });

    public string CreateMeetingDialOut(int meeting, int attendee)
    {
        var answer = On(meeting, attendee, _ => "done");
        return On(meeting, _ => "") == "NotFound" ? "BadRequest" : answer == "done" ? "done" : "AccessDenied";
    }

    private static string Show(Attendee attendee) => $"attendee {attendee.Number} {attendee.User}";

    private static string Show(List<string> tags) => string.Join(" ", tags);

    private static string KeyOf(string tag) => tag.Split('=')[0];

    private static string Untag(List<string> tags, string[] keys)
    {
        tags.RemoveAll(tag => keys.Contains(KeyOf(tag)));
        return "done";
    }

    private string Tag(List<string> tags, string[] added, string overLimit)
    {
        var after = tags.ToList();
        foreach (var tag in added)
        {
            var index = after.FindIndex(existing => KeyOf(existing) == KeyOf(tag));
            if (index >= 0)
            {
                after[index] = tag;
            }
            else
            {
                after.Add(tag);
            }
        }

        if (after.Count > tagLimit)
        {
            return overLimit;
        }

        tags.Clear();
        tags.AddRange(after);
        return "done";
    }

    private Meeting? AddMeeting(string token)
    {
        if (_meetings.Find(meeting => meeting.Token == token && !meeting.HasEnded) is { } existing)
        {
            return existing;
        }

        if (_meetings.Count(meeting => !meeting.HasEnded) >= meetingLimit)
        {
            return null;
        }

        _meetings.Add(new Meeting(_meetings.Count, token, _minutes));
        return _meetings[^1];
    }

    private string AddAttendee(Meeting meeting, string[] users)
    {
        var answers = users.Select(user => AddAttendee(meeting, user, [])).ToArray();
        var errors = users.Where((_, index) => answers[index] == "ResourceLimitExceeded");
        return $"{string.Join(", ", answers.Where(answer => answer != "ResourceLimitExceeded"))} / {string.Join(", ", errors)}";
    }

    private string AddAttendee(Meeting meeting, string user, string[] tags)
    {
        var current = _attendees.Where(attendee => attendee.Meeting == meeting && !attendee.IsDeleted).ToList();
        if (current.Find(attendee => attendee.User == user) is { } existing)
        {
            return Show(existing);
        }

        if (current.Count >= attendeeLimit)
        {
            return "ResourceLimitExceeded";
        }

        _attendees.Add(new Attendee(_attendees.Count, meeting, user, [.. tags]));
        return Show(_attendees[^1]);
    }

    private string On(int meeting, Func<Meeting, string> act) => Find(meeting) is { HasEnded: false } found ? act(found) : "NotFound";

    private string On(int meeting, int attendee, Func<Attendee, string> act) => On(meeting, found =>
        Find(attendee, _attendees) is { IsDeleted: false } known && known.Meeting == found ? act(known) : "NotFound");

    private Meeting? Find(int number) => Find(number, _meetings);

    private static T? Find<T>(int number, List<T> known)
        where T : class => number < known.Count ? known[known.Count - 1 - number] : null;
}

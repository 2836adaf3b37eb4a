namespace FakeChime.Tests.Properties;

/// <summary>A fake, asked through <see cref="IAmazonChime"/> and its toolkit, and answering in sentences.</summary>
internal sealed partial class ChimeInSentences(FakeAmazonChime fake, Action<TimeSpan> advance) : IMeetingsAndAttendees
{
    private readonly IAmazonChime _chime = fake;
    private readonly List<(string Id, string Arn)> _meetings = [];
    private readonly List<(string Id, string Token)> _attendees = [];

    public string CreateMeeting(string token) => Say(async () => Name((await _chime.CreateMeetingAsync(new() { ClientRequestToken = token })).Meeting));

    public string CreateMeetingWithAttendees(string token, string[] users) => Say(async () =>
    {
        var response = await _chime.CreateMeetingWithAttendeesAsync(new() { ClientRequestToken = token, Attendees = Scene.Items(users) });
        return $"{Name(response.Meeting)}: {Show(response.Attendees, response.Errors)}";
    });

    public string GetMeeting(int meeting) => Say(async () => Name((await _chime.GetMeetingAsync(new() { MeetingId = Meeting(meeting).Id })).Meeting));

    public string ListMeetings() => Say(async () =>
    {
        var numbers = new List<int>();
        await foreach (var page in _chime.Paginators.ListMeetings(new() { MaxResults = 2 }).Responses)
        {
            numbers.AddRange(page.Meetings.Select(meeting => _meetings.FindIndex(known => known.Id == meeting.MeetingId)));
        }

        return string.Join(" ", numbers);
    });

    public string DeleteMeeting(int meeting) => Say(() => _chime.DeleteMeetingAsync(new() { MeetingId = Meeting(meeting).Id }));

    public string TagMeeting(int meeting, string[] tags) => Say(() => _chime.TagMeetingAsync(new() { MeetingId = Meeting(meeting).Id, Tags = Tags(tags) }));

    public string UntagMeeting(int meeting, string[] keys) => Say(() => _chime.UntagMeetingAsync(new() { MeetingId = Meeting(meeting).Id, TagKeys = [.. keys] }));

    public string ListMeetingTags(int meeting) => Say(async () => Show((await _chime.ListMeetingTagsAsync(new() { MeetingId = Meeting(meeting).Id })).Tags));

    public string TagResource(int meeting, string[] tags) => Say(() => _chime.TagResourceAsync(new() { ResourceARN = Meeting(meeting).Arn, Tags = Tags(tags) }));

    public string UntagResource(int meeting, string[] keys) => Say(() => _chime.UntagResourceAsync(new() { ResourceARN = Meeting(meeting).Arn, TagKeys = [.. keys] }));

    public string ListTagsForResource(int meeting) => Say(async () => Show((await _chime.ListTagsForResourceAsync(new() { ResourceARN = Meeting(meeting).Arn })).Tags));

    public string CreateAttendee(int meeting, string user, string[] tags) => Say(async () =>
        Name((await _chime.CreateAttendeeAsync(new() { MeetingId = Meeting(meeting).Id, ExternalUserId = user, Tags = Tags(tags) })).Attendee));

    public string BatchCreateAttendee(int meeting, string[] users) => Say(async () =>
    {
        var response = await _chime.BatchCreateAttendeeAsync(new() { MeetingId = Meeting(meeting).Id, Attendees = Scene.Items(users) });
        return Show(response.Attendees, response.Errors);
    });

    public string GetAttendee(int meeting, int attendee) => Say(async () =>
        Name((await _chime.GetAttendeeAsync(new() { MeetingId = Meeting(meeting).Id, AttendeeId = Attendee(attendee).Id })).Attendee));

    public string ListAttendees(int meeting) => Say(async () =>
    {
        var names = new List<string>();
        await foreach (var page in _chime.Paginators.ListAttendees(new() { MeetingId = Meeting(meeting).Id, MaxResults = 2 }).Responses)
        {
            names.AddRange(page.Attendees.Select(Name));
        }

        return string.Join(", ", names);
    });

    public string DeleteAttendee(int meeting, int attendee) =>
        Say(() => _chime.DeleteAttendeeAsync(new() { MeetingId = Meeting(meeting).Id, AttendeeId = Attendee(attendee).Id }));

    public string TagAttendee(int meeting, int attendee, string[] tags) =>
        Say(() => _chime.TagAttendeeAsync(new() { MeetingId = Meeting(meeting).Id, AttendeeId = Attendee(attendee).Id, Tags = Tags(tags) }));

    public string UntagAttendee(int meeting, int attendee, string[] keys) =>
        Say(() => _chime.UntagAttendeeAsync(new() { MeetingId = Meeting(meeting).Id, AttendeeId = Attendee(attendee).Id, TagKeys = [.. keys] }));

    public string ListAttendeeTags(int meeting, int attendee) => Say(async () =>
        Show((await _chime.ListAttendeeTagsAsync(new() { MeetingId = Meeting(meeting).Id, AttendeeId = Attendee(attendee).Id })).Tags));

    public string StartMeetingTranscription(int meeting) => Say(() => _chime.StartMeetingTranscriptionAsync(
        new() { MeetingId = Meeting(meeting).Id, TranscriptionConfiguration = new() { EngineTranscribeSettings = new() { LanguageCode = "en-US" } } }));

    public string StopMeetingTranscription(int meeting) => Say(() => _chime.StopMeetingTranscriptionAsync(new() { MeetingId = Meeting(meeting).Id }));

    public string CreateMeetingDialOut(int meeting, int attendee) => Say(() => _chime.CreateMeetingDialOutAsync(new()
    {
        MeetingId = Meeting(meeting).Id,
        FromPhoneNumber = "+12065550100",
        ToPhoneNumber = "+12065550101",
        JoinToken = Attendee(attendee).Token,
    }));

    private static List<Tag> Tags(string[] tags) => [.. tags.Select(tag => Scene.Tag(tag.Split('=')[0], tag.Split('=')[1]))];

    private static string Show(List<Tag> tags) => string.Join(" ", tags.Select(tag => $"{tag.Key}={tag.Value}"));

    private static string Say(Func<Task> call) => Say(async () =>
    {
        await call();
        return "done";
    });

    private static string Say(Func<Task<string>> call)
    {
        try
        {
            return call().GetAwaiter().GetResult();
        }
        catch (AmazonChimeException exception)
        {
            return (string)((dynamic)exception).Code.Value;
        }
        catch (JoinRefusedException exception)
        {
            return exception.Reason.ToString();
        }
    }

    private string Show(List<Attendee> attendees, List<CreateAttendeeError> errors) =>
        $"{string.Join(", ", attendees.Select(Name))} / {string.Join(", ", errors.Select(error => error.ExternalUserId))}";

    private string Name(Meeting meeting) =>
        $"meeting {Number(_meetings, known => known.Id == meeting.MeetingId, (Id: meeting.MeetingId, Arn: $"arn:aws:chime:us-east-1:123456789012:meeting/{meeting.MeetingId}"))}";

    private string Name(Attendee attendee) =>
        $"attendee {Number(_attendees, known => known.Id == attendee.AttendeeId, (Id: attendee.AttendeeId, Token: attendee.JoinToken))} {attendee.ExternalUserId}";

    private static int Number<T>(List<T> known, Predicate<T> match, T met)
    {
        if (!known.Exists(match))
        {
            known.Add(met);
        }

        return known.FindIndex(match);
    }

    private (string Id, string Arn) Meeting(int number) =>
        number < _meetings.Count ? _meetings[^(number + 1)] : (Scene.UnknownId, $"arn:aws:chime:us-east-1:123456789012:meeting/{Scene.UnknownId}");

    private (string Id, string Token) Attendee(int number) => number < _attendees.Count ? _attendees[^(number + 1)] : (Scene.UnknownId, "madeUp");
}

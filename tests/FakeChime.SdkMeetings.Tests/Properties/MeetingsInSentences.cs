namespace FakeChime.Tests.Properties;

/// <summary>
/// An <see cref="IAmazonChimeSDKMeetings"/>, asked and answering in the sentences of the older API: errors by that API's names, and null for
/// what this API does not have.
/// </summary>
internal sealed class MeetingsInSentences(IAmazonChimeSDKMeetings chime) : IMeetingsAndAttendees
{
    private readonly List<(string Id, string Arn)> _meetings = [];
    private readonly List<string> _attendees = [];

    public string CreateMeeting(string token) => Say(async () => Name((await chime.CreateMeetingAsync(Scene.NewMeeting(token))).Meeting));

    public string CreateMeetingWithAttendees(string token, string[] users) => Say(async () =>
    {
        var response = await chime.CreateMeetingWithAttendeesAsync(new()
        {
            ClientRequestToken = token,
            ExternalMeetingId = "story",
            MediaRegion = "us-east-1",
            Attendees = Scene.Items(users),
        });
        return $"{Name(response.Meeting)}: {Show(response.Attendees, response.Errors)}";
    });

    public string GetMeeting(int meeting) => Say(async () => Name((await chime.GetMeetingAsync(new() { MeetingId = Meeting(meeting).Id })).Meeting));

    public string DeleteMeeting(int meeting) => Say(() => chime.DeleteMeetingAsync(new() { MeetingId = Meeting(meeting).Id }));

    public string TagResource(int meeting, string[] tags) => Say(() => chime.TagResourceAsync(new() { ResourceARN = Meeting(meeting).Arn, Tags = Tags(tags) }));

    public string UntagResource(int meeting, string[] keys) => Say(() => chime.UntagResourceAsync(new() { ResourceARN = Meeting(meeting).Arn, TagKeys = [.. keys] }));

    public string ListTagsForResource(int meeting) => Say(async () => string.Join(
        " ", (await chime.ListTagsForResourceAsync(new() { ResourceARN = Meeting(meeting).Arn })).Tags.Select(tag => $"{tag.Key}={tag.Value}")));

    public string CreateAttendee(int meeting, string user, string[] tags) => Say(async () =>
        Name((await chime.CreateAttendeeAsync(new() { MeetingId = Meeting(meeting).Id, ExternalUserId = user })).Attendee));

    public string BatchCreateAttendee(int meeting, string[] users) => Say(async () =>
    {
        var response = await chime.BatchCreateAttendeeAsync(new() { MeetingId = Meeting(meeting).Id, Attendees = Scene.Items(users) });
        return Show(response.Attendees, response.Errors);
    });

    public string GetAttendee(int meeting, int attendee) => Say(async () =>
        Name((await chime.GetAttendeeAsync(new() { MeetingId = Meeting(meeting).Id, AttendeeId = Attendee(attendee) })).Attendee));

    public string ListAttendees(int meeting) => Say(async () =>
    {
        var names = new List<string>();
        await foreach (var page in chime.Paginators.ListAttendees(new() { MeetingId = Meeting(meeting).Id, MaxResults = 2 }).Responses)
        {
            names.AddRange(page.Attendees.Select(Name));
        }

        return string.Join(", ", names);
    });

    public string DeleteAttendee(int meeting, int attendee) =>
        Say(() => chime.DeleteAttendeeAsync(new() { MeetingId = Meeting(meeting).Id, AttendeeId = Attendee(attendee) }));

    public string StartMeetingTranscription(int meeting) => Say(() => chime.StartMeetingTranscriptionAsync(
        new() { MeetingId = Meeting(meeting).Id, TranscriptionConfiguration = new() { EngineTranscribeSettings = new() { LanguageCode = "en-US" } } }));

    public string StopMeetingTranscription(int meeting) => Say(() => chime.StopMeetingTranscriptionAsync(new() { MeetingId = Meeting(meeting).Id }));

    public string ListMeetings() => null!;

    public string TagMeeting(int meeting, string[] tags) => null!;

    public string UntagMeeting(int meeting, string[] keys) => null!;

    public string ListMeetingTags(int meeting) => null!;

    public string TagAttendee(int meeting, int attendee, string[] tags) => null!;

    public string UntagAttendee(int meeting, int attendee, string[] keys) => null!;

    public string ListAttendeeTags(int meeting, int attendee) => null!;

    public string CreateMeetingDialOut(int meeting, int attendee) => null!;

    private static List<Tag> Tags(string[] tags) => [.. tags.Select(tag => new Tag { Key = tag.Split('=')[0], Value = tag.Split('=')[1] })];

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
        catch (AmazonChimeSDKMeetingsException exception)
        {
            return exception switch
            {
                LimitExceededException => "ResourceLimitExceeded",
                TooManyTagsException => "BadRequest",
                ResourceNotFoundException => "NotFound",
                _ => (string)((dynamic)exception).Code,
            };
        }
    }

    private static int Number<T>(List<T> known, T met)
    {
        if (!known.Contains(met))
        {
            known.Add(met);
        }

        return known.IndexOf(met);
    }

    private string Show(List<Attendee> attendees, List<CreateAttendeeError> errors) =>
        $"{string.Join(", ", attendees.Select(Name))} / {string.Join(", ", errors.Select(error => error.ExternalUserId))}";

    private string Name(Meeting meeting) => $"meeting {Number(_meetings, (meeting.MeetingId, meeting.MeetingArn))}";

    private string Name(Attendee attendee) => $"attendee {Number(_attendees, attendee.AttendeeId)} {attendee.ExternalUserId}";

    private (string Id, string Arn) Meeting(int number) =>
        number < _meetings.Count ? _meetings[number] : (Scene.UnknownId, $"arn:aws:chime:us-east-1:123456789012:meeting/{Scene.UnknownId}");

    private string Attendee(int number) => number < _attendees.Count ? _attendees[number] : Scene.UnknownId;
}

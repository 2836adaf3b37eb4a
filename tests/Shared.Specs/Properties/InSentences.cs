namespace FakeChime.Tests.Properties;

/// <summary>A fake, asked through the SDK's interface and its toolkit, and answering in sentences: what both APIs have.</summary>
internal abstract class InSentences(FakeClient fake, Action<TimeSpan> advance)
{
    private readonly List<(string Id, string Token)> _attendees = [];
    private readonly List<string> _meetings = [];

    protected IServiceClient Chime => fake;

    public string CreateMeeting(string token) => Say(async () => Name((await Chime.CreateMeetingAsync(
        new() { ClientRequestToken = token, ExternalMeetingId = "lesson", MediaRegion = "us-east-1" })).Meeting));

    public string CreateMeetingWithAttendees(string token, string[] users) => Say(async () =>
    {
        var response = await Chime.CreateMeetingWithAttendeesAsync(
            new() { ClientRequestToken = token, ExternalMeetingId = "lesson", MediaRegion = "us-east-1", Attendees = Scene.Items(users) });
        return $"{Name(response.Meeting)}: {Show(response.Attendees, response.Errors)}";
    });

    public string GetMeeting(int meeting) => Say(async () => Name((await Chime.GetMeetingAsync(new() { MeetingId = Meeting(meeting) })).Meeting));

    public string DeleteMeeting(int meeting) => Say(() => Chime.DeleteMeetingAsync(new() { MeetingId = Meeting(meeting) }));

    public string TagResource(int meeting, string[] tags) => Say(() => Chime.TagResourceAsync(new() { ResourceARN = Arn(meeting), Tags = Tags(tags) }));

    public string UntagResource(int meeting, string[] keys) => Say(() => Chime.UntagResourceAsync(new() { ResourceARN = Arn(meeting), TagKeys = [.. keys] }));

    public string ListTagsForResource(int meeting) => Say(async () => Show((await Chime.ListTagsForResourceAsync(new() { ResourceARN = Arn(meeting) })).Tags));

    public string BatchCreateAttendee(int meeting, string[] users) => Say(async () =>
    {
        var response = await Chime.BatchCreateAttendeeAsync(new() { MeetingId = Meeting(meeting), Attendees = Scene.Items(users) });
        return Show(response.Attendees, response.Errors);
    });

    public string GetAttendee(int meeting, int attendee) => Say(async () =>
        Name((await Chime.GetAttendeeAsync(new() { MeetingId = Meeting(meeting), AttendeeId = Attendee(attendee).Id })).Attendee));

    public string ListAttendees(int meeting) => Say(async () =>
    {
        var names = new List<string>();
        await foreach (var page in Chime.Paginators.ListAttendees(new() { MeetingId = Meeting(meeting), MaxResults = 2 }).Responses)
        {
            names.AddRange(page.Attendees.Select(Name));
        }

        return string.Join(", ", names);
    });

    public string DeleteAttendee(int meeting, int attendee) =>
        Say(() => Chime.DeleteAttendeeAsync(new() { MeetingId = Meeting(meeting), AttendeeId = Attendee(attendee).Id }));

    public string StartMeetingTranscription(int meeting) => Say(() => Chime.StartMeetingTranscriptionAsync(
        new() { MeetingId = Meeting(meeting), TranscriptionConfiguration = new() { EngineTranscribeSettings = new() { LanguageCode = "en-US" } } }));

    public string StopMeetingTranscription(int meeting) => Say(() => Chime.StopMeetingTranscriptionAsync(new() { MeetingId = Meeting(meeting) }));

    public string Join(int attendee) => Say(() => fake.Join(Attendee(attendee).Token));

    public string Leave(int attendee) => Say(() => fake.Leave(Attendee(attendee).Token));

    public string LookAt(int meeting)
    {
        if (fake.Meetings.FirstOrDefault(known => known.MeetingId == Meeting(meeting)) is not { } found)
        {
            return "unknown";
        }

        return found.EndedAt is { } end
            ? FormattableString.Invariant($"ended in minute {(end - Noon).TotalMinutes}")
            : "present: " + string.Join(", ", found.Attendees.Where(it => it.IsPresent).Select(it => Name(it.AttendeeId, it.JoinToken, it.ExternalUserId)));
    }

    public string Advance(int minutes) => Say(() => advance(TimeSpan.FromMinutes(minutes)));

    public string Reset() => Say(fake.Reset);

    /// <summary>When each story begins.</summary>
    public static DateTimeOffset Noon { get; } = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The code of an error, in the words of the older API.</summary>
    protected abstract string CodeOf(ServiceException exception);

    protected static List<Tag> Tags(string[] tags) => [.. tags.Select(tag => new Tag { Key = tag.Split('=')[0], Value = tag.Split('=')[1] })];

    protected static string Show(List<Tag> tags) => string.Join(" ", tags.Select(tag => $"{tag.Key}={tag.Value}"));

    protected string Say(Action act) => Say(() =>
    {
        act();
        return Task.CompletedTask;
    });

    protected string Say(Func<Task> call) => Say(async () =>
    {
        await call();
        return "done";
    });

    protected string Say(Func<Task<string>> call)
    {
        try
        {
            return call().GetAwaiter().GetResult();
        }
        catch (ServiceException exception)
        {
            return CodeOf(exception);
        }
        catch (JoinRejectedException exception)
        {
            return exception.Reason.ToString();
        }
    }

    protected string Name(Meeting meeting) => $"meeting {NumberOf(meeting)}";

    protected int NumberOf(Meeting meeting) => Number(_meetings, meeting.MeetingId);

    protected string Name(Attendee attendee) => Name(attendee.AttendeeId, attendee.JoinToken, attendee.ExternalUserId);

    protected string Meeting(int number) => number < _meetings.Count ? _meetings[^(number + 1)] : Scene.UnknownId;

    protected (string Id, string Token) Attendee(int number) => number < _attendees.Count ? _attendees[^(number + 1)] : (Scene.UnknownId, "madeUp");

    private static int Number<T>(List<T> known, T met)
    {
        if (!known.Contains(met))
        {
            known.Add(met);
        }

        return known.IndexOf(met);
    }

    private string Arn(int meeting) => $"arn:aws:chime:us-east-1:123456789012:meeting/{Meeting(meeting)}";

    private string Name(string attendeeId, string joinToken, string user) => $"attendee {Number(_attendees, (attendeeId, joinToken))} {user}";

    private string Show(List<Attendee> attendees, List<CreateAttendeeError> errors) =>
        $"{string.Join(", ", attendees.Select(Name))} / {string.Join(", ", errors.Select(error => error.ExternalUserId))}";
}

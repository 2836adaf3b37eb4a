namespace FakeChime.Tests.Properties;

/// <summary>Runs commands on a fake through the SDK's interface and the test API; the commands that both APIs have.</summary>
internal abstract class FakeCommandTarget(FakeClient fake, Action<TimeSpan> advance)
{
    private readonly List<(string Id, string Token)> _attendees = [];
    private readonly List<string> _meetings = [];

    protected IServiceClient Chime => fake;

    public string CreateMeeting(string token) => Run(async () => Name((await Chime.CreateMeetingAsync(
        new() { ClientRequestToken = token, ExternalMeetingId = "lesson", MediaRegion = "us-east-1" })).Meeting));

    public string CreateMeetingWithAttendees(string token, string[] users) => Run(async () =>
    {
        var response = await Chime.CreateMeetingWithAttendeesAsync(
            new() { ClientRequestToken = token, ExternalMeetingId = "lesson", MediaRegion = "us-east-1", Attendees = TestData.Items(users) });
        return $"{Name(response.Meeting)}: {Show(response.Attendees, response.Errors)}";
    });

    public string GetMeeting(int meeting) => Run(async () => Name((await Chime.GetMeetingAsync(new() { MeetingId = Meeting(meeting) })).Meeting));

    public string DeleteMeeting(int meeting) => Run(() => Chime.DeleteMeetingAsync(new() { MeetingId = Meeting(meeting) }));

    public string TagResource(int meeting, string[] tags) => Run(() => Chime.TagResourceAsync(new() { ResourceARN = Arn(meeting), Tags = Tags(tags) }));

    public string UntagResource(int meeting, string[] keys) => Run(() => Chime.UntagResourceAsync(new() { ResourceARN = Arn(meeting), TagKeys = [.. keys] }));

    public string ListTagsForResource(int meeting) => Run(async () => Show((await Chime.ListTagsForResourceAsync(new() { ResourceARN = Arn(meeting) })).Tags));

    public string BatchCreateAttendee(int meeting, string[] users) => Run(async () =>
    {
        var response = await Chime.BatchCreateAttendeeAsync(new() { MeetingId = Meeting(meeting), Attendees = TestData.Items(users) });
        return Show(response.Attendees, response.Errors);
    });

    public string GetAttendee(int meeting, int attendee) => Run(async () =>
        Name((await Chime.GetAttendeeAsync(new() { MeetingId = Meeting(meeting), AttendeeId = Attendee(attendee).Id })).Attendee));

    public string ListAttendees(int meeting) => Run(async () =>
    {
        var names = new List<string>();
        await foreach (var page in Chime.Paginators.ListAttendees(new() { MeetingId = Meeting(meeting), MaxResults = 2 }).Responses)
        {
            names.AddRange(page.Attendees.Select(Name));
        }

        return string.Join(", ", names);
    });

    public string DeleteAttendee(int meeting, int attendee) =>
        Run(() => Chime.DeleteAttendeeAsync(new() { MeetingId = Meeting(meeting), AttendeeId = Attendee(attendee).Id }));

    public string StartMeetingTranscription(int meeting) => Run(() => Chime.StartMeetingTranscriptionAsync(
        new() { MeetingId = Meeting(meeting), TranscriptionConfiguration = new() { EngineTranscribeSettings = new() { LanguageCode = "en-US" } } }));

    public string StopMeetingTranscription(int meeting) => Run(() => Chime.StopMeetingTranscriptionAsync(new() { MeetingId = Meeting(meeting) }));

    public string Join(int attendee) => Run(() => fake.Join(Attendee(attendee).Token));

    public string Leave(int attendee) => Run(() => fake.Leave(Attendee(attendee).Token));

    public string GetState(int meeting)
    {
        if (fake.Meetings.FirstOrDefault(known => known.MeetingId == Meeting(meeting)) is not { } found)
        {
            return "unknown";
        }

        return found.EndedAt is { } end
            ? FormattableString.Invariant($"ended in minute {(end - Noon).TotalMinutes}")
            : "present: " + string.Join(", ", found.Attendees.Where(it => it.IsPresent).Select(it => Name(it.AttendeeId, it.JoinToken, it.ExternalUserId)));
    }

    public string Advance(int minutes) => Run(() => advance(TimeSpan.FromMinutes(minutes)));

    public string Reset() => Run(fake.Reset);

    /// <summary>The time at which each command sequence begins.</summary>
    public static DateTimeOffset Noon { get; } = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The error code that the API <c>chime</c> has for the exception.</summary>
    protected abstract string CodeOf(ServiceException exception);

    protected static List<Tag> Tags(string[] tags) => [.. tags.Select(tag => new Tag { Key = tag.Split('=')[0], Value = tag.Split('=')[1] })];

    protected static string Show(List<Tag> tags) => string.Join(" ", tags.Select(tag => $"{tag.Key}={tag.Value}"));

    protected string Run(Action act) => Run(() =>
    {
        act();
        return Task.CompletedTask;
    });

    protected string Run(Func<Task> call) => Run(async () =>
    {
        await call();
        return "done";
    });

    protected string Run(Func<Task<string>> call)
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

    protected string Meeting(int number) => number < _meetings.Count ? _meetings[^(number + 1)] : TestData.UnknownId;

    protected (string Id, string Token) Attendee(int number) => number < _attendees.Count ? _attendees[^(number + 1)] : (TestData.UnknownId, "unknown");

    private static int Number<T>(List<T> known, T item)
    {
        if (!known.Contains(item))
        {
            known.Add(item);
        }

        return known.IndexOf(item);
    }

    private string Arn(int meeting) => $"arn:aws:chime:us-east-1:123456789012:meeting/{Meeting(meeting)}";

    private string Name(string attendeeId, string joinToken, string user) => $"attendee {Number(_attendees, (attendeeId, joinToken))} {user}";

    private string Show(List<Attendee> attendees, List<CreateAttendeeError> errors) =>
        $"{string.Join(", ", attendees.Select(Name))} / {string.Join(", ", errors.Select(error => error.ExternalUserId))}";
}

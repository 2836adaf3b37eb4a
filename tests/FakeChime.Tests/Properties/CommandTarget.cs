namespace FakeChime.Tests.Properties;

/// <summary>Runs commands on a <see cref="FakeAmazonChime"/>.</summary>
internal sealed class CommandTarget(FakeAmazonChime fake, Action<TimeSpan> advance) : FakeCommandTarget(fake, advance), ICommandTarget
{
    public string ListMeetings() => Run(async () =>
    {
        var numbers = new List<int>();
        await foreach (var page in Chime.Paginators.ListMeetings(new() { MaxResults = 2 }).Responses)
        {
            numbers.AddRange(page.Meetings.Select(NumberOf));
        }

        return string.Join(" ", numbers);
    });

    public string TagMeeting(int meeting, string[] tags) => Run(() => Chime.TagMeetingAsync(new() { MeetingId = Meeting(meeting), Tags = Tags(tags) }));

    public string UntagMeeting(int meeting, string[] keys) => Run(() => Chime.UntagMeetingAsync(new() { MeetingId = Meeting(meeting), TagKeys = [.. keys] }));

    public string ListMeetingTags(int meeting) => Run(async () => Show((await Chime.ListMeetingTagsAsync(new() { MeetingId = Meeting(meeting) })).Tags));

    public string CreateAttendee(int meeting, string user, string[] tags) => Run(async () =>
        Name((await Chime.CreateAttendeeAsync(new() { MeetingId = Meeting(meeting), ExternalUserId = user, Tags = Tags(tags) })).Attendee));

    public string TagAttendee(int meeting, int attendee, string[] tags) =>
        Run(() => Chime.TagAttendeeAsync(new() { MeetingId = Meeting(meeting), AttendeeId = Attendee(attendee).Id, Tags = Tags(tags) }));

    public string UntagAttendee(int meeting, int attendee, string[] keys) =>
        Run(() => Chime.UntagAttendeeAsync(new() { MeetingId = Meeting(meeting), AttendeeId = Attendee(attendee).Id, TagKeys = [.. keys] }));

    public string ListAttendeeTags(int meeting, int attendee) => Run(async () =>
        Show((await Chime.ListAttendeeTagsAsync(new() { MeetingId = Meeting(meeting), AttendeeId = Attendee(attendee).Id })).Tags));

    public string CreateMeetingDialOut(int meeting, int attendee) => Run(() => Chime.CreateMeetingDialOutAsync(new()
    {
        MeetingId = Meeting(meeting),
        FromPhoneNumber = "+12065550100",
        ToPhoneNumber = "+12065550101",
        JoinToken = Attendee(attendee).Token,
    }));

    protected override string CodeOf(ServiceException exception) => (string)((dynamic)exception).Code.Value;
}

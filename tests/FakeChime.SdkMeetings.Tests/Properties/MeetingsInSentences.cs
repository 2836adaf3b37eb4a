namespace FakeChime.Tests.Properties;

/// <summary>
/// A <see cref="FakeAmazonChimeSDKMeetings"/>, asked and answering in the sentences of the older API: errors by that API's names, and null
/// for what this API does not have.
/// </summary>
internal sealed class MeetingsInSentences(FakeAmazonChimeSDKMeetings fake, Action<TimeSpan> advance) : InSentences(fake, advance), IMeetingsAndAttendees
{
    public string CreateAttendee(int meeting, string user, string[] tags) => Say(async () =>
        Name((await Chime.CreateAttendeeAsync(new() { MeetingId = Meeting(meeting), ExternalUserId = user })).Attendee));

    public string ListMeetings() => null!;

    public string TagMeeting(int meeting, string[] tags) => null!;

    public string UntagMeeting(int meeting, string[] keys) => null!;

    public string ListMeetingTags(int meeting) => null!;

    public string TagAttendee(int meeting, int attendee, string[] tags) => null!;

    public string UntagAttendee(int meeting, int attendee, string[] keys) => null!;

    public string ListAttendeeTags(int meeting, int attendee) => null!;

    public string CreateMeetingDialOut(int meeting, int attendee) => null!;

    protected override string CodeOf(ServiceException exception) => exception switch
    {
        LimitExceededException => "ResourceLimitExceeded",
        TooManyTagsException => "BadRequest",
        ResourceNotFoundException => "NotFound",
        _ => (string)((dynamic)exception).Code,
    };
}

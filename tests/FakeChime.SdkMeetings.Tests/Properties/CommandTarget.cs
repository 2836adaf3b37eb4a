namespace FakeChime.Tests.Properties;

/// <summary>
/// Runs commands on a <see cref="FakeAmazonChimeSDKMeetings"/>. Errors have the codes of the API <c>chime</c>; a command that this API does not
/// have returns null.
/// </summary>
internal sealed class CommandTarget(FakeAmazonChimeSDKMeetings fake, Action<TimeSpan> advance) : FakeCommandTarget(fake, advance), ICommandTarget
{
    public string CreateAttendee(int meeting, string user, string[] tags) => Run(async () =>
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

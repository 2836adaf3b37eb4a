namespace FakeChime.Fidelity;

/// <summary>A meeting for one test, deleted at the end of the test.</summary>
internal sealed class TestMeeting : IAsyncDisposable
{
    private readonly IAmazonChimeSDKMeetings _chime;

    private TestMeeting(IAmazonChimeSDKMeetings chime, Meeting meeting) => (_chime, Meeting) = (chime, meeting);

    public Meeting Meeting { get; }

    public string Id => Meeting.MeetingId;

    public static CreateMeetingRequest Request(Action<CreateMeetingRequest>? change = null)
    {
        var request = new CreateMeetingRequest
        {
            ClientRequestToken = Guid.NewGuid().ToString(),
            ExternalMeetingId = "fidelity",
            MediaRegion = "us-east-1",
        };
        change?.Invoke(request);
        return request;
    }

    public static async Task<TestMeeting> CreateAsync(IAmazonChimeSDKMeetings chime, Action<CreateMeetingRequest>? change = null) =>
        new(chime, (await chime.CreateMeetingAsync(Request(change))).Meeting);

    public async Task<Attendee> AddAsync(string externalUserId, AttendeeCapabilities? capabilities = null) =>
        (await _chime.CreateAttendeeAsync(new() { MeetingId = Id, ExternalUserId = externalUserId, Capabilities = capabilities })).Attendee;

    public async Task<Attendee> GetAsync(Attendee attendee) =>
        (await _chime.GetAttendeeAsync(new() { MeetingId = Id, AttendeeId = attendee.AttendeeId })).Attendee;

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _chime.DeleteMeetingAsync(new() { MeetingId = Id });
        }
        catch (NotFoundException)
        {
            // It has ended already.
        }
    }
}

namespace FakeChime.Tests;

/// <summary>Values and requests that many tests use.</summary>
internal static class TestData
{
    public const string UnknownId = "26675937-400e-4d37-b04e-000a197b2713";

    public static CreateMeetingRequest NewMeeting(string token = "token", MeetingFeaturesConfiguration? features = null) => new()
    {
        ClientRequestToken = token,
        ExternalMeetingId = "webinar",
        MediaRegion = "us-east-1",
        MeetingFeatures = features,
    };

    public static async Task<Meeting> OpenAsync(this IAmazonChimeSDKMeetings chime, string token = "token", MeetingFeaturesConfiguration? features = null) =>
        (await chime.CreateMeetingAsync(NewMeeting(token, features))).Meeting;

    public static async Task<Attendee> CreateAsync(
        this IAmazonChimeSDKMeetings chime, FakeMeeting meeting, string user, AttendeeCapabilities? capabilities = null) =>
        (await chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = user, Capabilities = capabilities })).Attendee;

    public static AttendeeCapabilities Capabilities(string audio, string video, string content) => new() { Audio = audio, Video = video, Content = content };

    public static List<CreateAttendeeRequestItem> Items(params string[] externalUserIds) =>
        [.. externalUserIds.Select(id => new CreateAttendeeRequestItem { ExternalUserId = id })];
}

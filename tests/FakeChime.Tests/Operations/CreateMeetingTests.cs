using System.Net;
using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Operations;

public sealed class CreateMeetingTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task CreateMeeting_creates_an_active_meeting_as_requested()
    {
        var response = await _chime.CreateMeetingAsync(new()
        {
            ClientRequestToken = "lesson-1",
            ExternalMeetingId = "lesson",
            MeetingHostId = "teacher",
            MediaRegion = "eu-central-1",
            Tags = [Tag("school", "north")],
            NotificationsConfiguration = new() { SqsQueueArn = "arn:aws:sqs:us-east-1:123456789012:queue" },
        });

        _chime.Meetings.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            response.Meeting.MeetingId,
            ExternalMeetingId = "lesson",
            MeetingHostId = "teacher",
            MediaRegion = "eu-central-1",
            IsActive = true,
            Tags = new[] { KeyValuePair.Create("school", "north") },
            NotificationsConfiguration = new MeetingNotifications { SqsQueueArn = "arn:aws:sqs:us-east-1:123456789012:queue" },
        });
        response.HttpStatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task CreateMeeting_uses_us_east_1_by_default()
    {
        var response = await _chime.CreateMeetingAsync(new());

        response.Meeting.MediaRegion.Should().Be("us-east-1");
        response.Meeting.ExternalMeetingId.Should().BeNull();
    }

    [Fact]
    public async Task A_MeetingId_is_a_UUID_that_ends_in_0706()
    {
        var response = await _chime.CreateMeetingAsync(new());

        response.Meeting.MeetingId.Should().MatchRegex("^[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{8}0706$");
    }

    [Fact]
    public async Task The_media_placement_has_the_observed_URLs()
    {
        var meeting = (await _chime.CreateMeetingAsync(new() { MediaRegion = "us-west-2" })).Meeting;

        var (id, placement) = (meeting.MeetingId, meeting.MediaPlacement);
        placement.AudioHostUrl.Should().MatchRegex(@"^[0-9a-f]{32}\.k\.m[123]\.uw2\.app\.chime\.aws:3478$");
        placement.AudioFallbackUrl.Should().MatchRegex($@"^wss://haxrp\.m[123]\.uw2\.app\.chime\.aws:443/calls/{id}$");
        placement.ScreenDataUrl.Should().MatchRegex($@"^wss://bitpw\.m[123]\.uw2\.app\.chime\.aws:443/v2/screen/{id}$");
        placement.ScreenSharingUrl.Should().Be(placement.ScreenDataUrl);
        placement.ScreenViewingUrl.Should().EndWith($"/ws/connect?passcode=null&viewer_uuid=null&X-BitHub-Call-Id={id}");
        placement.SignalingUrl.Should().MatchRegex($@"^wss://signal\.m[123]\.uw2\.app\.chime\.aws/control/{id}$");
        placement.TurnControlUrl.Should().Be("https://ccp.cp.ue1.app.chime.aws/v2/turn_sessions");
        placement.EventIngestionUrl.Should().Be("https://data.svc.ue1.ingest.chime.aws/v1/client-events");
    }
}

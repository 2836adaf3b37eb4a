namespace FakeChime.Tests.Operations;

public sealed class AddressTests
{
    [Theory]
    [InlineData("us-east-1", "2713")]
    [InlineData("eu-central-1", "7979")]
    [InlineData("ap-southeast-1", "2954")]
    [InlineData("ap-northeast-1", "4804")]
    [InlineData("eu-west-2", "3049")]
    public async Task A_MeetingId_ends_in_the_digits_of_its_control_cell(string controlRegion, string cell)
    {
        using var chime = new FakeAmazonChimeSDKMeetings(new() { ControlRegion = controlRegion });

        var meeting = await chime.OpenAsync();

        meeting.MeetingId.Should().EndWith(cell);
        meeting.MediaPlacement.TurnControlUrl.Should().Be($"https://{cell}.cell.{controlRegion}.meetings.chime.aws/v2/turn_sessions");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Ipv4Only")]
    [InlineData("DualStack")]
    public async Task The_media_placement_has_the_observed_URLs_for_each_network_type(string? networkType)
    {
        using var chime = new FakeAmazonChimeSDKMeetings();
        var request = TestData.NewMeeting();
        request.MediaPlacementNetworkType = networkType;

        var meeting = (await chime.CreateMeetingAsync(request)).Meeting;

        var placement = meeting.MediaPlacement;
        placement.AudioHostUrl.Should().MatchRegex(@"^[0-9a-f]{32}\.k\.m[1-3]\.ue1\.app\.chime\.aws:3478$");
        placement.AudioFallbackUrl.Should().MatchRegex($@"^wss://wss\.k\.m[1-3]\.ue1\.app\.chime\.aws:443/calls/{meeting.MeetingId}$");
        placement.SignalingUrl.Should().MatchRegex($@"^wss://signal\.m[1-3]\.ue1\.app\.chime\.aws/control/{meeting.MeetingId}$");
        placement.EventIngestionUrl.Should().Be("https://data.svc.ue1.ingest.chime.aws/v1/client-events");
        placement.ScreenDataUrl
            .Should().MatchRegex($@"^wss://bitpw\.m[1-3]\.ue1\.app\.chime\.aws:443/v2/screen/{meeting.MeetingId}$").And.Be(placement.ScreenSharingUrl);
        placement.ScreenViewingUrl.Should().EndWith($"X-BitHub-Call-Id={meeting.MeetingId}");
    }

    [Theory]
    [InlineData("us-east-1", "us-east-1", "arn:aws:chime:us-east-1:")]
    [InlineData("us-gov-west-1", "us-gov-east-1", "arn:aws-us-gov:chime:us-gov-west-1:")]
    public async Task The_endpoint_and_the_ARN_have_the_control_region(string controlRegion, string mediaRegion, string arn)
    {
        using var chime = new FakeAmazonChimeSDKMeetings(new() { ControlRegion = controlRegion, DefaultMediaRegion = mediaRegion });
        var request = TestData.NewMeeting();
        request.MediaRegion = mediaRegion;

        (await chime.CreateMeetingAsync(request)).Meeting.MeetingArn.Should().StartWith(arn);
        chime.DetermineServiceOperationEndpoint(request).URL.Should().Be($"https://meetings-chime.{controlRegion}.amazonaws.com");
    }
}

using System.Net;
using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Operations;

public sealed class CreateMeetingTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task Creates_an_active_meeting_as_requested()
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
    public async Task A_request_that_says_nothing_gets_a_meeting_in_us_east_1()
    {
        var response = await _chime.CreateMeetingAsync(new());

        response.Meeting.MediaRegion.Should().Be("us-east-1");
        response.Meeting.ExternalMeetingId.Should().BeNull();
    }

    [Fact]
    public async Task The_id_has_the_shape_of_the_service()
    {
        var response = await _chime.CreateMeetingAsync(new());

        response.Meeting.MeetingId.Should().MatchRegex("^[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{8}0706$");
    }

    [Fact]
    public async Task The_media_placement_has_the_forms_of_the_service()
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

    [Theory]
    [InlineData("us-east-9")]
    [InlineData("US-EAST-1")]
    [InlineData("")]
    public async Task Any_other_region_is_a_bad_request(string region)
    {
        await _chime.Awaiting(chime => chime.CreateMeetingAsync(new() { MediaRegion = region })).Should().ThrowAsync<BadRequestException>()
            .WithMessage("*'mediaRegion'*Member must satisfy enum value set: [af-south-1, *");

        _chime.Meetings.Should().BeEmpty();
    }

    [Fact]
    public async Task A_repeated_client_request_token_answers_the_same_meeting_while_it_is_active()
    {
        var first = await _chime.CreateMeetingAsync(new() { ClientRequestToken = "lesson-1", ExternalMeetingId = "one" });

        var second = await _chime.CreateMeetingAsync(new() { ClientRequestToken = "lesson-1", ExternalMeetingId = "two" });

        _chime.Meetings.Should().ContainSingle().Which.ExternalMeetingId.Should().Be("one");
        second.Meeting.Should().BeEquivalentTo(first.Meeting);
    }

    [Fact]
    public async Task After_the_end_of_the_meeting_the_same_token_makes_another()
    {
        var first = await _chime.CreateMeetingAsync(new() { ClientRequestToken = "lesson-1" });
        await _chime.DeleteMeetingAsync(new() { MeetingId = first.Meeting.MeetingId });

        var second = await _chime.CreateMeetingAsync(new() { ClientRequestToken = "lesson-1" });

        second.Meeting.MeetingId.Should().NotBe(first.Meeting.MeetingId);
    }

    [Fact]
    public async Task A_null_client_request_token_is_filled_in_with_a_new_one()
    {
        await _chime.CreateMeetingAsync(new());
        await _chime.CreateMeetingAsync(new());

        _chime.Meetings.Should().HaveCount(2);
        _chime.Calls.Of<CreateMeeting>().Select(call => call.Operation.ClientRequestToken).Should().OnlyHaveUniqueItems()
            .And.AllSatisfy(token => Guid.TryParse(token, out _).Should().BeTrue());
    }

    [Fact]
    public async Task The_account_has_250_active_meetings_at_most_and_ended_ones_make_room()
    {
        var meetings = Enumerable.Range(1, 250).Select(_ => _chime.AddMeeting()).ToArray();

        await _chime.Awaiting(chime => chime.CreateMeetingAsync(new())).Should().ThrowAsync<ResourceLimitExceededException>()
            .WithMessage("The account has reached its limit of 250 active meetings");
        meetings[0].End();
        await _chime.CreateMeetingAsync(new());

        _chime.Meetings.Count(meeting => meeting.IsActive).Should().Be(250);
    }
}

using System.Text.Json;

namespace FakeChime.Tests.Operations;

/// <summary>The control region and the media regions of the API <c>chime</c>, and the members that contain a region.</summary>
public sealed class RegionTests
{
    private readonly FakeAmazonChime _chime = new();

    public static TheoryData<string, string> MediaRegions => new()
    {
        { "af-south-1", "fs1" }, { "ap-northeast-1", "an1" }, { "ap-northeast-2", "an2" }, { "ap-south-1", "ao1" },
        { "ap-southeast-1", "as1" }, { "ap-southeast-2", "as2" }, { "ca-central-1", "cc1" }, { "eu-central-1", "ec1" },
        { "eu-north-1", "en1" }, { "eu-south-1", "es1" }, { "eu-west-1", "ew1" }, { "eu-west-2", "ew2" }, { "eu-west-3", "ew3" },
        { "sa-east-1", "se1" }, { "us-east-1", "ue1" }, { "us-east-2", "ue2" }, { "us-west-1", "uw1" }, { "us-west-2", "uw2" },
    };

    [Theory]
    [MemberData(nameof(MediaRegions))]
    public async Task Media_URLs_have_the_code_of_the_media_region_and_control_URLs_have_us_east_1(string region, string code)
    {
        var meeting = (await _chime.CreateMeetingAsync(new() { MediaRegion = region })).Meeting;

        meeting.MediaRegion.Should().Be(region);
        var placement = meeting.MediaPlacement;
        foreach (var url in new[] { placement.AudioHostUrl, placement.AudioFallbackUrl, placement.ScreenDataUrl })
        {
            url.Should().Contain($".{code}.app.chime.aws");
        }

        placement.SignalingUrl.Should().Contain($".{code}.app.chime.aws/");
        placement.TurnControlUrl.Should().Be("https://ccp.cp.ue1.app.chime.aws/v2/turn_sessions");
        placement.EventIngestionUrl.Should().Be("https://data.svc.ue1.ingest.chime.aws/v1/client-events");
    }

    [Theory]
    [InlineData("il-central-1")]
    [InlineData("us-gov-west-1")]
    [InlineData("eu-central-9")]
    public async Task A_region_that_hosts_no_media_is_rejected_and_the_message_names_the_media_regions(string region)
    {
        (await _chime.Awaiting(it => it.CreateMeetingAsync(new() { MediaRegion = region })).Should().ThrowAsync<BadRequestException>())
            .WithMessage("*'mediaRegion'*af-south-1*ap-south-1*eu-central-1*us-east-1*us-west-2*");
        _chime.Invoking(it => it.AddMeeting(new MeetingSeed { MediaRegion = region })).Should().Throw<ArgumentException>()
            .WithMessage("*'MediaRegion'*af-south-1*us-west-2*");

        _chime.Meetings.Should().BeEmpty();
    }

    [Fact]
    public void ControlRegion_accepts_only_us_east_1()
    {
        FluentActions.Invoking(() => new FakeAmazonChime(new() { ControlRegion = "eu-central-1" })).Should().Throw<ArgumentException>()
            .WithMessage("ControlRegion is 'eu-central-1'; it must be us-east-1.*");
    }

    [Fact]
    public async Task Events_have_the_region_us_east_1_for_every_media_region()
    {
        await _chime.CreateMeetingAsync(new() { MediaRegion = "eu-central-1" });

        var envelope = JsonDocument.Parse(_chime.Events.Single().ToEventBridgeJson()).RootElement;
        envelope.GetProperty("region").GetString().Should().Be("us-east-1");
        envelope.GetProperty("detail").GetProperty("mediaRegion").GetString().Should().Be("eu-central-1");
    }

    [Fact]
    public async Task Tag_operations_accept_an_ARN_without_a_region()
    {
        var meeting = _chime.AddMeeting("standup");
        var arn = $"arn:aws:chime::123456789012:meeting/{meeting.MeetingId}";

        await _chime.TagResourceAsync(new() { ResourceARN = arn, Tags = [new() { Key = "team", Value = "blue" }] });
        var listed = await _chime.ListTagsForResourceAsync(new() { ResourceARN = arn });
        await _chime.UntagResourceAsync(new() { ResourceARN = arn, TagKeys = ["team"] });

        listed.Tags.Should().ContainSingle().Which.Value.Should().Be("blue");
        meeting.Tags.Should().BeEmpty();
    }
}

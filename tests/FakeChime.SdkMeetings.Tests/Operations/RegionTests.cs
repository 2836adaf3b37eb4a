using System.Text.Json;

namespace FakeChime.Tests.Operations;

/// <summary>The documented table of control and media regions, and the members that contain a region.</summary>
public sealed class RegionTests
{
    private static readonly string[] Commercial =
    [
        "af-south-1", "ap-northeast-1", "ap-northeast-2", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1", "eu-central-1",
        "eu-north-1", "eu-south-1", "eu-west-1", "eu-west-2", "eu-west-3", "il-central-1", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
    ];

    private static readonly string[] Government = ["us-gov-east-1", "us-gov-west-1"];

    private static readonly string[] MediaOnly = ["eu-west-1", "eu-south-1", "eu-west-3", "eu-north-1", "sa-east-1", "us-east-2", "us-west-1"];

    public static TheoryData<string> ControlRegions => [.. Commercial.Concat(Government).Except(MediaOnly)];

    public static TheoryData<string> MediaOnlyRegions => [.. MediaOnly];

    [Theory]
    [MemberData(nameof(ControlRegions))]
    public async Task A_control_region_can_host_media_in_the_documented_media_regions_and_in_no_others(string control)
    {
        using var chime = new FakeAmazonChimeSDKMeetings(new() { ControlRegion = control });
        var allowed = control is "af-south-1" or "il-central-1" ? new[] { control } : Government.Contains(control) ? Government : Commercial;

        foreach (var media in Commercial.Concat(Government))
        {
            var creating = () => chime.CreateMeetingAsync(NewMeeting(media));
            var seeding = () => chime.AddMeeting(new MeetingSeed { MediaRegion = media });

            if (allowed.Contains(media))
            {
                (await creating()).Meeting.MediaRegion.Should().Be(media);
                seeding().MediaRegion.Should().Be(media);
            }
            else
            {
                (await creating.Should().ThrowAsync<BadRequestException>($"{control} cannot use {media}")).WithMessage($"*'mediaRegion'*{allowed[0]}*");
                seeding.Should().Throw<ArgumentException>().WithMessage($"*'MediaRegion'*{allowed[0]}*");
            }
        }

        chime.Meetings.Should().HaveCount(2 * allowed.Length);
    }

    [Theory]
    [MemberData(nameof(MediaOnlyRegions))]
    [InlineData("moon")]
    [InlineData("")]
    [InlineData("US-EAST-1")]
    public void An_invalid_ControlRegion_throws_and_names_the_control_regions(string region)
    {
        FluentActions.Invoking(() => new FakeAmazonChimeSDKMeetings(new() { ControlRegion = region })).Should().Throw<ArgumentException>()
            .WithMessage($"ControlRegion is '{region}'; it must be one of *il-central-1*");
    }

    [Theory]
    [InlineData("il-central-1", "us-east-1", "il-central-1")]
    [InlineData("af-south-1", "eu-central-1", "af-south-1")]
    [InlineData("us-gov-west-1", "us-east-1", "us-gov-east-1, us-gov-west-1")]
    public void A_DefaultMediaRegion_that_the_control_region_cannot_use_throws_and_names_those_it_can(string control, string media, string allowed)
    {
        FluentActions.Invoking(() => new FakeAmazonChimeSDKMeetings(new() { ControlRegion = control, DefaultMediaRegion = media }))
            .Should().Throw<ArgumentException>().WithMessage($"DefaultMediaRegion is '{media}'; it must be *{allowed}.*");
    }

    [Theory]
    [InlineData("us-east-1", "us-east-1")]
    [InlineData("eu-central-1", "us-east-1")]
    [InlineData("il-central-1", "il-central-1")]
    [InlineData("af-south-1", "af-south-1")]
    [InlineData("us-gov-east-1", "us-gov-east-1")]
    [InlineData("us-gov-west-1", "us-gov-west-1")]
    public void A_seed_without_a_media_region_has_us_east_1_or_the_control_region(string control, string media)
    {
        using var chime = new FakeAmazonChimeSDKMeetings(new() { ControlRegion = control });

        chime.AddMeeting("standup").MediaRegion.Should().Be(media);
    }

    [Theory]
    [InlineData("ap-south-1", "ao1")]
    [InlineData("ap-northeast-1", "an1")]
    [InlineData("ap-northeast-2", "an2")]
    [InlineData("us-east-2", "ue2")]
    [InlineData("us-west-1", "uw1")]
    [InlineData("ap-southeast-2", "as2")]
    [InlineData("eu-west-1", "ew1")]
    [InlineData("af-south-1", "fs1")]
    [InlineData("il-central-1", "ic1")]
    [InlineData("ca-central-1", "cc1")]
    [InlineData("eu-north-1", "en1")]
    [InlineData("eu-south-1", "es1")]
    [InlineData("eu-west-3", "ew3")]
    [InlineData("sa-east-1", "se1")]
    [InlineData("us-gov-east-1", "uge1")]
    [InlineData("us-gov-west-1", "ugw1")]
    public async Task Media_URLs_have_the_code_of_the_media_region(string region, string code)
    {
        using var chime = new FakeAmazonChimeSDKMeetings(new() { ControlRegion = region.StartsWith("us-gov-", StringComparison.Ordinal) ? region : "us-east-1" });

        var placement = (await chime.CreateMeetingAsync(NewMeeting(region))).Meeting.MediaPlacement;

        placement.AudioHostUrl.Should().EndWith($".{code}.app.chime.aws:3478");
        placement.SignalingUrl.Should().Contain($".{code}.app.chime.aws/control/");
    }

    [Fact]
    public async Task TurnControlUrl_EventIngestionUrl_ARN_and_events_have_the_control_region()
    {
        using var chime = new FakeAmazonChimeSDKMeetings(new() { ControlRegion = "ap-northeast-1" });

        var meeting = (await chime.CreateMeetingAsync(NewMeeting("ap-southeast-2"))).Meeting;

        meeting.MediaPlacement.TurnControlUrl.Should().Be("https://4804.cell.ap-northeast-1.meetings.chime.aws/v2/turn_sessions");
        meeting.MediaPlacement.EventIngestionUrl.Should().Be("https://data.svc.an1.ingest.chime.aws/v1/client-events");
        meeting.MediaPlacement.AudioHostUrl.Should().Contain(".as2.");
        meeting.MeetingArn.Should().StartWith("arn:aws:chime:ap-northeast-1:");
        foreach (var json in new[] { chime.Events.Single().ToEventBridgeJson(), chime.Events.Single().ToNotificationJson() })
        {
            var envelope = JsonDocument.Parse(json).RootElement;
            envelope.GetProperty("region").GetString().Should().Be("ap-northeast-1");
            envelope.GetProperty("detail").GetProperty("mediaRegion").GetString().Should().Be("ap-southeast-2");
        }
    }

    private static CreateMeetingRequest NewMeeting(string mediaRegion) => new()
    {
        ClientRequestToken = mediaRegion,
        ExternalMeetingId = "webinar",
        MediaRegion = mediaRegion,
    };
}

using System.Net;

namespace FakeChime.Tests.Operations;

public sealed class CreateMeetingTests
{
    private readonly FakeAmazonChimeSDKMeetings _chime = new();

    [Fact]
    public async Task The_answer_has_what_the_service_sends_and_no_more()
    {
        var response = await _chime.CreateMeetingAsync(Scene.NewMeeting());

        response.HttpStatusCode.Should().Be(HttpStatusCode.OK);
        var meeting = response.Meeting;
        meeting.MeetingArn.Should().Be($"arn:aws:chime:us-east-1:123456789012:meeting/{meeting.MeetingId}");
        meeting.TenantIds.Should().NotBeNull().And.BeEmpty();
        meeting.Should().Match<Meeting>(it => it.MeetingFeatures == null && it.PrimaryMeetingId == null && it.MeetingHostId == null);
    }

    [Fact]
    public async Task Features_come_back_as_requested_and_no_defaults_with_them()
    {
        var heard = await _chime.OpenAsync(
            "heard", new() { Audio = new() { EchoReduction = MeetingFeatureStatus.AVAILABLE }, Attendee = new() { MaxCount = 3 } });
        var seen = await _chime.OpenAsync(
            "seen", new() { Video = new() { MaxResolution = VideoResolution.HD }, Content = new() { MaxResolution = ContentResolution.None } });

        heard.MeetingFeatures.Audio.EchoReduction.Should().Be(MeetingFeatureStatus.AVAILABLE);
        heard.MeetingFeatures.Attendee.MaxCount.Should().Be(3);
        heard.MeetingFeatures.Should().Match<MeetingFeaturesConfiguration>(it => it.Video == null && it.Content == null);
        seen.MeetingFeatures.Video.MaxResolution.Should().Be(VideoResolution.HD);
        seen.MeetingFeatures.Content.MaxResolution.Should().Be(ContentResolution.None);
        seen.MeetingFeatures.Should().Match<MeetingFeaturesConfiguration>(it => it.Audio == null && it.Attendee == null);
    }

    [Fact]
    public async Task ARN_and_control_addresses_name_the_control_region_and_media_addresses_the_media_region()
    {
        using var chime = new FakeAmazonChimeSDKMeetings(new() { ControlRegion = "eu-central-1" });
        var request = Scene.NewMeeting();
        request.MediaRegion = "eu-west-2";

        var meeting = (await chime.CreateMeetingAsync(request)).Meeting;

        meeting.MeetingId.Should().EndWith("7979");
        meeting.MeetingArn.Should().StartWith("arn:aws:chime:eu-central-1:");
        meeting.MediaRegion.Should().Be("eu-west-2");
        meeting.MediaPlacement.AudioFallbackUrl.Should().MatchRegex(@"^wss://wss\.k\.m[1-3]\.ew2\.app\.chime\.aws:443/calls/");
        meeting.MediaPlacement.TurnControlUrl.Should().Be("https://7979.cell.eu-central-1.meetings.chime.aws/v2/turn_sessions");
        meeting.MediaPlacement.EventIngestionUrl.Should().Be("https://data.svc.ec1.ingest.chime.aws/v1/client-events");
        chime.Config.RegionEndpoint.SystemName.Should().Be("eu-central-1");
    }

    [Fact]
    public async Task External_id_and_media_region_are_required_and_both_are_named()
    {
        var request = new CreateMeetingRequest();

        (await _chime.Awaiting(it => it.CreateMeetingAsync(request)).Should().ThrowAsync<BadRequestException>())
            .WithMessage("2 validation errors detected: *'externalMeetingId'*must not be null; *'mediaRegion'*must not be null");
        _chime.Meetings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("«Grüße» (team/42) {a}[b]: 'x' \"y\" #1, a@b.c|d+e=f&g_h-i", true)]
    [InlineData("tab\tand\nline", true)]
    [InlineData("star*", false)]
    [InlineData("emoji😀", false)]
    [InlineData("aws:x", false)]
    [InlineData("AWS:x", false)]
    [InlineData("my aws:x", true)]
    public async Task External_ids_have_the_characters_that_the_documentation_names(string id, bool isFine)
    {
        var request = Scene.NewMeeting();
        request.ExternalMeetingId = id;
        var meeting = _chime.AddMeeting("other");

        var creating = () => _chime.CreateMeetingAsync(request);
        var admitting = () => _chime.CreateAsync(meeting, id);

        if (isFine)
        {
            (await creating()).Meeting.ExternalMeetingId.Should().Be(id);
            (await admitting()).ExternalUserId.Should().Be(id);
        }
        else
        {
            (await creating.Should().ThrowAsync<BadRequestException>()).WithMessage("*'externalMeetingId'*");
            (await admitting.Should().ThrowAsync<BadRequestException>()).WithMessage("*'externalUserId'*");
        }
    }

    [Theory]
    [InlineData("us-east-1", "eu-west-3", true)]
    [InlineData("us-east-1", "us-gov-west-1", false)]
    [InlineData("us-gov-west-1", "us-gov-east-1", true)]
    [InlineData("us-gov-west-1", "us-east-1", false)]
    [InlineData("us-east-1", "mars-north-1", false)]
    public async Task Government_media_and_government_control_go_together(string control, string media, bool isFine)
    {
        using var chime = new FakeAmazonChimeSDKMeetings(new() { ControlRegion = control, DefaultMediaRegion = control });
        var request = Scene.NewMeeting();
        request.MediaRegion = media;

        var creating = () => chime.CreateMeetingAsync(request);

        if (isFine)
        {
            await creating.Should().NotThrowAsync();
        }
        else
        {
            (await creating.Should().ThrowAsync<BadRequestException>()).WithMessage("*'mediaRegion'*");
        }
    }

    [Theory]
    [InlineData("FHD", null, 25, true)]
    [InlineData("FHD", null, 26, false)]
    [InlineData("FHD", null, null, false)]
    [InlineData(null, "UHD", 25, true)]
    [InlineData(null, "UHD", 26, false)]
    [InlineData("HD", "FHD", 250, true)]
    [InlineData("HD", null, 251, false)]
    public async Task High_resolutions_need_a_MaxCount_of_25_at_most(string? video, string? content, int? maxCount, bool isFine)
    {
        var features = new MeetingFeaturesConfiguration
        {
            Video = video is null ? null : new() { MaxResolution = video },
            Content = content is null ? null : new() { MaxResolution = content },
            Attendee = maxCount is null ? null : new() { MaxCount = maxCount },
        };

        var creating = () => _chime.OpenAsync(features: features);

        if (isFine)
        {
            await creating.Should().NotThrowAsync();
        }
        else
        {
            (await creating.Should().ThrowAsync<BadRequestException>()).WithMessage("*'meetingFeatures.attendee.maxCount'*");
        }
    }

    [Fact]
    public async Task MaxCount_is_the_limit_of_attendees()
    {
        var meeting = _chime.Meetings[(await _chime.OpenAsync(features: new() { Attendee = new() { MaxCount = 1 } })).MeetingId];
        await _chime.CreateAsync(meeting, "alice");

        await _chime.Awaiting(it => it.CreateAsync(meeting, "bob")).Should().ThrowAsync<LimitExceededException>();
        (await _chime.CreateAsync(meeting, "alice")).ExternalUserId.Should().Be("alice");
    }

    [Fact]
    public async Task Tenants_are_one_to_five_and_repeat_no_character_four_times()
    {
        var request = Scene.NewMeeting();
        request.TenantIds = ["north", "aaab"];
        (await _chime.CreateMeetingAsync(request)).Meeting.TenantIds.Should().Equal("north", "aaab");

        request.TenantIds = ["aaaab", "x"];
        (await _chime.Awaiting(it => it.CreateMeetingAsync(request)).Should().ThrowAsync<BadRequestException>())
            .WithMessage("*'tenantIds.1.member'*'tenantIds.2.member'*");
        request.TenantIds = [];
        await _chime.Awaiting(it => it.CreateMeetingAsync(request)).Should().ThrowAsync<BadRequestException>();
    }

    [Fact]
    public async Task With_20_attendees_and_not_with_21_or_none()
    {
        Task<CreateMeetingWithAttendeesResponse> CreateAsync(int count) => _chime.CreateMeetingWithAttendeesAsync(new()
        {
            ClientRequestToken = $"token-{count}",
            ExternalMeetingId = "webinar",
            MediaRegion = "us-east-1",
            Attendees = count < 0 ? null : Scene.Items([.. Enumerable.Range(1, count).Select(number => $"user {number}")]),
        });

        (await CreateAsync(20)).Should().Match<CreateMeetingWithAttendeesResponse>(it => it.Attendees.Count == 20 && it.Errors.Count == 0);
        foreach (var count in new[] { 21, 0, -1 })
        {
            (await _chime.Awaiting(_ => CreateAsync(count)).Should().ThrowAsync<BadRequestException>()).WithMessage("*'attendees'*");
        }
    }
}

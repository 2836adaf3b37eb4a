using System.Net;

namespace FakeChime.Tests.Operations;

public sealed class CreateMeetingTests
{
    private readonly FakeAmazonChimeSDKMeetings _chime = new();

    [Fact]
    public async Task CreateMeeting_returns_only_the_members_that_the_service_sends()
    {
        var response = await _chime.CreateMeetingAsync(TestData.NewMeeting());

        response.HttpStatusCode.Should().Be(HttpStatusCode.OK);
        var meeting = response.Meeting;
        meeting.MeetingArn.Should().Be($"arn:aws:chime:us-east-1:123456789012:meeting/{meeting.MeetingId}");
        meeting.TenantIds.Should().NotBeNull().And.BeEmpty();
        meeting.Should().Match<Meeting>(it => it.MeetingFeatures == null && it.PrimaryMeetingId == null && it.MeetingHostId == null);
    }

    [Fact]
    public async Task CreateMeeting_returns_the_requested_features_without_defaults()
    {
        var received = await _chime.OpenAsync(
            "received", new() { Audio = new() { EchoReduction = MeetingFeatureStatus.AVAILABLE }, Attendee = new() { MaxCount = 3 } });
        var seen = await _chime.OpenAsync(
            "seen", new() { Video = new() { MaxResolution = VideoResolution.HD }, Content = new() { MaxResolution = ContentResolution.None } });

        received.MeetingFeatures.Audio.EchoReduction.Should().Be(MeetingFeatureStatus.AVAILABLE);
        received.MeetingFeatures.Attendee.MaxCount.Should().Be(3);
        received.MeetingFeatures.Should().Match<MeetingFeaturesConfiguration>(it => it.Video == null && it.Content == null);
        seen.MeetingFeatures.Video.MaxResolution.Should().Be(VideoResolution.HD);
        seen.MeetingFeatures.Content.MaxResolution.Should().Be(ContentResolution.None);
        seen.MeetingFeatures.Should().Match<MeetingFeaturesConfiguration>(it => it.Audio == null && it.Attendee == null);
    }

    [Fact]
    public async Task CreateMeeting_requires_ExternalMeetingId_and_MediaRegion()
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
    public async Task External_IDs_accept_only_the_documented_characters(string id, bool isFine)
    {
        var request = TestData.NewMeeting();
        request.ExternalMeetingId = id;
        var meeting = _chime.AddMeeting("other");

        var creating = () => _chime.CreateMeetingAsync(request);
        var adding = () => _chime.CreateAsync(meeting, id);

        if (isFine)
        {
            (await creating()).Meeting.ExternalMeetingId.Should().Be(id);
            (await adding()).ExternalUserId.Should().Be(id);
        }
        else
        {
            (await creating.Should().ThrowAsync<BadRequestException>()).WithMessage("*'externalMeetingId'*");
            (await adding.Should().ThrowAsync<BadRequestException>()).WithMessage("*'externalUserId'*");
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
    public async Task FHD_video_and_UHD_content_require_a_MaxCount_of_at_most_25(string? video, string? content, int? maxCount, bool isFine)
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
    public async Task MaxCount_limits_the_attendees_of_the_meeting()
    {
        var meeting = _chime.Meetings[(await _chime.OpenAsync(features: new() { Attendee = new() { MaxCount = 1 } })).MeetingId];
        await _chime.CreateAsync(meeting, "alice");

        await _chime.Awaiting(it => it.CreateAsync(meeting, "bob")).Should().ThrowAsync<LimitExceededException>();
        (await _chime.CreateAsync(meeting, "alice")).ExternalUserId.Should().Be("alice");
    }

    [Fact]
    public async Task TenantIds_repeat_no_character_four_times()
    {
        var request = TestData.NewMeeting();
        request.TenantIds = ["north", "aaab"];
        (await _chime.CreateMeetingAsync(request)).Meeting.TenantIds.Should().Equal("north", "aaab");

        request.TenantIds = ["aaaab", "x"];
        (await _chime.Awaiting(it => it.CreateMeetingAsync(request)).Should().ThrowAsync<BadRequestException>())
            .WithMessage("*'tenantIds.1.member'*'tenantIds.2.member'*");
    }
}

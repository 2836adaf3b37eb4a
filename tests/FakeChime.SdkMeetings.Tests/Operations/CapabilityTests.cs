namespace FakeChime.Tests.Operations;

public sealed class CapabilityTests
{
    private readonly FakeAmazonChimeSDKMeetings _chime = new();

    [Fact]
    public async Task An_attendee_whose_request_does_not_say_may_send_and_receive_everything()
    {
        var meeting = _chime.AddMeeting("webinar");

        (await _chime.CreateAsync(meeting, "alice")).Capabilities.Should().BeEquivalentTo(Scene.Capabilities("SendReceive", "SendReceive", "SendReceive"));
    }

    [Theory]
    [InlineData("None", null, "Receive", "SendReceive")]
    [InlineData(null, "None", "SendReceive", "None")]
    [InlineData("None", "None", "None", "None")]
    [InlineData("HD", "FHD", "SendReceive", "SendReceive")]
    public async Task The_defaults_follow_the_features_of_the_meeting(string? video, string? content, string expectedVideo, string expectedContent)
    {
        var meeting = _chime.AddMeeting(new MeetingSeed { MeetingFeatures = MeetingFeatures.Of(videoMaxResolution: video, contentMaxResolution: content) });

        (await _chime.CreateAsync(meeting, "alice")).Capabilities.Should().BeEquivalentTo(Scene.Capabilities("SendReceive", expectedVideo, expectedContent));
    }

    [Theory]
    [InlineData("SendReceive", "SendReceive", true)]
    [InlineData("Receive", "Receive", true)]
    [InlineData("None", "Send", true)]
    [InlineData("Send", "Send", true)]
    [InlineData("None", "None", true)]
    [InlineData("None", "Receive", false)]
    [InlineData("Send", "SendReceive", false)]
    public async Task Content_is_received_only_where_video_is(string video, string content, bool isFine)
    {
        var meeting = _chime.AddMeeting("webinar");

        var creating = () => _chime.CreateAsync(meeting, "alice", Scene.Capabilities("None", video, content));

        if (isFine)
        {
            await creating.Should().NotThrowAsync();
        }
        else
        {
            (await creating.Should().ThrowAsync<BadRequestException>()).WithMessage("*'capabilities.content'*");
            meeting.Attendees.Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData("None", null, "SendReceive", "None", "video")]
    [InlineData("None", null, "Receive", "None", "video")]
    [InlineData(null, "None", "SendReceive", "Send", "content")]
    public async Task What_the_meeting_does_not_have_cannot_be_asked_for(
        string? videoFeature, string? contentFeature, string video, string content, string member)
    {
        var meeting = _chime.AddMeeting(new MeetingSeed
        {
            MeetingFeatures = MeetingFeatures.Of(videoMaxResolution: videoFeature, contentMaxResolution: contentFeature),
            Attendees = ["alice"],
        });
        var alice = meeting["alice"];
        var requested = Scene.Capabilities("SendReceive", video, content);

        await Refused($"capabilities.{member}", () => _chime.CreateAsync(meeting, "bob", requested));
        await Refused($"capabilities.{member}", () => _chime.UpdateAttendeeCapabilitiesAsync(
            new() { MeetingId = meeting.MeetingId, AttendeeId = alice.AttendeeId, Capabilities = requested }));
        await Refused($"capabilities.{member}", () => _chime.BatchUpdateAttendeeCapabilitiesExceptAsync(
            new() { MeetingId = meeting.MeetingId, ExcludedAttendeeIds = [new() { AttendeeId = Scene.UnknownId }], Capabilities = requested }));
        await Refused($"attendees.2.member.capabilities.{member}", () => _chime.BatchCreateAttendeeAsync(
            new()
            {
                MeetingId = meeting.MeetingId,
                Attendees = [new() { ExternalUserId = "bob" }, new() { ExternalUserId = "carol", Capabilities = requested }],
            }));
        meeting.Attendees.Should().Equal(alice);
    }

    [Fact]
    public async Task A_repeated_external_user_id_keeps_its_capabilities()
    {
        var meeting = _chime.AddMeeting("webinar", ["alice"]);

        var again = await _chime.CreateAsync(meeting, "alice", Scene.Capabilities("Receive", "Receive", "Receive"));

        again.Capabilities.Audio.Should().Be(MediaCapabilities.SendReceive);
    }

    [Fact]
    public async Task A_listener_is_given_the_floor_and_everybody_hears_of_it()
    {
        var meeting = _chime.AddMeeting(
            new MeetingSeed { Attendees = [new("alice") { Capabilities = Capabilities.Of("Receive", "Receive", "Receive") }, "bob"] });
        var speaking = Scene.Capabilities("SendReceive", "SendReceive", "SendReceive");

        var response = await _chime.UpdateAttendeeCapabilitiesAsync(
            new() { MeetingId = meeting.MeetingId, AttendeeId = meeting["alice"].AttendeeId, Capabilities = speaking });

        response.Attendee.Capabilities.Should().BeEquivalentTo(speaking);
        meeting["alice"].Capabilities.Should().Be(Capabilities.All);
        var happened = _chime.Events.Single();
        happened.Type.Should().Be(MeetingEventType.AttendeeCapabilitiesUpdated);
        happened.ToEventBridgeJson().Should().Contain("\"eventType\":\"chime:AttendeeCapabilitiesUpdated\"")
            .And.Contain("\"success\":\"1\"")
            .And.Contain("\"attendeeCapabilities\":{\"audio\":\"SendReceive\",\"video\":\"SendReceive\",\"content\":\"SendReceive\"}");
    }

    [Fact]
    public async Task Everybody_but_some_is_silenced_at_once()
    {
        var meeting = _chime.AddMeeting("webinar", ["ada", "bob", "cid"]);

        var response = await _chime.BatchUpdateAttendeeCapabilitiesExceptAsync(new()
        {
            MeetingId = meeting.MeetingId,
            ExcludedAttendeeIds = [new() { AttendeeId = meeting["ada"].AttendeeId.ToUpperInvariant() }, new() { AttendeeId = Scene.UnknownId }],
            Capabilities = Scene.Capabilities("Receive", "Receive", "Receive"),
        });

        response.HttpStatusCode.Should().Be(System.Net.HttpStatusCode.OK);
        meeting.Attendees.Select(attendee => attendee.Capabilities!.Audio).Should().Equal("SendReceive", "Receive", "Receive");
        _chime.Events.Select(happened => happened.Attendee!.ExternalUserId).Should().Equal("bob", "cid");
    }

    private static async Task Refused<T>(string path, Func<Task<T>> call) =>
        (await call.Should().ThrowAsync<BadRequestException>()).WithMessage($"*'{path}'*maximum resolution None*");
}

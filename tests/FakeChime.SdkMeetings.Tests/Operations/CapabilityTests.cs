namespace FakeChime.Tests.Operations;

public sealed class CapabilityTests
{
    private readonly FakeAmazonChimeSDKMeetings _chime = new();

    [Fact]
    public async Task Capabilities_are_SendReceive_by_default()
    {
        var meeting = _chime.AddMeeting("webinar");

        (await _chime.CreateAsync(meeting, "alice")).Capabilities.Should().BeEquivalentTo(TestData.Capabilities("SendReceive", "SendReceive", "SendReceive"));
    }

    [Theory]
    [InlineData("None", null, "Receive", "SendReceive")]
    [InlineData(null, "None", "SendReceive", "None")]
    [InlineData("None", "None", "None", "None")]
    [InlineData("HD", "FHD", "SendReceive", "SendReceive")]
    public async Task Default_capabilities_depend_on_the_features_of_the_meeting(string? video, string? content, string expectedVideo, string expectedContent)
    {
        var meeting = _chime.AddMeeting(new MeetingSeed { MeetingFeatures = MeetingFeatures.Of(videoMaxResolution: video, contentMaxResolution: content) });

        (await _chime.CreateAsync(meeting, "alice")).Capabilities.Should().BeEquivalentTo(TestData.Capabilities("SendReceive", expectedVideo, expectedContent));
    }

    [Theory]
    [InlineData("SendReceive", "SendReceive", true)]
    [InlineData("Receive", "Receive", true)]
    [InlineData("None", "Send", true)]
    [InlineData("Send", "Send", true)]
    [InlineData("None", "None", true)]
    [InlineData("None", "Receive", false)]
    [InlineData("Send", "SendReceive", false)]
    public async Task Receiving_content_requires_receiving_video(string video, string content, bool isFine)
    {
        var meeting = _chime.AddMeeting("webinar");

        var creating = () => _chime.CreateAsync(meeting, "alice", TestData.Capabilities("None", video, content));

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
    public async Task Capabilities_that_the_meeting_features_exclude_are_rejected(
        string? videoFeature, string? contentFeature, string video, string content, string member)
    {
        var meeting = _chime.AddMeeting(new MeetingSeed
        {
            MeetingFeatures = MeetingFeatures.Of(videoMaxResolution: videoFeature, contentMaxResolution: contentFeature),
            Attendees = ["alice"],
        });
        var alice = meeting["alice"];
        var requested = TestData.Capabilities("SendReceive", video, content);

        await ShouldBeRejectedAsync($"capabilities.{member}", () => _chime.CreateAsync(meeting, "bob", requested));
        await ShouldBeRejectedAsync($"capabilities.{member}", () => _chime.UpdateAttendeeCapabilitiesAsync(
            new() { MeetingId = meeting.MeetingId, AttendeeId = alice.AttendeeId, Capabilities = requested }));
        await ShouldBeRejectedAsync($"capabilities.{member}", () => _chime.BatchUpdateAttendeeCapabilitiesExceptAsync(
            new() { MeetingId = meeting.MeetingId, ExcludedAttendeeIds = [new() { AttendeeId = TestData.UnknownId }], Capabilities = requested }));
        await ShouldBeRejectedAsync($"attendees.2.member.capabilities.{member}", () => _chime.BatchCreateAttendeeAsync(
            new()
            {
                MeetingId = meeting.MeetingId,
                Attendees = [new() { ExternalUserId = "bob" }, new() { ExternalUserId = "carol", Capabilities = requested }],
            }));
        meeting.Attendees.Should().Equal(alice);
    }

    [Fact]
    public async Task CreateAttendee_for_a_known_ExternalUserId_returns_the_attendee_with_its_capabilities()
    {
        var meeting = _chime.AddMeeting("webinar");
        var first = await _chime.CreateAsync(meeting, "alice");

        var again = await _chime.CreateAsync(meeting, "alice", TestData.Capabilities("Receive", "Receive", "Receive"));

        again.Should().BeEquivalentTo(first);
        again.Capabilities.Audio.Should().Be(MediaCapabilities.SendReceive);
        meeting.Attendees.Should().ContainSingle();
    }

    [Fact]
    public async Task UpdateAttendeeCapabilities_changes_one_attendee_and_raises_an_event()
    {
        var meeting = _chime.AddMeeting(
            new MeetingSeed { Attendees = [new("alice") { Capabilities = Capabilities.Of("Receive", "Receive", "Receive") }, "bob"] });
        var sendReceive = TestData.Capabilities("SendReceive", "SendReceive", "SendReceive");

        var response = await _chime.UpdateAttendeeCapabilitiesAsync(
            new() { MeetingId = meeting.MeetingId, AttendeeId = meeting["alice"].AttendeeId, Capabilities = sendReceive });

        response.Attendee.Capabilities.Should().BeEquivalentTo(sendReceive);
        meeting["alice"].Capabilities.Should().Be(Capabilities.All);
        var raised = _chime.Events.Single();
        raised.Type.Should().Be(MeetingEventType.AttendeeCapabilitiesUpdated);
        raised.ToEventBridgeJson().Should().Contain("\"eventType\":\"chime:AttendeeCapabilitiesUpdated\"")
            .And.Contain("\"success\":\"1\"")
            .And.Contain("\"attendeeCapabilities\":{\"audio\":\"SendReceive\",\"video\":\"SendReceive\",\"content\":\"SendReceive\"}");
    }

    [Fact]
    public async Task BatchUpdateAttendeeCapabilitiesExcept_changes_all_other_attendees()
    {
        var meeting = _chime.AddMeeting("webinar", ["ada", "bob", "cid"]);

        var response = await _chime.BatchUpdateAttendeeCapabilitiesExceptAsync(new()
        {
            MeetingId = meeting.MeetingId,
            ExcludedAttendeeIds = [new() { AttendeeId = meeting["ada"].AttendeeId.ToUpperInvariant() }, new() { AttendeeId = TestData.UnknownId }],
            Capabilities = TestData.Capabilities("Receive", "Receive", "Receive"),
        });

        response.HttpStatusCode.Should().Be(System.Net.HttpStatusCode.OK);
        var receive = Capabilities.Of("Receive", "Receive", "Receive");
        meeting.Attendees.Select(attendee => attendee.Capabilities).Should().Equal(Capabilities.All, receive, receive);
        _chime.Events.Select(raised => raised.Attendee!.ExternalUserId).Should().Equal("bob", "cid");
    }

    private static async Task ShouldBeRejectedAsync<T>(string path, Func<Task<T>> call) =>
        (await call.Should().ThrowAsync<BadRequestException>()).WithMessage($"*'{path}'*maximum resolution None*");
}

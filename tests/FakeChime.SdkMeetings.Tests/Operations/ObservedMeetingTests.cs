namespace FakeChime.Tests.Operations;

/// <summary>Behavior of meetings of this API that users observed.</summary>
public sealed class ObservedMeetingTests
{
    private readonly FakeAmazonChimeSDKMeetings _chime = new();

    [Fact]
    public async Task Empty_MeetingFeatures_in_a_request_are_absent_in_the_response()
    {
        var created = await _chime.OpenAsync(features: new());

        created.MeetingFeatures.Should().BeNull();
        (await _chime.GetMeetingAsync(new() { MeetingId = created.MeetingId })).Meeting.MeetingFeatures.Should().BeNull();
        _chime.Meetings[created.MeetingId].Features.Should().BeNull();
    }

    [Fact]
    public async Task Empty_MeetingFeatures_of_a_seed_are_absent_in_the_response()
    {
        var seeded = _chime.AddMeeting(new MeetingSeed { MeetingFeatures = new() });

        (await _chime.GetMeetingAsync(new() { MeetingId = seeded.MeetingId })).Meeting.MeetingFeatures.Should().BeNull();
    }

    [Fact]
    public async Task A_replica_request_with_the_ClientRequestToken_of_the_primary_returns_the_primary()
    {
        var primary = await _chime.OpenAsync("same");
        var request = TestData.NewMeeting("same");
        request.PrimaryMeetingId = primary.MeetingId;

        var replica = (await _chime.CreateMeetingAsync(request)).Meeting;

        replica.MeetingId.Should().Be(primary.MeetingId);
        _chime.Meetings.Should().ContainSingle();
    }

    [Fact]
    public async Task SentTo_returns_the_events_of_the_meetings_that_name_the_Lambda_function()
    {
        const string Function = "arn:aws:lambda:us-east-1:123456789012:function:handler";
        var request = TestData.NewMeeting();
        request.NotificationsConfiguration = new() { LambdaFunctionArn = Function };
        var meeting = _chime.Meetings[(await _chime.CreateMeetingAsync(request)).Meeting.MeetingId];
        _chime.AddMeeting("silent").End();
        meeting.End();

        _chime.Events.SentTo(Function).Select(raised => raised.Type).Should().Equal(MeetingEventType.MeetingStarted, MeetingEventType.MeetingEnded);
    }

    [Fact]
    public async Task A_replica_has_its_own_notifications()
    {
        const string Queue = "arn:aws:sqs:us-east-1:123456789012:queue";
        var request = TestData.NewMeeting("primary");
        request.NotificationsConfiguration = new() { SqsQueueArn = Queue };
        var primary = _chime.Meetings[(await _chime.CreateMeetingAsync(request)).Meeting.MeetingId];
        var replica = _chime.AddMeeting(new MeetingSeed { ExternalMeetingId = "replica", PrimaryMeetingId = primary.MeetingId });

        primary.End();

        replica.IsActive.Should().BeFalse();
        _chime.Events.SentTo(Queue).Should().OnlyContain(raised => raised.Meeting == primary);
    }

    [Fact]
    public void The_end_of_a_primary_meeting_first_stops_the_cameras_of_its_replicas()
    {
        var primary = _chime.AddMeeting("primary");
        var replica = _chime.AddMeeting(new MeetingSeed { PrimaryMeetingId = primary.MeetingId, Attendees = ["alice"] });
        replica["alice"].Join().StartVideo();
        _chime.Events.Clear();

        primary.End();

        _chime.Events.Select(raised => (raised.Type, raised.Meeting)).Should().Equal(
            (MeetingEventType.AttendeeVideoStopped, replica),
            (MeetingEventType.AttendeeLeft, replica),
            (MeetingEventType.MeetingEnded, replica),
            (MeetingEventType.MeetingEnded, primary));
    }

    [Fact]
    public async Task The_members_of_a_capabilities_event_are_in_the_order_of_the_documentation()
    {
        var meeting = _chime.AddMeeting("standup", ["alice"]);

        await _chime.UpdateAttendeeCapabilitiesAsync(new()
        {
            MeetingId = meeting.MeetingId,
            AttendeeId = meeting["alice"].AttendeeId,
            Capabilities = TestData.Capabilities("None", "None", "None"),
        });

        ((IReadOnlyDictionary<string, object?>)_chime.Events.Single().ToEventBridge()["detail"]!).Keys.Should().Equal(
            "version", "eventType", "success", "timestamp", "meetingId", "attendeeId", "externalUserId", "externalMeetingId", "mediaRegion",
            "attendeeCapabilities");
    }
}

using System.Text.Json;

namespace FakeChime.Tests.Docs;

/// <summary>The examples of docs/observing.md.</summary>
public sealed class ObservingGuideTests
{
    [Fact]
    public async Task The_example_of_state_and_calls_runs()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");
        await new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");

        #region observing
        standup.Attendees.Should().ContainSingle().Which.ExternalUserId.Should().Be("carol");    // state first

        var call = chime.Calls.Of<CreateAttendee>(op => op.ExternalUserId == "carol").Single();  // then calls, where they matter
        call.Operation.Should().Be(new CreateAttendee { MeetingId = standup.MeetingId, ExternalUserId = "carol" });
        call.Result()!.AttendeeId.Should().Be(standup["carol"].AttendeeId);
        call.Applied.Should().BeTrue();                                                          // true also if the response was lost
        #endregion
    }

    [Fact]
    public async Task The_example_of_waiting_for_a_call_runs()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");

        #region observing-waiting
        var admission = Task.Run(() => new Classroom(chime).AdmitAsync(standup.MeetingId, "carol"));   // in the background

        var call = await chime.Calls.WaitForAsync<CreateAttendee>();                             // completes when the call has arrived
        call.Operation.ExternalUserId.Should().Be("carol");
        #endregion

        await admission;
    }

    [Fact]
    public async Task The_example_of_errors_runs()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");
        chime.When<GetMeeting>().Throws<ThrottledClientException>(times: 1).Throws(ChimeError.ExpiredToken(), times: 1);
        for (var tries = 0; tries < 2; tries++)
        {
            await chime.Awaiting(it => it.GetMeetingAsync(new GetMeetingRequest { MeetingId = standup.MeetingId })).Should().ThrowAsync<AmazonChimeException>();
        }

        #region observing-errors
        var (throttled, expired) = (chime.Calls.Of<GetMeeting>()[0], chime.Calls.Of<GetMeeting>()[1]);

        throttled.Error!.Kind.Should().Be(ChimeErrorKind.Throttled);                   // an error of the API: by its kind
        throttled.Error.ErrorCode.Should().BeNull();
        expired.Error!.Kind.Should().Be(ChimeErrorKind.Other);                         // any other error of AWS: by its code
        expired.Error.ErrorCode.Should().Be("ExpiredTokenException");
        #endregion
    }

    [Fact]
    public void The_example_of_former_attendees_runs()
    {
        var chime = new FakeAmazonChime();
        chime.AddMeeting("standup", attendees: ["alice", "bob"]).End();

        #region observing-former
        var standup = chime.Meetings.ByExternalId("standup");

        standup.IsActive.Should().BeFalse();
        standup.FormerAttendees.Select(attendee => attendee.ExternalUserId).Should().Equal("alice", "bob");
        #endregion
    }

    [Fact]
    public void The_example_of_events_runs()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");

        #region observing-events
        var ended = new List<string?>();
        var subscription = chime.Events.Subscribe(happened => ended.Add(happened.Meeting.ExternalMeetingId));

        standup.End();

        ended.Should().Equal("standup");
        subscription.Dispose();                                                        // rethrows the first exception of the handler
        #endregion
    }

    [Fact]
    public async Task The_example_of_joining_with_a_JoinToken_runs()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");

        #region observing-presence
        var carol = await new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");

        chime.CanJoin(carol.JoinToken).Should().BeTrue();
        var presence = chime.Join(carol.JoinToken);                                    // or standup["carol"].Join()
        presence.Leave();                                                              // or presence.Drop()

        chime.Events.Select(happened => happened.Type).Should().Equal(
            MeetingEventType.AttendeeAdded, MeetingEventType.AttendeeAuthorized, MeetingEventType.AttendeeJoined, MeetingEventType.AttendeeLeft);
        var json = chime.Events.Last().ToEventBridgeJson();                            // feed it to your own event handler
        #endregion

        json.Should().Contain("\"eventType\":\"chime:AttendeeLeft\"");
    }

    [Fact]
    public void The_example_of_a_presence_runs()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup", attendees: ["carol"]);

        #region observing-connections
        var presence = standup["carol"].Join();                                        // AttendeeAuthorized, AttendeeJoined
        presence.Drop();                                                               // AttendeeDropped
        presence = presence.Reconnect();                                               // AttendeeJoined
        presence.StartVideo();                                                         // AttendeeVideoStarted
        presence.StartContentShare(withAudio: true);                                   // AttendeeContentJoined, AttendeeContentVideoStarted
        standup.End();                                                                 // first stops the content and the camera

        chime.Events.Reverse().Take(5).Select(raised => raised.Type).Should().Equal(
            MeetingEventType.MeetingEnded, MeetingEventType.AttendeeLeft, MeetingEventType.AttendeeVideoStopped,
            MeetingEventType.AttendeeContentLeft, MeetingEventType.AttendeeContentVideoStopped);
        #endregion

        chime.Events.Should().HaveCount(12);
    }

    [Fact]
    public async Task The_example_of_notifications_runs()
    {
        var chime = new FakeAmazonChime();
        var handler = new Messages();

        #region observing-notifications
        await chime.CreateMeetingAsync(new CreateMeetingRequest
        {
            ExternalMeetingId = "standup",
            NotificationsConfiguration = new() { SqsQueueArn = "arn:aws:sqs:us-east-1:123456789012:meetings" },
        });

        foreach (var raised in chime.Events.SentTo("arn:aws:sqs:us-east-1:123456789012:meetings"))
        {
            handler.Handle(raised.ToNotificationJson());                               // your own handler of the queue's messages
        }
        #endregion

        handler.Received.Should().ContainSingle().Which.Should().Contain("chime:MeetingStarted").And.NotContain("\"resources\"");
    }

    [Fact]
    public async Task The_example_of_unreliable_delivery_runs()
    {
        var chime = new FakeAmazonChime(new FakeChimeOptions { RandomSeed = 1 });
        var standup = chime.AddMeeting("standup");
        foreach (var user in new[] { "alice", "bob" })
        {
            await chime.CreateAttendeeAsync(new CreateAttendeeRequest { MeetingId = standup.MeetingId, ExternalUserId = user });
        }

        var roster = new Roster();

        #region observing-delivery
        await chime.Events.DeliverAsync(
            async raised => await roster.HandleAsync(raised.ToEventBridgeJson()),
            new UnreliableDelivery { Losses = 0, Duplicates = 0.5 });

        roster.Count.Should().Be(2, "a duplicate must not count twice, whatever the order is");
        #endregion
    }

    private sealed class Messages
    {
        public List<string> Received { get; } = [];

        public void Handle(string json) => Received.Add(json);
    }

    /// <summary>Counts attendees by ID, so that a duplicate event does not count twice.</summary>
    private sealed class Roster
    {
        private readonly HashSet<string> _attendees = [];

        public int Count => _attendees.Count;

        public Task HandleAsync(string json)
        {
            using var document = JsonDocument.Parse(json);
            var detail = document.RootElement.GetProperty("detail");
            if (detail.GetProperty("eventType").GetString() == "chime:AttendeeAdded")
            {
                _attendees.Add(detail.GetProperty("attendeeId").GetString()!);
            }

            return Task.CompletedTask;
        }
    }
}

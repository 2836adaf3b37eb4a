namespace FakeChime.Tests.Docs;

/// <summary>The examples of docs/observing.md.</summary>
public sealed class ObservingGuide
{
    [Fact]
    public async Task Observing_state_and_calls()
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
    public async Task Observing_waiting()
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
    public void Observing_former_attendees()
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
    public async Task Observing_events()
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

        await chime.CreateMeetingAsync(new());
        ended.Should().ContainSingle();
    }

    [Fact]
    public async Task Observing_presence()
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
}

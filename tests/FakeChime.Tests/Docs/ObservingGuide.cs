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
        call.Applied.Should().BeTrue();                                                          // also of a call whose answer is lost
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
        subscription.Dispose();                                                        // throws what the handler threw, if it did
        #endregion

        await chime.CreateMeetingAsync(new());
        ended.Should().ContainSingle();
    }

    [Fact]
    public async Task Observing_life()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");

        #region observing-life
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

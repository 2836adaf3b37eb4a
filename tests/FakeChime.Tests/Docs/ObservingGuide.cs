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
        call.Operation.Should().Be(new CreateAttendee(standup.MeetingId, "carol"));
        call.Result.Should().BeSameAs(standup.Attendees[0]);
        call.Error.Should().BeNull();
        #endregion
    }

    [Fact]
    public async Task Observing_life()
    {
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup");

        #region observing-life
        var carol = await new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");

        chime.CanJoin(carol.JoinToken).Should().BeTrue();
        var presence = chime.Join(carol.JoinToken);
        presence.Leave();

        chime.Events.Select(happened => happened.Type).Should().Equal(
            MeetingEventType.AttendeeAdded, MeetingEventType.AttendeeAuthorized, MeetingEventType.AttendeeJoined, MeetingEventType.AttendeeLeft);
        var json = chime.Events.Last().ToEventBridgeJson();                            // feed it to your own event handler
        #endregion

        json.Should().Contain("\"eventType\":\"chime:AttendeeLeft\"");
    }
}

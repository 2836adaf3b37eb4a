using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Lifecycle;

public sealed class PresenceTests
{
    private readonly FakeAmazonChime _chime = new(new() { TimeProvider = Clock(), EventLogLimit = 20_000 });
    private readonly FakeMeeting _meeting;
    private readonly FakeAttendee _alice;

    public PresenceTests()
    {
        _meeting = _chime.AddMeeting("lesson", ["alice", "bob"]);
        _alice = _meeting["alice"];
    }

    [Fact]
    public async Task Join_accepts_the_JoinToken_that_CreateAttendee_returned()
    {
        var carol = await _chime.CreateAsync(_meeting, "carol");

        var presence = _chime.Join(carol.JoinToken);

        presence.Attendee.AttendeeId.Should().Be(carol.AttendeeId);
        presence.Should().BeEquivalentTo(new { JoinedAt = Noon, IsPresent = true, EndedAt = (DateTimeOffset?)null });
        _meeting["carol"].Presence.Should().BeSameAs(presence);
    }

    [Fact]
    public void An_attendee_who_left_stays_in_the_list_of_attendees()
    {
        var presence = _alice.Join();

        presence.Leave();

        _alice.IsPresent.Should().BeFalse();
        presence.EndedAt.Should().Be(Noon);
        _meeting.ExternalUserIds().Should().Equal("alice", "bob");
        _chime.CanJoin(_alice.JoinToken).Should().BeTrue();
    }

    [Fact]
    public void Leaving_twice_raises_one_event()
    {
        var presence = _alice.Join();

        presence.Leave();
        presence.Leave();
        presence.Drop();

        _chime.Events.Count(raised => raised.Type is MeetingEventType.AttendeeLeft or MeetingEventType.AttendeeDropped).Should().Be(1);
    }

    [Fact]
    public void A_second_join_ends_the_first_presence()
    {
        var first = _chime.Join(_alice.JoinToken);

        var second = _chime.Join(_alice.JoinToken);

        first.IsPresent.Should().BeFalse();
        _alice.Presence.Should().BeSameAs(second);
        first.Leave();
        second.IsPresent.Should().BeTrue("the first device cannot end the presence of the second");
    }

    [Fact]
    public async Task DeleteAttendee_ends_the_presence_and_revokes_the_JoinToken()
    {
        var presence = _chime.Join(_alice.JoinToken);

        await _chime.DeleteAsync(_alice);

        presence.IsPresent.Should().BeFalse();
        ShouldBeRejected(_alice.JoinToken, JoinRejection.AttendeeDeleted, "The JoinToken is revoked: its attendee was deleted. Create the attendee again.");
    }

    [Fact]
    public async Task DeleteMeeting_ends_the_presences_and_revokes_the_JoinTokens()
    {
        var presence = _chime.Join(_alice.JoinToken);

        await _chime.DeleteMeetingAsync(new() { MeetingId = _meeting.MeetingId });

        presence.IsPresent.Should().BeFalse();
        ShouldBeRejected(_alice.JoinToken, JoinRejection.MeetingEnded, "The JoinToken is revoked: its meeting has ended. Create another meeting.");
    }

    [Fact]
    public void Join_rejects_a_token_that_the_fake_did_not_issue()
    {
        using var other = new FakeAmazonChime();
        var token = _alice.JoinToken;

        string[] unknownTokens =
        [
            "", "unknown", token[..97], token + "A", (token[0] == 'A' ? "B" : "A") + token[1..],
            other.AddMeeting(attendees: ["alice"]).Attendees[0].JoinToken,
        ];
        foreach (var unknown in unknownTokens)
        {
            ShouldBeRejected(unknown, JoinRejection.UnknownToken, "The JoinToken is unknown: this fake has not issued it since its last reset, or has dropped its ended meeting (EndedMeetingLimit). Use the JoinToken of an attendee.");
        }
    }

    [Fact]
    public void CanJoin_does_not_change_the_state()
    {
        _chime.CanJoin(_alice.JoinToken).Should().BeTrue();

        _alice.IsPresent.Should().BeFalse();
        _chime.Events.Should().BeEmpty();
    }

    [Fact]
    public void ToString_of_a_presence_has_its_times()
    {
        var presence = _chime.Join(_alice.JoinToken);

        presence.ToString().Should().Be("alice since 2026-03-02T12:00:00.0000000+00:00");
        presence.Leave();
        presence.ToString().Should().Be("alice from 2026-03-02T12:00:00.0000000+00:00 to 2026-03-02T12:00:00.0000000+00:00");
    }

    [Fact]
    public void Leave_with_a_JoinToken_ends_the_presence()
    {
        var presence = _chime.Join(_alice.JoinToken);

        _chime.Leave(_alice.JoinToken);
        _chime.Leave(_alice.JoinToken);
        _chime.Invoking(chime => chime.Leave("unknown")).Should().Throw<JoinRejectedException>().Which.Reason.Should().Be(JoinRejection.UnknownToken);

        presence.IsPresent.Should().BeFalse();
        _chime.Events.Select(raised => raised.Type).Should()
            .Equal(MeetingEventType.AttendeeAuthorized, MeetingEventType.AttendeeJoined, MeetingEventType.AttendeeLeft);
    }

    [Fact]
    public async Task Join_of_an_attendee_has_the_same_checks_as_Join_with_its_JoinToken()
    {
        var presence = _alice.Join();

        _alice.Presence.Should().BeSameAs(presence);
        await _chime.DeleteAsync(_alice);
        _alice.Invoking(alice => alice.Join()).Should().Throw<JoinRejectedException>().Which.Reason.Should().Be(JoinRejection.AttendeeDeleted);
        var bob = _meeting["bob"];
        _meeting.End();
        bob.Invoking(it => it.Join()).Should().Throw<JoinRejectedException>().Which.Reason.Should().Be(JoinRejection.MeetingEnded);
    }

    private void ShouldBeRejected(string token, JoinRejection reason, string message)
    {
        _chime.Invoking(chime => chime.Join(token)).Should().Throw<JoinRejectedException>().WithMessage(message).Which.Reason.Should().Be(reason);
        _chime.CanJoin(token).Should().BeFalse();
    }
}

using static FakeChime.Tests.Scene;

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
    public async Task A_token_that_CreateAttendee_answered_lets_its_attendee_join()
    {
        var carol = await _chime.CreateAsync(_meeting, "carol");

        var presence = _chime.Join(carol.JoinToken);

        presence.Attendee.AttendeeId.Should().Be(carol.AttendeeId);
        presence.Should().BeEquivalentTo(new { JoinedAt = Noon, IsPresent = true, EndedAt = (DateTimeOffset?)null });
        _meeting["carol"].Presence.Should().BeSameAs(presence);
    }

    [Fact]
    public void An_attendee_who_left_stays_listed()
    {
        var presence = _alice.Join();

        presence.Leave();

        _alice.IsPresent.Should().BeFalse();
        presence.EndedAt.Should().Be(Noon);
        _meeting.ExternalUserIds().Should().Equal("alice", "bob");
        _chime.CanJoin(_alice.JoinToken).Should().BeTrue();
    }

    [Fact]
    public void Leaving_twice_is_leaving_once()
    {
        var presence = _alice.Join();

        presence.Leave();
        presence.Leave();
        presence.Drop();

        _chime.Events.Count(happened => happened.Type is MeetingEventType.AttendeeLeft or MeetingEventType.AttendeeDropped).Should().Be(1);
    }

    [Fact]
    public void Joining_again_ends_the_earlier_presence()
    {
        var first = _chime.Join(_alice.JoinToken);

        var second = _chime.Join(_alice.JoinToken);

        first.IsPresent.Should().BeFalse();
        _alice.Presence.Should().BeSameAs(second);
        first.Leave();
        second.IsPresent.Should().BeTrue("the first device cannot end what the second began");
    }

    [Fact]
    public async Task A_deleted_attendee_cannot_join_and_its_presence_ends()
    {
        var presence = _chime.Join(_alice.JoinToken);

        await _chime.DeleteAsync(_alice);

        presence.IsPresent.Should().BeFalse();
        ShouldBeRejected(_alice.JoinToken, JoinRejection.AttendeeDeleted, "The JoinToken is revoked: its attendee was deleted. Create the attendee again.");
    }

    [Fact]
    public async Task The_end_of_the_meeting_revokes_its_tokens_and_ends_its_presences()
    {
        var presence = _chime.Join(_alice.JoinToken);

        await _chime.DeleteMeetingAsync(new() { MeetingId = _meeting.MeetingId });

        presence.IsPresent.Should().BeFalse();
        ShouldBeRejected(_alice.JoinToken, JoinRejection.MeetingEnded, "The JoinToken is revoked: its meeting has ended. Create another meeting.");
    }

    [Fact]
    public void A_token_that_this_fake_did_not_issue_is_unknown()
    {
        using var other = new FakeAmazonChime();
        var token = _alice.JoinToken;

        string[] unknownTokens =
        [
            "", "made up", token[..97], token + "A", (token[0] == 'A' ? "B" : "A") + token[1..],
            other.AddMeeting(attendees: ["alice"]).Attendees[0].JoinToken,
        ];
        foreach (var unknown in unknownTokens)
        {
            ShouldBeRejected(unknown, JoinRejection.UnknownToken, "The JoinToken is unknown: this fake has not issued it since its last reset. Use the JoinToken of an attendee.");
        }
    }

    [Fact]
    public void CanJoin_changes_nothing()
    {
        _chime.CanJoin(_alice.JoinToken).Should().BeTrue();

        _alice.IsPresent.Should().BeFalse();
        _chime.Events.Should().BeEmpty();
    }

    [Fact]
    public void The_text_of_a_presence_has_its_times()
    {
        var presence = _chime.Join(_alice.JoinToken);

        presence.ToString().Should().Be("alice since 2026-03-02T12:00:00.0000000+00:00");
        presence.Leave();
        presence.ToString().Should().Be("alice from 2026-03-02T12:00:00.0000000+00:00 to 2026-03-02T12:00:00.0000000+00:00");
    }

    [Fact]
    public void A_token_ends_the_presence_that_it_began()
    {
        var presence = _chime.Join(_alice.JoinToken);

        _chime.Leave(_alice.JoinToken);
        _chime.Leave(_alice.JoinToken);
        _chime.Invoking(chime => chime.Leave("made up")).Should().Throw<JoinRejectedException>().Which.Reason.Should().Be(JoinRejection.UnknownToken);

        presence.IsPresent.Should().BeFalse();
        _chime.Events.Select(happened => happened.Type).Should()
            .Equal(MeetingEventType.AttendeeAuthorized, MeetingEventType.AttendeeJoined, MeetingEventType.AttendeeLeft);
    }

    [Fact]
    public async Task An_attendee_joins_by_itself_as_with_its_token()
    {
        var presence = _alice.Join();

        _alice.Presence.Should().BeSameAs(presence);
        await _chime.DeleteAsync(_alice);
        _alice.Invoking(alice => alice.Join()).Should().Throw<JoinRejectedException>().Which.Reason.Should().Be(JoinRejection.AttendeeDeleted);
        var bob = _meeting["bob"];
        _meeting.End();
        bob.Invoking(it => it.Join()).Should().Throw<JoinRejectedException>().Which.Reason.Should().Be(JoinRejection.MeetingEnded);
    }

    [Fact]
    public async Task An_attendee_that_is_created_again_has_another_token()
    {
        var token = _alice.JoinToken;
        await _chime.DeleteAsync(_alice);

        var again = await _chime.CreateAsync(_meeting, "alice");

        again.JoinToken.Should().NotBe(token);
        ShouldBeRejected(token, JoinRejection.AttendeeDeleted, "The JoinToken is revoked: its attendee was deleted. Create the attendee again.");
    }

    [Fact]
    public async Task Threads_that_join_leave_and_delete_at_once_leave_no_presence_behind()
    {
        await Threads.RunAsync(16, rounds: 50, async (thread, round) =>
        {
            try
            {
                _alice.Join().Leave();
                _chime.Join(_meeting["bob"].JoinToken).Drop();
                if (thread == 0 && round == 25)
                {
                    await _chime.DeleteAsync(_alice);
                }
            }
            catch (JoinRejectedException exception)
            {
                exception.Reason.Should().Be(JoinRejection.AttendeeDeleted);
            }
        });

        (_alice.IsPresent, _meeting["bob"].IsPresent).Should().Be((false, false));
        int Of(params MeetingEventType[] types) => _chime.Events.Count(happened => types.Contains(happened.Type));
        Of(MeetingEventType.AttendeeJoined).Should().Be(Of(MeetingEventType.AttendeeLeft, MeetingEventType.AttendeeDropped));
    }

    [Fact]
    public void A_token_of_another_fake_with_the_same_seed_is_unknown()
    {
        using var one = new FakeAmazonChime(new() { RandomSeed = 1 });
        using var two = new FakeAmazonChime(new() { RandomSeed = 1 });
        one.AddMeeting();
        two.AddMeeting();
        var token = two.AddMeeting(attendees: ["alice"]).Attendees[0].JoinToken;

        one.CanJoin(token).Should().BeFalse();
        one.Invoking(chime => chime.Join(token)).Should().Throw<JoinRejectedException>().Which.Reason.Should().Be(JoinRejection.UnknownToken);
    }

    private void ShouldBeRejected(string token, JoinRejection reason, string message)
    {
        _chime.Invoking(chime => chime.Join(token)).Should().Throw<JoinRejectedException>().WithMessage(message).Which.Reason.Should().Be(reason);
        _chime.CanJoin(token).Should().BeFalse();
    }
}

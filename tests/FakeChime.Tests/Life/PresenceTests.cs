using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Life;

public sealed class PresenceTests
{
    private readonly FakeAmazonChime _chime = new(new() { TimeProvider = Clock() });
    private readonly FakeMeeting _meeting;
    private readonly FakeAttendee _alice;

    public PresenceTests()
    {
        _meeting = _chime.AddMeeting("lesson", ["alice", "bob"]);
        _alice = _meeting.Attendees[0];
    }

    [Fact]
    public async Task A_token_that_CreateAttendee_answered_lets_its_attendee_join()
    {
        var carol = await _chime.CreateAsync(_meeting, "carol");

        var presence = _chime.Join(carol.JoinToken);

        presence.Attendee.AttendeeId.Should().Be(carol.AttendeeId);
        presence.Should().BeEquivalentTo(new { JoinedAt = Noon, IsPresent = true, EndedAt = (DateTimeOffset?)null });
        _meeting.Attendees[2].Presence.Should().BeSameAs(presence);
    }

    [Fact]
    public void An_attendee_who_left_stays_listed()
    {
        var presence = _chime.Join(_alice.JoinToken);

        presence.Leave();

        _alice.IsPresent.Should().BeFalse();
        presence.EndedAt.Should().Be(Noon);
        _meeting.ExternalUserIds().Should().Equal("alice", "bob");
        _chime.CanJoin(_alice.JoinToken).Should().BeTrue();
    }

    [Fact]
    public void Leaving_twice_is_leaving_once()
    {
        var presence = _chime.Join(_alice.JoinToken);

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
        Refused(_alice.JoinToken, JoinRefusal.AttendeeDeleted, "The JoinToken is void: its attendee has been deleted.");
    }

    [Fact]
    public async Task The_end_of_the_meeting_voids_every_token_and_ends_every_presence()
    {
        var presence = _chime.Join(_alice.JoinToken);

        await _chime.DeleteMeetingAsync(new() { MeetingId = _meeting.MeetingId });

        presence.IsPresent.Should().BeFalse();
        Refused(_alice.JoinToken, JoinRefusal.MeetingEnded, "The JoinToken is void: its meeting has ended.");
    }

    [Fact]
    public void A_token_that_this_fake_did_not_issue_is_unknown()
    {
        using var other = new FakeAmazonChime();
        var token = _alice.JoinToken;

        foreach (var unknown in new[] { "", "made up", token[..97], token + "A", (token[0] == 'A' ? "B" : "A") + token[1..], other.AddMeeting(attendees: ["alice"]).Attendees[0].JoinToken })
        {
            Refused(unknown, JoinRefusal.UnknownToken, "The JoinToken is not one that this fake issued.");
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
    public void A_presence_reads_well()
    {
        var presence = _chime.Join(_alice.JoinToken);

        presence.ToString().Should().Be("alice from 2026-03-02T12:00:00.0000000+00:00 on");
        presence.Leave();
        presence.ToString().Should().Be("alice from 2026-03-02T12:00:00.0000000+00:00 to 2026-03-02T12:00:00.0000000+00:00");
    }

    [Fact]
    public void A_token_ends_the_presence_that_it_began()
    {
        var presence = _chime.Join(_alice.JoinToken);

        _chime.Engine.Leave(_alice.JoinToken);
        _chime.Engine.Leave(_alice.JoinToken);
        _chime.Engine.Leave("made up");

        presence.IsPresent.Should().BeFalse();
        _chime.Events.Select(happened => happened.Type).Should()
            .Equal(MeetingEventType.AttendeeAuthorized, MeetingEventType.AttendeeJoined, MeetingEventType.AttendeeLeft);
    }

    [Fact]
    public void A_token_of_a_meeting_that_this_fake_has_not_is_unknown()
    {
        using var one = new FakeAmazonChime(new() { Seed = 1 });
        using var two = new FakeAmazonChime(new() { Seed = 1 });
        one.AddMeeting();
        two.AddMeeting();
        var token = two.AddMeeting(attendees: ["alice"]).Attendees[0].JoinToken;

        one.CanJoin(token).Should().BeFalse();
        one.Invoking(chime => chime.Join(token)).Should().Throw<JoinRefusedException>().Which.Reason.Should().Be(JoinRefusal.UnknownToken);
    }

    [Fact]
    public void A_token_is_one_text_from_its_second_reading_on()
    {
        var first = _alice.JoinToken;
        var second = _alice.JoinToken;

        _alice.JoinToken.Should().BeSameAs(second).And.Be(first).And.NotBeSameAs(first, "most are read once, and need not be kept");
    }

    private void Refused(string token, JoinRefusal reason, string message)
    {
        _chime.Invoking(chime => chime.Join(token)).Should().Throw<JoinRefusedException>().WithMessage(message).Which.Reason.Should().Be(reason);
        _chime.CanJoin(token).Should().BeFalse();
    }
}

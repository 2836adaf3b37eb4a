using static FakeChime.MeetingEventType;

namespace FakeChime.Tests.TestApi;

/// <summary>A first join and a join from another device raise AttendeeAuthorized; a reconnect does not.</summary>
public sealed class ReconnectTests
{
    private readonly Fake _chime = new();
    private readonly FakeMeeting _standup;
    private readonly FakeAttendee _alice;

    public ReconnectTests()
    {
        _standup = _chime.AddMeeting("standup", ["alice", "bob"]);
        _alice = _standup["alice"];
    }

    [Fact]
    public void A_first_join_raises_AttendeeAuthorized_and_AttendeeJoined()
    {
        _alice.Join();

        Raised().Should().Equal(AttendeeAuthorized, AttendeeJoined);
    }

    [Fact]
    public void A_join_from_another_device_raises_AttendeeAuthorized_and_ends_the_first_presence()
    {
        var first = _alice.Join();
        _chime.Events.Clear();

        var second = _alice.Join();

        Raised().Should().Equal(AttendeeAuthorized, AttendeeLeft, AttendeeJoined);
        (first.IsPresent, second.IsPresent).Should().Be((false, true));
    }

    [Fact]
    public void A_reconnect_after_a_drop_raises_AttendeeJoined_and_no_AttendeeAuthorized()
    {
        var presence = _alice.Join();
        presence.Drop();
        _chime.Events.Clear();

        var reconnected = presence.Reconnect();

        Raised().Should().Equal(AttendeeJoined);
        reconnected.Should().NotBeSameAs(presence);
        _alice.Presence.Should().BeSameAs(reconnected);
        _alice.IsPresent.Should().BeTrue();
    }

    [Fact]
    public void A_join_of_the_attendee_after_a_drop_is_a_reconnect()
    {
        _alice.Join().Drop();
        _chime.Events.Clear();

        _alice.Join();

        Raised().Should().Equal(AttendeeJoined);
    }

    [Fact]
    public void A_join_with_the_JoinToken_after_a_drop_is_a_reconnect()
    {
        _chime.Join(_alice.JoinToken).Drop();
        _chime.Events.Clear();

        _chime.Join(_alice.JoinToken);

        Raised().Should().Equal(AttendeeJoined);
    }

    [Fact]
    public void A_join_after_leaving_raises_AttendeeAuthorized()
    {
        _alice.Join().Leave();
        _chime.Events.Clear();

        _alice.Join();

        Raised().Should().Equal(AttendeeAuthorized, AttendeeJoined);
    }

    [Fact]
    public void A_second_device_after_a_reconnect_raises_AttendeeAuthorized()
    {
        var presence = _alice.Join();
        presence.Drop();
        presence.Reconnect();
        _chime.Events.Clear();

        _alice.Join();

        Raised().Should().Equal(AttendeeAuthorized, AttendeeLeft, AttendeeJoined);
    }

    [Fact]
    public void A_drop_of_one_attendee_does_not_affect_the_join_of_another()
    {
        _alice.Join().Drop();
        _chime.Events.Clear();

        _standup["bob"].Join();

        Raised().Should().Equal(AttendeeAuthorized, AttendeeJoined);
    }

    [Fact]
    public void Reconnecting_several_times_alternates_AttendeeDropped_and_AttendeeJoined()
    {
        var presence = _alice.Join();
        _chime.Events.Clear();
        for (var time = 0; time < 3; time++)
        {
            presence.Drop();
            presence = presence.Reconnect();
        }

        Raised().Should().Equal(AttendeeDropped, AttendeeJoined, AttendeeDropped, AttendeeJoined, AttendeeDropped, AttendeeJoined);
    }

    [Fact]
    public void Reconnect_throws_if_the_connection_was_not_lost_and_changes_nothing()
    {
        var present = _alice.Join();
        var left = _standup["bob"].Join();
        left.Leave();
        _chime.Events.Clear();

        foreach (var presence in new[] { present, left })
        {
            presence.Invoking(it => it.Reconnect()).Should().Throw<InvalidOperationException>()
                .WithMessage("* has not lost this connection. Use Drop() before Reconnect(), or Join() to join again.");
        }

        _chime.Events.Should().BeEmpty();
        (present.IsPresent, left.IsPresent).Should().Be((true, false));
    }

    [Fact]
    public void Reconnect_throws_if_the_attendee_has_joined_again_since()
    {
        var first = _alice.Join();
        first.Drop();
        var second = _alice.Join();

        first.Invoking(it => it.Reconnect()).Should().Throw<InvalidOperationException>()
            .WithMessage("alice has joined again since this connection was lost. Use the presence that Join() returned last.");
        second.IsPresent.Should().BeTrue();
    }

    [Fact]
    public async Task Reconnect_throws_JoinRejectedException_after_the_attendee_was_deleted()
    {
        var presence = _alice.Join();
        presence.Drop();
        await _chime.DeleteAttendeeAsync(new() { MeetingId = _standup.MeetingId, AttendeeId = _alice.AttendeeId });

        presence.Invoking(it => it.Reconnect()).Should().Throw<JoinRejectedException>().Which.Reason.Should().Be(JoinRejection.AttendeeDeleted);
    }

    [Fact]
    public void Reconnect_throws_JoinRejectedException_after_the_meeting_has_ended()
    {
        var presence = _alice.Join();
        presence.Drop();
        _standup.End();

        presence.Invoking(it => it.Reconnect()).Should().Throw<JoinRejectedException>().Which.Reason.Should().Be(JoinRejection.MeetingEnded);
    }

    [Fact]
    public async Task The_same_user_created_again_after_DeleteAttendee_joins_for_the_first_time()
    {
        _alice.Join().Drop();
        await _chime.DeleteAttendeeAsync(new() { MeetingId = _standup.MeetingId, AttendeeId = _alice.AttendeeId });
        await _chime.CreateAttendeeAsync(new() { MeetingId = _standup.MeetingId, ExternalUserId = "alice" });
        _chime.Events.Clear();

        _standup["alice"].Join();

        Raised().Should().Equal(AttendeeAuthorized, AttendeeJoined);
    }

    [Fact]
    public void A_presence_from_before_Reset_raises_no_events_after_it()
    {
        var presence = _alice.Join();
        presence.Drop();

        _chime.Reset();
        presence.Reconnect().Leave();

        _chime.Events.Should().BeEmpty();
        _chime.Meetings.Should().BeEmpty();
    }

    private IEnumerable<MeetingEventType> Raised() => _chime.Events.Select(raised => raised.Type);
}

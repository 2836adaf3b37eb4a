using static FakeChime.MeetingEventType;

namespace FakeChime.Tests.TestApi;

/// <summary>A first join and a join from another device raise AttendeeAuthorized; a reconnect does not.</summary>
public sealed class ReconnectTests
{
    private static readonly Dictionary<string, (Action<ReconnectTests> Before, Action<ReconnectTests> Act, MeetingEventType[] Expected)> Joins = new()
    {
        ["a first join"] = (_ => { }, it => it._alice.Join(), [AttendeeAuthorized, AttendeeJoined]),
        ["a join from another device"] = (it => it._alice.Join(), it => it._alice.Join(), [AttendeeAuthorized, AttendeeLeft, AttendeeJoined]),
        ["a join after leaving"] = (it => it._alice.Join().Leave(), it => it._alice.Join(), [AttendeeAuthorized, AttendeeJoined]),
        ["a join after a drop"] = (it => it._alice.Join().Drop(), it => it._alice.Join(), [AttendeeJoined]),
        ["a join with the JoinToken after a drop"] = (it => it._alice.Join().Drop(), it => it._chime.Join(it._alice.JoinToken), [AttendeeJoined]),
        ["a join from another device after Reconnect"] = (
            it =>
            {
                var presence = it._alice.Join();
                presence.Drop();
                presence.Reconnect();
            },
            it => it._alice.Join(),
            [AttendeeAuthorized, AttendeeLeft, AttendeeJoined]),
        ["a join of another attendee after a drop"] =
            (it => it._alice.Join().Drop(), it => it._standup["bob"].Join(), [AttendeeAuthorized, AttendeeJoined]),
    };

    private readonly Fake _chime = new();
    private readonly FakeMeeting _standup;
    private readonly FakeAttendee _alice;

    public ReconnectTests()
    {
        _standup = _chime.AddMeeting("standup", ["alice", "bob"]);
        _alice = _standup["alice"];
    }

    public static TheoryData<string> JoinNames => [.. Joins.Keys];

    [Theory]
    [MemberData(nameof(JoinNames))]
    public void A_join_raises_AttendeeAuthorized_unless_it_reconnects_a_lost_connection(string join)
    {
        var (before, act, expected) = Joins[join];
        before(this);
        _chime.Events.Clear();

        act(this);

        Raised().Should().Equal(expected);
    }

    [Fact]
    public void Reconnect_after_Drop_raises_AttendeeJoined_and_no_AttendeeAuthorized()
    {
        var presence = _alice.Join();
        _chime.Events.Clear();
        for (var time = 0; time < 3; time++)
        {
            presence.Drop();
            var reconnected = presence.Reconnect();
            reconnected.Should().NotBeSameAs(presence);
            _alice.Presence.Should().BeSameAs(reconnected);
            presence = reconnected;
        }

        Raised().Should().Equal(AttendeeDropped, AttendeeJoined, AttendeeDropped, AttendeeJoined, AttendeeDropped, AttendeeJoined);
        _alice.IsPresent.Should().BeTrue();
    }

    [Fact]
    public async Task Reconnect_throws_JoinRejectedException_after_the_attendee_was_deleted_or_the_meeting_ended()
    {
        var (alice, bob) = (_alice.Join(), _standup["bob"].Join());
        alice.Drop();
        bob.Drop();

        await _chime.DeleteAttendeeAsync(new() { MeetingId = _standup.MeetingId, AttendeeId = _alice.AttendeeId });
        alice.Invoking(it => it.Reconnect()).Should().Throw<JoinRejectedException>().Which.Reason.Should().Be(JoinRejection.AttendeeDeleted);

        _standup.End();
        bob.Invoking(it => it.Reconnect()).Should().Throw<JoinRejectedException>().Which.Reason.Should().Be(JoinRejection.MeetingEnded);
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
                .WithMessage("* has not lost this connection. Drop the connection before a reconnect, or join again.");
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

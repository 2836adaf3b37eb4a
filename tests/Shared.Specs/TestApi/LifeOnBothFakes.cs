using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Common;

public sealed class LifeOnBothFakes
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Fake _chime;
    private readonly FakeMeeting _standup;

    public LifeOnBothFakes()
    {
        _chime = new(new() { TimeProvider = _clock, AutoEnd = AutoEndRules.SdkMeetings });
        _standup = _chime.AddMeeting("standup", ["alice"]);
    }

    [Fact]
    public void A_meeting_without_a_connection_ends_when_its_time_is_over_and_subscribers_hear_it_there_and_then()
    {
        var heard = new List<MeetingEventType>();
        using var subscription = _chime.Events.Subscribe(happened => heard.Add(happened.Type));

        _clock.Advance(TimeSpan.FromMinutes(5));

        heard.Should().Equal(MeetingEventType.MeetingEnded);
        _standup.IsActive.Should().BeFalse();
    }

    [Fact]
    public void A_connection_keeps_a_meeting_alive_until_it_is_left()
    {
        var presence = _standup["alice"].Join();
        _clock.Advance(TimeSpan.FromHours(1));
        _standup.IsActive.Should().BeTrue();

        presence.Leave();
        _clock.Advance(TimeSpan.FromMinutes(5));

        _standup.EndedAt.Should().Be(_clock.GetUtcNow());
    }

    [Fact]
    public void Nobody_joins_with_the_token_of_a_deleted_attendee_an_ended_meeting_or_a_time_before_a_reset()
    {
        var token = _standup["alice"].JoinToken;
        _chime.CanJoin(token).Should().BeTrue();

        _standup.End();
        _chime.Invoking(it => it.Join(token)).Should().Throw<JoinRejectedException>().Which.Reason.Should().Be(JoinRejection.MeetingEnded);

        _chime.Reset();
        _chime.Invoking(it => it.Join(token)).Should().Throw<JoinRejectedException>().Which.Reason.Should().Be(JoinRejection.UnknownToken);
    }

    [Fact]
    public void A_subscriber_that_throws_fails_nothing_and_is_told_when_it_is_disposed()
    {
        var heard = 0;
        var broken = _chime.Events.Subscribe(_ => throw new InvalidTimeZoneException("broken"));
        using var sound = _chime.Events.Subscribe(_ => heard++);

        _standup.End();

        heard.Should().Be(1);
        broken.Invoking(it => it.Dispose()).Should().Throw<InvalidTimeZoneException>();
    }

    [Fact]
    public async Task A_reset_leaves_nothing_but_subscriptions()
    {
        var heard = 0;
        using var subscription = _chime.Events.Subscribe(_ => heard++);
        await _chime.GetMeetingAsync(new() { MeetingId = _standup.MeetingId });
        _chime.When<GetMeeting>().Throws<ForbiddenException>();

        _chime.Reset();

        _chime.Meetings.Should().BeEmpty();
        _chime.Calls.Should().BeEmpty();
        _chime.Events.Should().BeEmpty();
        _chime.Rules.Should().BeEmpty();
        _chime.AddMeeting().End();
        heard.Should().Be(1);
    }

    [Fact]
    public async Task The_call_log_tells_operation_and_result_with_their_types()
    {
        var created = (await _chime.CreateAttendeeAsync(new() { MeetingId = _standup.MeetingId, ExternalUserId = "bob" })).Attendee;

        var call = _chime.Calls.Of<CreateAttendee>().Single();

        call.Operation.ExternalUserId.Should().Be("bob");
        call.Result()!.AttendeeId.Should().Be(created.AttendeeId);
        call.Time.Should().Be(_clock.GetUtcNow());
    }

    [Fact]
    public void After_dispose_operations_throw_at_once_and_the_toolkit_still_reads()
    {
        _chime.Dispose();
        _chime.Dispose();

        _chime.Invoking(it => { _ = it.GetMeetingAsync(null!); }).Should().Throw<ObjectDisposedException>();
        _standup.Attendees.Should().ContainSingle();
    }
}

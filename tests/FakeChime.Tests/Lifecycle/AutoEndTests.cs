using Microsoft.Extensions.Time.Testing;
using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Lifecycle;

public sealed class AutoEndTests
{
    private readonly FakeTimeProvider _clock = Clock();
    private readonly FakeAmazonChime _chime;
    private readonly FakeMeeting _meeting;

    public AutoEndTests()
    {
        _chime = new(new() { TimeProvider = _clock, AutoEnd = AutoEndRules.Chime });
        _meeting = _chime.AddMeeting("lesson", ["alice", "bob", "carol"]);
    }

    [Fact]
    public void A_meeting_that_no_attendee_joins_ends_5_minutes_after_its_creation()
    {
        After(minutes: 5, seconds: -1).IsActive.Should().BeTrue();

        After(seconds: 1).EndedAt.Should().Be(Noon.AddMinutes(5));
        _chime.Events.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Type = MeetingEventType.MeetingEnded, Time = Noon.AddMinutes(5) });
        _meeting.ToString().Should().Be($"lesson ({_meeting.MeetingId}) ended 2026-03-02T12:05:00.0000000+00:00");
    }

    [Fact]
    public void A_meeting_with_one_connection_ends_after_30_minutes()
    {
        After(minutes: 4);
        Join(0);

        After(minutes: 29).IsActive.Should().BeTrue();
        After(minutes: 1).EndedAt.Should().Be(Noon.AddMinutes(34));
    }

    [Fact]
    public void A_meeting_with_two_connections_ends_24_hours_after_its_creation()
    {
        After(minutes: 4);
        Join(0);
        Join(1);

        After(minutes: (24 * 60) - 5).IsActive.Should().BeTrue();
        After(minutes: 1).EndedAt.Should().Be(Noon.AddHours(24));
    }

    [Fact]
    public void Leaving_starts_the_30_minutes_of_one_connection_and_the_5_minutes_of_none()
    {
        var (alice, bob) = (Join(0), Join(1));
        After(minutes: 60);
        bob.Leave();
        After(minutes: 29).IsActive.Should().BeTrue();
        alice.Drop();

        After(minutes: 5).EndedAt.Should().Be(Noon.AddMinutes(94));
    }

    [Fact]
    public void Joining_from_another_device_does_not_restart_the_30_minutes()
    {
        Join(0);
        After(minutes: 20);
        Join(0);

        After(minutes: 10).EndedAt.Should().Be(Noon.AddMinutes(30));
    }

    [Fact]
    public async Task Operations_treat_a_meeting_that_was_due_to_end_as_ended()
    {
        _clock.Advance(TimeSpan.FromHours(3));

        (await _chime.ListMeetingsAsync(new())).Meetings.Should().BeEmpty();
        await _chime.Awaiting(chime => chime.GetMeetingAsync(new() { MeetingId = _meeting.MeetingId })).Should().ThrowAsync<NotFoundException>();
        await _chime.Awaiting(chime => chime.CreateAsync(_meeting, "dave")).Should().ThrowAsync<NotFoundException>()
            .WithMessage($"Meeting <{_meeting.MeetingId}> not found", "it ended long ago");
        _meeting.EndedAt.Should().Be(Noon.AddMinutes(5));
        _meeting.Attendees.Should().BeEmpty();
    }

    [Fact]
    public void A_long_clock_advance_raises_events_in_the_order_of_their_times()
    {
        var presence = Join(0);
        After(minutes: 1);
        var second = _chime.AddMeeting("second", ["dave"]);

        _clock.Advance(TimeSpan.FromHours(1));

        presence.EndedAt.Should().Be(Noon.AddMinutes(30));
        _chime.Events.Skip(2).Select(raised => (raised.Type, raised.Time, raised.Meeting)).Should().Equal(
            (MeetingEventType.MeetingEnded, Noon.AddMinutes(6), second),
            (MeetingEventType.AttendeeLeft, Noon.AddMinutes(30), _meeting),
            (MeetingEventType.MeetingEnded, Noon.AddMinutes(30), _meeting));
    }

    [Fact]
    public void AutoEnd_is_off_by_default()
    {
        using var chime = new FakeAmazonChime(new() { TimeProvider = _clock });
        var meeting = chime.AddMeeting();

        _clock.Advance(TimeSpan.FromDays(365));

        meeting.IsActive.Should().BeTrue();
    }

    [Fact]
    public void A_JoinToken_is_invalid_from_the_tick_at_which_the_meeting_ends()
    {
        _clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        var token = _meeting.Attendees[0].JoinToken;
        _chime.CanJoin(token).Should().BeTrue();

        _clock.Advance(TimeSpan.FromTicks(1));

        _chime.CanJoin(token).Should().BeFalse();
    }

    public static TheoryData<TimeSpan> InfiniteTimes => [Timeout.InfiniteTimeSpan, TimeSpan.MaxValue];

    [Theory]
    [MemberData(nameof(InfiniteTimes))]
    public async Task Every_auto_end_rule_accepts_an_infinite_time(TimeSpan never)
    {
        using var chime = new FakeAmazonChime(
            new() { TimeProvider = _clock, AutoEnd = new() { WithoutConnection = never, WithOneConnection = never, AfterCreation = never } });
        var meeting = chime.AddMeeting("lesson", ["alice"]);
        meeting["alice"].Join();
        var empty = (await chime.CreateMeetingAsync(new())).Meeting;

        _clock.Advance(TimeSpan.FromDays(365 * 100));

        meeting.IsActive.Should().BeTrue();
        (await chime.GetMeetingAsync(new() { MeetingId = empty.MeetingId })).Meeting.Should().NotBeNull();
    }

    [Theory]
    [InlineData(60)]
    [InlineData(365)]
    public void An_auto_end_rule_can_be_longer_than_the_longest_timer(int days)
    {
        using var chime = new FakeAmazonChime(
            new() { TimeProvider = _clock, AutoEnd = new() { WithoutConnection = TimeSpan.FromDays(days), AfterCreation = TimeSpan.MaxValue } });
        var meeting = chime.AddMeeting();

        _clock.Advance(TimeSpan.FromDays(days) - TimeSpan.FromTicks(1));
        meeting.IsActive.Should().BeTrue();
        _clock.Advance(TimeSpan.FromTicks(1));

        chime.Events.Should().ContainSingle().Which.Time.Should().Be(Noon.AddDays(days));
    }

    private FakeMeeting After(int minutes = 0, int seconds = 0)
    {
        _clock.Advance(new TimeSpan(0, minutes, seconds));
        return _meeting;
    }

    private Presence Join(int attendee) => _meeting.Attendees[attendee].Join();
}

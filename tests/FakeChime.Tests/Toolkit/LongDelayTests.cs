using Microsoft.Extensions.Time.Testing;
using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Toolkit;

/// <summary>Delays that are longer than a timer can be.</summary>
public sealed class LongDelayTests
{
    private readonly FakeTimeProvider _clock = Clock();
    private readonly FakeAmazonChime _chime;
    private readonly FakeMeeting _meeting;

    public LongDelayTests()
    {
        _chime = new(new() { TimeProvider = _clock });
        _meeting = _chime.AddMeeting("standup");
    }

    [Theory]
    [InlineData(60)]
    [InlineData(400)]
    public async Task A_delay_may_be_longer_than_any_timer(int days)
    {
        _chime.When<CreateAttendee>().Delays(TimeSpan.FromDays(days));

        var call = _chime.CreateAsync(_meeting, "carol");
        for (var day = 1; day < days; day++)
        {
            _clock.Advance(TimeSpan.FromDays(1));
        }

        call.IsCompleted.Should().BeFalse();
        _clock.Advance(TimeSpan.FromDays(1));
        (await call).ExternalUserId.Should().Be("carol");
    }

    [Theory]
    [InlineData(25)]
    [InlineData(49)]
    [InlineData(60)]
    public async Task So_may_one_on_the_systems_clock(int days)
    {
        using var chime = new FakeAmazonChime();
        var meeting = chime.AddMeeting("standup");
        chime.When<GetMeeting>().Delays(TimeSpan.FromDays(days));
        using var cancellation = new CancellationTokenSource();

        var call = chime.GetMeetingAsync(new() { MeetingId = meeting.MeetingId }, cancellation.Token);

        call.IsCompleted.Should().BeFalse();
        await cancellation.CancelAsync();
        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_clock_that_another_thread_sets_forward_in_the_middle_does_not_make_a_long_delay_longer()
    {
        var clock = new OvertakenClock();
        var end = clock.GetUtcNow() + TimeSpan.FromDays(60);
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock });
        chime.When<ListMeetings>().Delays(TimeSpan.FromDays(60));

        // Away from the test's context, which would let the waiting call run on beside the clock.
        await Task.Run(() =>
        {
            var call = chime.ListMeetingsAsync(new());
            clock.SetUtcNow(end - TimeSpan.FromTicks(2));
            call.IsCompleted.Should().BeFalse();
            clock.SetUtcNow(end);
            call.IsCompleted.Should().BeTrue();
        });
    }

    [Fact]
    public async Task A_delay_that_a_timer_can_hold_asks_for_one_that_fires_once()
    {
        var clock = new OnceClock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock });
        chime.When<ListMeetings>().Delays(TimeSpan.FromDays(49), times: 1).Hangs();

        var calls = new[] { chime.ListMeetingsAsync(new()), chime.ListMeetingsAsync(new()) };
        clock.Advance(TimeSpan.FromDays(49));

        await calls[0].WaitAsync(TimeSpan.FromSeconds(30));
        calls[1].IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task A_clock_that_runs_on_whenever_it_is_read_does_not_hold_the_caller_up()
    {
        using var chime = new FakeAmazonChime(new()
        {
            TimeProvider = new FakeTimeProvider(Noon) { AutoAdvanceAmount = TimeSpan.FromSeconds(2) },
        });
        var meeting = chime.AddMeeting("standup");
        chime.When<GetMeeting>().Delays(TimeSpan.MaxValue);
        using var cancellation = new CancellationTokenSource();

        var call = chime.GetMeetingAsync(new() { MeetingId = meeting.MeetingId }, cancellation.Token);

        call.IsCompleted.Should().BeFalse();
        await cancellation.CancelAsync();
        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
    }

    public static TheoryData<TimeSpan> Endless => [TimeSpan.MaxValue, Timeout.InfiniteTimeSpan];

    [Theory]
    [MemberData(nameof(Endless))]
    public async Task A_delay_may_be_endless(TimeSpan time)
    {
        _chime.When<CreateAttendee>().Delays(time, times: 1).Passes(1).After(time).Delays(time, times: 1).After(TimeSpan.FromSeconds(1));
        using var cancellation = new CancellationTokenSource();
        var request = new CreateAttendeeRequest { MeetingId = _meeting.MeetingId, ExternalUserId = "carol" };

        var calls = Enumerable.Range(0, 3).Select(_ => _chime.CreateAttendeeAsync(request, cancellation.Token)).ToArray();
        _clock.Advance(TimeSpan.FromDays(10_000));
        calls.Should().NotContain(call => call.IsCompleted);
        await cancellation.CancelAsync();

        foreach (var call in calls)
        {
            await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
        }
    }

    /// <summary>Moves by a tick whenever a timer is about to be set, except the first.</summary>
    private sealed class OvertakenClock : FakeTimeProvider
    {
        private bool _hasTimer;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (_hasTimer)
            {
                Advance(TimeSpan.FromTicks(1));
            }

            _hasTimer = true;
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }

    /// <summary>Has no timers that fire more than once.</summary>
    private sealed class OnceClock : FakeTimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            period == Timeout.InfiniteTimeSpan ? base.CreateTimer(callback, state, dueTime, period) : throw new NotSupportedException();
    }
}

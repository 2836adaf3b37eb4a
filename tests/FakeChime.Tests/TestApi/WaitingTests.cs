using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.TestApi;

/// <summary>Behaviors that wait on the fake's clock: Delays, delay and Hangs.</summary>
public sealed class WaitingTests
{
    private readonly Microsoft.Extensions.Time.Testing.FakeTimeProvider _clock = Clock();
    private readonly FakeAmazonChime _chime;
    private readonly FakeMeeting _meeting;

    public WaitingTests()
    {
        _chime = new(new() { TimeProvider = _clock });
        _meeting = _chime.AddMeeting("standup");
    }

    [Fact]
    public async Task Delays_makes_the_call_wait_and_the_fake_answers_it()
    {
        _chime.When<CreateAttendee>().Delays(TimeSpan.FromSeconds(30), times: 1);

        var call = _chime.CreateAsync(_meeting, "carol");
        _clock.Advance(TimeSpan.FromSeconds(29.9));
        call.IsCompleted.Should().BeFalse();
        _meeting.Attendees.Should().BeEmpty();

        _clock.Advance(TimeSpan.FromSeconds(0.1));
        (await call).ExternalUserId.Should().Be("carol");
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(25, 0)]
    [InlineData(49, 0)]
    [InlineData(49, 1)]
    [InlineData(60, 5)]
    [InlineData(120, 5)]
    public async Task A_delay_ends_at_its_millisecond(int days, int milliseconds)
    {
        var time = TimeSpan.FromDays(days) + TimeSpan.FromMilliseconds(milliseconds);
        _chime.When<CreateAttendee>().Delays(time, times: 2);

        var calls = new[] { _chime.CreateAsync(_meeting, "carol"), _chime.CreateAsync(_meeting, "dave") };
        _clock.Advance(time - TimeSpan.FromMilliseconds(1));
        calls.Should().NotContain(call => call.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        await Task.WhenAll(calls);
        _meeting.Attendees.Should().HaveCount(2);
    }

    [Fact]
    public void A_delay_of_zero_does_not_wait()
    {
        using var chime = new FakeAmazonChime();
        chime.WhenAny().Delays(TimeSpan.Zero);

        chime.ListMeetingsAsync(new()).IsCompletedSuccessfully.Should().BeTrue();
    }

    [Fact]
    public async Task The_delay_of_a_behavior_makes_the_call_wait_first()
    {
        _chime.When<CreateAttendee>().Throws<ServiceUnavailableException>(times: 1, delay: TimeSpan.FromSeconds(5))
            .AppliesThenThrows<ServiceFailureException>(times: 1);

        var slow = _chime.CreateAsync(_meeting, "carol");
        await _chime.Awaiting(chime => chime.CreateAsync(_meeting, "dave"))
            .Should().ThrowAsync<ServiceFailureException>("the delay belongs to its behavior only");
        _clock.Advance(TimeSpan.FromSeconds(4));
        slow.IsCompleted.Should().BeFalse();
        _clock.Advance(TimeSpan.FromSeconds(1));

        await FluentActions.Awaiting(() => slow).Should().ThrowAsync<ServiceUnavailableException>();
        _meeting.ExternalUserIds().Should().Equal("dave");
    }

    [Fact]
    public async Task The_delay_of_AppliesThenThrows_is_before_the_change()
    {
        _chime.When<CreateAttendee>().AppliesThenThrows<ServiceFailureException>(times: 1, delay: TimeSpan.FromSeconds(5));

        var slow = _chime.CreateAsync(_meeting, "carol");
        _meeting.Attendees.Should().BeEmpty();
        _clock.Advance(TimeSpan.FromSeconds(5));

        await FluentActions.Awaiting(() => slow).Should().ThrowAsync<ServiceFailureException>();
        _meeting.ExternalUserIds().Should().Equal("carol");
    }

    [Fact]
    public async Task Hangs_waits_until_the_caller_cancels()
    {
        _chime.When<CreateAttendee>().Hangs();
        using var cancellation = new CancellationTokenSource();

        var call = _chime.CreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, ExternalUserId = "carol" }, cancellation.Token);
        _clock.Advance(TimeSpan.FromDays(1_000));
        call.IsCompleted.Should().BeFalse();
        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<TaskCanceledException>();
        call.IsCanceled.Should().BeTrue();
        _meeting.Attendees.Should().BeEmpty();
        _chime.Calls.Single().Exception.Should().BeOfType<TaskCanceledException>();
    }

    [Fact]
    public async Task Hanging_calls_of_32_threads_end_when_their_caller_cancels()
    {
        var rule = _chime.When<CreateAttendee>().Hangs(times: 32);
        using var cancellation = new CancellationTokenSource();

        var calls = await Task.WhenAll(Enumerable.Range(0, 32).Select(thread => Task.Run(() => new[]
        {
            _chime.CreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, ExternalUserId = $"user{thread}" }, cancellation.Token),
        })));
        calls.Should().NotContain(call => call[0].IsCompleted);
        await cancellation.CancelAsync();

        foreach (var call in calls)
        {
            await FluentActions.Awaiting(() => call[0]).Should().ThrowAsync<TaskCanceledException>();
        }

        rule.TimesUsed.Should().Be(32);
        _meeting.Attendees.Should().BeEmpty();
    }

    [Fact]
    public async Task A_call_that_is_canceled_during_its_delay_changes_nothing()
    {
        _chime.When<CreateAttendee>().Delays(TimeSpan.FromSeconds(30));
        using var cancellation = new CancellationTokenSource();

        var call = _chime.CreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, ExternalUserId = "carol" }, cancellation.Token);
        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
        _meeting.Attendees.Should().BeEmpty();
    }
}

using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.TestApi;

/// <summary>Calls that wait on the fake's clock: <c>Delays(time)</c>, <c>Hangs()</c>, and the parameter <c>delay</c> of the other behaviors.</summary>
public sealed class DelayTests
{
    private static readonly TimeSpan FiveSeconds = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _clock = new();
    private readonly Fake _chime;
    private readonly FakeMeeting _standup;

    public DelayTests()
    {
        _chime = new(new() { TimeProvider = _clock });
        _standup = _chime.AddMeeting("standup", ["alice"]);
    }

    public static TheoryData<TimeSpan> InfiniteTimes => [TimeSpan.MaxValue, Timeout.InfiniteTimeSpan];

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 30_000)]
    [InlineData(49, 1)]
    [InlineData(120, 5)]
    public async Task A_delay_ends_at_its_millisecond_even_if_it_is_longer_than_a_timer(int days, int milliseconds)
    {
        var time = TimeSpan.FromDays(days) + TimeSpan.FromMilliseconds(milliseconds);
        _chime.When<CreateAttendee>().Delays(time, times: 2);

        var calls = new[] { _chime.CreateAsync(_standup, "carol"), _chime.CreateAsync(_standup, "dave") };
        _clock.Advance(time - TimeSpan.FromMilliseconds(1));
        calls.Should().NotContain(call => call.IsCompleted);
        _standup.Attendees.Should().ContainSingle("alice was there before");
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        await Task.WhenAll(calls);
        _standup.Attendees.Should().HaveCount(3);
    }

    [Theory]
    [MemberData(nameof(InfiniteTimes))]
    public async Task An_infinite_delay_ends_when_the_caller_cancels(TimeSpan time)
    {
        _chime.When<CreateAttendee>().Delays(time, times: 1).Throws<ForbiddenException>(times: 1, delay: time).Delays(time, times: 1);
        using var cancellation = new CancellationTokenSource();

        var calls = Enumerable.Range(0, 3).Select(_ => CreateAsync("carol", cancellation.Token)).ToArray();
        _clock.Advance(TimeSpan.FromDays(10_000));
        calls.Should().NotContain(call => call.IsCompleted);
        await cancellation.CancelAsync();

        foreach (var call in calls)
        {
            await call.ShouldThrowAsync<OperationCanceledException>();
        }
    }

    [Fact]
    public void A_delay_of_zero_completes_synchronously()
    {
        _chime.WhenAny().Delays(TimeSpan.Zero);

        _chime.GetMeetingAsync(new() { MeetingId = _standup.MeetingId }).IsCompletedSuccessfully.Should().BeTrue();
    }

    [Fact]
    public async Task A_call_that_is_canceled_during_its_delay_changes_nothing()
    {
        _chime.When<CreateAttendee>().Delays(FiveSeconds);
        using var cancellation = new CancellationTokenSource();

        var call = CreateAsync("carol", cancellation.Token);
        await cancellation.CancelAsync();

        await call.ShouldThrowAsync<OperationCanceledException>();
        _standup.Attendees.Should().ContainSingle("alice was there before");
    }

    [Fact]
    public async Task Hangs_waits_until_the_caller_cancels()
    {
        _chime.When<CreateAttendee>().Hangs();
        using var cancellation = new CancellationTokenSource();

        var call = CreateAsync("carol", cancellation.Token);
        _clock.Advance(TimeSpan.FromDays(1_000));
        call.IsCompleted.Should().BeFalse();
        await cancellation.CancelAsync();

        await call.ShouldThrowAsync<TaskCanceledException>();
        call.IsCanceled.Should().BeTrue();
        _standup.Attendees.Should().ContainSingle("alice was there before");
        _chime.Calls.Single().Exception.Should().BeOfType<TaskCanceledException>();
    }

    [Fact]
    public async Task A_slow_failure_is_consumed_when_its_call_arrives_and_delays_no_later_call()
    {
        _chime.When<CreateAttendee>().Throws<ServiceUnavailableException>(times: 1, delay: FiveSeconds)
            .AppliesThenThrows<ServiceFailureException>(times: 1);

        var slow = _chime.CreateAsync(_standup, "carol");
        await _chime.CreateAsync(_standup, "dave").ShouldThrowAsync<ServiceFailureException>();
        await _chime.CreateAsync(_standup, "erin");

        await ShouldEndAfterFiveSecondsAsync(slow);
        await slow.ShouldThrowAsync<ServiceUnavailableException>();
        _standup.Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal("alice", "dave", "erin");
    }

    [Fact]
    public async Task A_slow_canned_answer_waits_for_its_delay()
    {
        _chime.When<CreateAttendee>().Returns(new AttendeeInfo { ExternalUserId = "canned" }, delay: FiveSeconds);

        var call = _chime.CreateAsync(_standup, "dave");

        await ShouldEndAfterFiveSecondsAsync(call);
        (await call).ExternalUserId.Should().Be("canned");
    }

    [Fact]
    public async Task A_slow_interception_waits_for_its_delay_before_the_handler_runs()
    {
        var handled = 0;
        _chime.When<CreateAttendee>().Intercepts(
            async (_, next, _) =>
            {
                handled++;
                return await next();
            },
            delay: FiveSeconds);

        var call = _chime.CreateAsync(_standup, "dave");

        handled.Should().Be(0);
        await ShouldEndAfterFiveSecondsAsync(call);
        (await call).ExternalUserId.Should().Be("dave");
        handled.Should().Be(1);
    }

    [Fact]
    public async Task A_slow_partial_failure_waits_for_its_delay_before_the_fake_creates_attendees()
    {
        _chime.When<BatchCreateAttendee>().RejectsItems(item => item.ExternalUserId == "mallory", ChimeError.Throttled(), delay: FiveSeconds);

        var call = _chime.BatchCreateAttendeeAsync(new() { MeetingId = _standup.MeetingId, Attendees = TestData.Items("bob", "mallory") });

        _standup.Attendees.Should().ContainSingle("alice was there before");
        await ShouldEndAfterFiveSecondsAsync(call);
        (await call).Errors.Should().ContainSingle();
    }

    [Fact]
    public async Task A_slow_lost_response_waits_for_its_delay_before_the_change()
    {
        _chime.When<CreateAttendee>().AppliesThenThrows<ServiceFailureException>(times: 1, delay: FiveSeconds);

        var call = _chime.CreateAsync(_standup, "dave");

        _standup.Attendees.Should().ContainSingle("alice was there before");
        await ShouldEndAfterFiveSecondsAsync(call);
        await call.ShouldThrowAsync<ServiceFailureException>();
        _standup["dave"].Should().NotBeNull();
    }

    private Task<CreateAttendeeResponse> CreateAsync(string user, CancellationToken cancellationToken) =>
        _chime.CreateAttendeeAsync(new() { MeetingId = _standup.MeetingId, ExternalUserId = user }, cancellationToken);

    private async Task ShouldEndAfterFiveSecondsAsync(Task call)
    {
        _clock.Advance(TimeSpan.FromSeconds(4.999));
        call.IsCompleted.Should().BeFalse();
        _clock.Advance(TimeSpan.FromSeconds(0.001));
        await Task.WhenAny(call);
        _chime.Calls.First().Duration.Should().Be(FiveSeconds);
    }
}

using Microsoft.Extensions.Time.Testing;
using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.TestApi;

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
    public async Task A_delay_on_the_system_clock_may_be_longer_than_any_timer(int days)
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

    public static TheoryData<TimeSpan> Endless => [TimeSpan.MaxValue, Timeout.InfiniteTimeSpan];

    [Theory]
    [MemberData(nameof(Endless))]
    public async Task A_delay_may_be_endless(TimeSpan time)
    {
        _chime.When<CreateAttendee>().Delays(time, times: 1).Throws<ForbiddenException>(times: 1, delay: time).Delays(time, times: 1);
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
}

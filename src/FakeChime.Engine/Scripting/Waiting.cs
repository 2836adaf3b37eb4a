namespace FakeChime;

/// <summary>Waits on the fake's clock, for any length of time.</summary>
internal static class Waiting
{
    /// <summary>Timers have an upper limit, on .NET Framework of less than 25 days, so long times are waited for in parts.</summary>
    private static readonly TimeSpan LongestPart = TimeSpan.FromDays(24);

    /// <summary>How much a real clock may move while a timer is set.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    /// <summary>How often a part is set that a fake clock has overtaken, since there are clocks that run on whenever they are read.</summary>
    private const int Looks = 3;

    public static ValueTask ForAsync(TimeSpan time, TimeProvider clock, CancellationToken cancellationToken) =>
        time == TimeSpan.Zero ? default
        : time <= LongestPart ? new(DelayAsync(time, clock, cancellationToken))
        : InPartsAsync(time, clock, cancellationToken);

    private static async ValueTask InPartsAsync(TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var looks = 0;
        for (var left = time; left > TimeSpan.Zero; left = time - clock.GetElapsedTime(start))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var part = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var waiting = DelayAsync(left > LongestPart ? LongestPart : left, clock, part.Token);
            if (++looks == Looks || left - (time - clock.GetElapsedTime(start)) < Moment)
            {
                looks = 0;
                await waiting.ConfigureAwait(false);
            }
            else
            {
                // A fake clock was set forward before the timer was: the part would end too late.
                part.Cancel();
            }
        }
    }

    /// <summary>Waits to the tick, where Task.Delay cuts off what is less than a millisecond.</summary>
    private static async Task DelayAsync(TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        var over = new TaskCompletionSource<bool>();
        using var cancellation = cancellationToken.Register(() => over.TrySetCanceled(cancellationToken));
        using var timer = clock.CreateTimer(
            static it => ((TaskCompletionSource<bool>)it!).TrySetResult(true), over, time, Timeout.InfiniteTimeSpan);
        await over.Task.ConfigureAwait(false);
    }
}

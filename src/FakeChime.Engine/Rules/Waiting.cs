namespace FakeChime;

internal static class Waiting
{
    /// <summary>Timers have an upper limit of less than 50 days. For a longer wait, the timer fires in between.</summary>
    private static readonly TimeSpan MaximumPart = TimeSpan.FromDays(49);

    /// <summary>
    /// Waits on a clock for a time of any length. The timer is set again in its own callback, so that a fake clock that is advanced twice in a row
    /// cannot pass the end before the timer is set.
    /// </summary>
    public static async Task WaitAsync(this TimeProvider clock, TimeSpan time, CancellationToken cancellationToken)
    {
        if (time == TimeSpan.Zero)
        {
            return;
        }

        var ended = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var end = Durations.After(clock.GetUtcNow(), time);
        using var cancellation = cancellationToken.Register(() => ended.TrySetCanceled(cancellationToken));
        ITimer? timer = null;
        timer = clock.CreateTimer(_ => SetAgainOrEnd(), null, PartOf(time), Timeout.InfiniteTimeSpan);
        try
        {
            await ended.Task.ConfigureAwait(false);
        }
        finally
        {
            timer.Dispose();
        }

        void SetAgainOrEnd()
        {
            var remaining = time <= MaximumPart ? TimeSpan.Zero : end - clock.GetUtcNow();
            if (remaining > TimeSpan.Zero)
            {
                timer!.Change(PartOf(remaining), Timeout.InfiniteTimeSpan);
            }
            else
            {
                ended.TrySetResult(true);
            }
        }
    }

    private static TimeSpan PartOf(TimeSpan time) => time > MaximumPart ? MaximumPart : time;
}

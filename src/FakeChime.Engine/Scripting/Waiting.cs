namespace FakeChime;

/// <summary>Waits on the fake's clock, to the tick and for any length of time.</summary>
internal static class Waiting
{
    /// <summary>Timers have an upper limit of less than 50 days: the timer of a longer time fires after each part.</summary>
    private static readonly TimeSpan LongestPart = TimeSpan.FromDays(49);

    public static ValueTask ForAsync(TimeSpan time, TimeProvider clock, CancellationToken cancellationToken) =>
        time == TimeSpan.Zero ? default : new(DelayAsync(time, clock, cancellationToken));

    /// <summary>
    /// One timer for the whole time: a fake clock that is set forward again before the next timer is set would make that one fire too late.
    /// </summary>
    private static async Task DelayAsync(TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        var over = new TaskCompletionSource<bool>();
        var partsLeft = (time.Ticks - 1) / LongestPart.Ticks;
        var first = TimeSpan.FromTicks(time.Ticks - (partsLeft * LongestPart.Ticks));
        using var cancellation = cancellationToken.Register(() => over.TrySetCanceled(cancellationToken));
        using var timer = clock.CreateTimer(_ => EndPart(), null, first, partsLeft == 0 ? Timeout.InfiniteTimeSpan : LongestPart);
        await over.Task.ConfigureAwait(false);

        void EndPart()
        {
            if (partsLeft-- == 0)
            {
                over.TrySetResult(true);
            }
        }
    }
}

namespace FakeChime;

/// <summary>Waits on the fake's clock, for any length of time.</summary>
internal static class Waiting
{
    /// <summary>Timers have an upper limit, so long times are waited for in parts.</summary>
    private static readonly TimeSpan LongestPart = TimeSpan.FromDays(30);

    public static async ValueTask ForAsync(TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        for (var left = time; left > TimeSpan.Zero || left == Timeout.InfiniteTimeSpan;)
        {
            var part = left > LongestPart ? LongestPart : left;
#if NET
            await Task.Delay(part, clock, cancellationToken).ConfigureAwait(false);
#else
            await clock.Delay(part, cancellationToken).ConfigureAwait(false);
#endif
            left = left > LongestPart ? time - clock.GetElapsedTime(start) : TimeSpan.Zero;
        }
    }
}

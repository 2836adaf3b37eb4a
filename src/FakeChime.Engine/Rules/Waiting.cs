namespace FakeChime;

internal static class Waiting
{
    /// <summary>On .NET Framework, <c>Task.Delay</c> has an upper limit of less than 25 days. A longer wait has several parts.</summary>
    private static readonly TimeSpan MaximumPart = TimeSpan.FromDays(24);

    /// <summary>Waits on a clock for a time of any length.</summary>
    public static async Task WaitAsync(this TimeProvider clock, TimeSpan time, CancellationToken cancellationToken)
    {
        if (time == Timeout.InfiniteTimeSpan)
        {
            await clock.Delay(time, cancellationToken).ConfigureAwait(false);
        }

        var end = Durations.After(clock.GetUtcNow(), time);
        while (time > TimeSpan.Zero)
        {
            await clock.Delay(time < MaximumPart ? time : MaximumPart, cancellationToken).ConfigureAwait(false);
            time = time <= MaximumPart ? TimeSpan.Zero : end - clock.GetUtcNow();
        }
    }
}

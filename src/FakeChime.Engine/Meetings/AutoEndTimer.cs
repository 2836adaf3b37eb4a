namespace FakeChime;

/// <summary>
/// A timer on the fake's clock that ends meetings when they are due. The clock references it weakly, so that an unreferenced fake can be
/// collected.
/// </summary>
internal sealed class AutoEndTimer : IDisposable
{
    /// <summary>Timers have an upper limit. For a later end, the timer fires in between.</summary>
    private static readonly TimeSpan MaximumWait = TimeSpan.FromDays(30);

    /// <summary>A fake clock can advance whenever it is read.</summary>
    private const int MaximumAttempts = 3;

    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMilliseconds(50);

    private readonly Account _account;
    private readonly ITimer _timer;
    private long _setFor = Durations.Never.UtcTicks;

    public AutoEndTimer(Account account, TimeProvider clock)
    {
        _account = account;
        _timer = clock.CreateTimer(
            static state =>
            {
                if (((WeakReference<AutoEndTimer>)state!).TryGetTarget(out var timer))
                {
                    timer.EndDueMeetings();
                }
            },
            new WeakReference<AutoEndTimer>(this),
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
    }

    /// <summary>
    /// Sets the timer to the next end. The caller holds no lock, because a fake clock may run timers of the test here. The timer is set again
    /// if another thread changed the next end, or moved the clock, meanwhile.
    /// </summary>
    public void Update()
    {
        if (_account.NextEnd.UtcTicks == Volatile.Read(ref _setFor))
        {
            return;
        }

        DateTimeOffset end;
        DateTimeOffset now;
        var attempts = 0;
        do
        {
            end = _account.NextEnd;
            Volatile.Write(ref _setFor, end.UtcTicks);
            now = _account.Clock();
            _timer.Change(WaitUntil(end, now), Timeout.InfiniteTimeSpan);
        }
        while (_account.NextEnd != end || (++attempts < MaximumAttempts && _account.Clock() - now > ClockTolerance));
    }

    public void Dispose() => _timer.Dispose();

    private static TimeSpan WaitUntil(DateTimeOffset end, DateTimeOffset now) =>
        end == Durations.Never ? Timeout.InfiniteTimeSpan
        : end <= now ? TimeSpan.Zero
        : end - now > MaximumWait ? MaximumWait
        : end - now;

    /// <summary>Every change first ends the meetings that are due, and then sets the timer again.</summary>
    private void EndDueMeetings()
    {
        Volatile.Write(ref _setFor, Durations.Never.UtcTicks);
        _account.Change(() => { });
    }
}

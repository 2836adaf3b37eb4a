namespace FakeChime;

/// <summary>
/// The one timer of an account, set to the time when its next meeting ends by itself. It holds the account weakly: a fake that a test
/// forgets is collected with its timer.
/// </summary>
internal sealed class EndTimer : IDisposable
{
    /// <summary>Timers have an upper limit; what is later is looked at again in between.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);

    private readonly Account _account;
    private readonly ITimer _timer;
    private long _armedFor = Moments.Never.UtcTicks;

    public EndTimer(Account account)
    {
        _account = account;
        _timer = account.Options.TimeProvider.CreateTimer(
            static timer =>
            {
                if (((WeakReference<EndTimer>)timer!).TryGetTarget(out var target))
                {
                    target.Fire();
                }
            },
            new WeakReference<EndTimer>(this),
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
    }

    /// <summary>Sets the timer if the next end is earlier than it would fire. The caller does not hold the account's lock.</summary>
    public void Arm()
    {
        long armedFor, due;
        do
        {
            armedFor = Volatile.Read(ref _armedFor);
            due = _account.EarliestDue.UtcTicks;
            if (due >= armedFor)
            {
                return;
            }
        }
        while (Interlocked.CompareExchange(ref _armedFor, due, armedFor) != armedFor);

        SetTimer();
    }

    public void Dispose()
    {
        // Nothing is earlier: nobody sets the timer again.
        Volatile.Write(ref _armedFor, 0);
        _timer.Dispose();
    }

    /// <summary>Under no lock, since a fake clock may run the test's timers here. Whoever sets the timer last has seen what it is to be set to.</summary>
    private void SetTimer()
    {
        long due;
        do
        {
            due = Volatile.Read(ref _armedFor);
            var wait = TimeSpan.FromTicks(due - _account.Clock().Ticks);
            _timer.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait, Timeout.InfiniteTimeSpan);
        }
        while (Volatile.Read(ref _armedFor) != due);
    }

    private void Fire()
    {
        Volatile.Write(ref _armedFor, Moments.Never.UtcTicks);
        try
        {
            _account.Change(this, static (_, timer) => timer);
        }
#pragma warning disable CA1031 // Nobody could catch it on the timer's thread, where it would end the process of the tests.
        catch (Exception)
#pragma warning restore CA1031
        {
            // Only the test's own clock can throw here; the next call meets the same exception where it can be seen.
        }
    }
}

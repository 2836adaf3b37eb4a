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
    private int _wishes;
    private volatile bool _isStopped;

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
        _isStopped = true;
        SetTimer();
    }

    /// <summary>
    /// Under no lock, since a fake clock may run the test's timers here, and one at a time, since a clock may fail whose timer is stopped
    /// while it is set. Who comes meanwhile leaves it to the one who is at it.
    /// </summary>
    private void SetTimer()
    {
        if (Interlocked.Increment(ref _wishes) > 1)
        {
            return;
        }

        try
        {
            int granted;
            do
            {
                granted = Volatile.Read(ref _wishes);
                SetOrStop();
            }
            while (Interlocked.Add(ref _wishes, -granted) > 0);
        }
        catch
        {
            // The test's own clock threw, which the caller sees; the next change sets the timer anew, unless it was to stop meanwhile.
            Volatile.Write(ref _armedFor, Moments.Never.UtcTicks);
            Interlocked.Exchange(ref _wishes, 0);
            if (_isStopped)
            {
                _timer.Dispose();
            }

            throw;
        }
    }

    private void SetOrStop()
    {
        if (_isStopped)
        {
            _timer.Dispose();
            return;
        }

        var wait = TimeSpan.FromTicks(Volatile.Read(ref _armedFor) - _account.Clock().Ticks);
        _timer.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait, Timeout.InfiniteTimeSpan);
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

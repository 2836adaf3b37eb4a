namespace FakeChime;

/// <summary>
/// The one timer of an account, set to the time when its next meeting ends by itself. It holds the account weakly: a fake that a test
/// forgets is collected with its timer.
/// </summary>
internal sealed class EndTimer : IDisposable
{
    /// <summary>Timers have an upper limit; what is later is looked at again in between.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);

    private readonly object _gate = new();
    private readonly Account _account;
    private readonly ITimer _timer;
    private DateTimeOffset _armedFor = Moments.Never;

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

    private DateTimeOffset ArmedFor
    {
        get
        {
            lock (_gate)
            {
                return _armedFor;
            }
        }

        set
        {
            lock (_gate)
            {
                _armedFor = value;
            }
        }
    }

    /// <summary>Sets the timer if the next end is earlier than it would fire. The caller does not hold the account's lock.</summary>
    public void Arm()
    {
        lock (_gate)
        {
            if (_account.EarliestDue >= _armedFor)
            {
                return;
            }

            _armedFor = _account.EarliestDue;
        }

        SetTimer();
    }

    public void Dispose()
    {
        // Nothing is earlier: nobody sets the timer again.
        ArmedFor = DateTimeOffset.MinValue;
        _timer.Dispose();
    }

    /// <summary>Under no lock, since a fake clock may run the test's timers here. Whoever sets the timer last has seen what it is to be set to.</summary>
    private void SetTimer()
    {
        DateTimeOffset due;
        do
        {
            due = ArmedFor;
            var wait = due - _account.Clock();
            _timer.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait, Timeout.InfiniteTimeSpan);
        }
        while (ArmedFor != due);
    }

    private void Fire()
    {
        ArmedFor = Moments.Never;
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

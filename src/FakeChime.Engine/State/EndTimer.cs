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
    private bool _firedWhileArming;

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
        var hasFired = false;
        lock (_gate)
        {
            var due = _account.EarliestDue;
            if (due < _armedFor)
            {
                var wait = due - _account.Clock();
                _armedFor = due;
                _timer.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait, Timeout.InfiniteTimeSpan);
                (hasFired, _firedWhileArming) = (_firedWhileArming, false);
            }
        }

        if (hasFired)
        {
            Fire();
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Fire()
    {
        // A clock may fire within Change, where this lock is held: listeners must not hear of it there.
        if (Monitor.IsEntered(_gate))
        {
            _firedWhileArming = true;
            return;
        }

        lock (_gate)
        {
            _armedFor = Moments.Never;
        }

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

using System.Runtime.ExceptionServices;

namespace FakeChime;

/// <summary>
/// The one timer of an account, set to the time when its next meeting ends by itself. It holds the account weakly: a fake that a test
/// forgets is collected with its timer.
/// </summary>
internal sealed class EndTimer : IDisposable
{
    private const int Looks = 3;

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

    private bool IsLate => _account.EarliestDue.UtcTicks < Volatile.Read(ref _armedFor);

    /// <summary>Sets the timer if the next end is earlier than it would fire. The caller does not hold the account's lock.</summary>
    public void Arm()
    {
        if (IsLate)
        {
            SetOrStop();
        }
    }

    public void Dispose()
    {
        _isStopped = true;
        SetOrStop();
    }

    /// <summary>
    /// Under no lock, since a fake clock may run the test's timers here, and one at a time, since a clock may fail whose timer is stopped
    /// while it is set. Who comes meanwhile leaves it to the one who is at it, who meets what the clock throws.
    /// </summary>
    private void SetOrStop()
    {
        if (Interlocked.Increment(ref _wishes) > 1)
        {
            return;
        }

        ExceptionDispatchInfo? thrown = null;
        int granted;
        do
        {
            granted = Volatile.Read(ref _wishes);
            try
            {
                if (_isStopped)
                {
                    _timer.Dispose();
                }
                else if (IsLate)
                {
                    Set(_account.EarliestDue);
                }
            }
#pragma warning disable CA1031 // What the test's own clock throws is thrown below, when nobody's wish is left.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                // Others may count on the time that was to be set: once more, and then the next change sets the timer anew.
                Volatile.Write(ref _armedFor, Moments.Never.UtcTicks);
                granted -= thrown is null ? 1 : 0;
                thrown ??= ExceptionDispatchInfo.Capture(exception);
            }
        }
        while (Interlocked.Add(ref _wishes, -granted) > 0);
        thrown?.Throw();
    }

    /// <summary>A clock that another thread sets forward before the timer is set would fire it too late: then it is set again.</summary>
    private void Set(DateTimeOffset due)
    {
        Volatile.Write(ref _armedFor, due.UtcTicks);
        var now = _account.Clock();
        for (var look = 0; look < Looks; look++)
        {
            var (before, wait) = (now, due - now);
            _timer.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait, Timeout.InfiniteTimeSpan);
            now = _account.Clock();
            if (now <= before)
            {
                return;
            }
        }
    }

    private void Fire()
    {
        Volatile.Write(ref _armedFor, Moments.Never.UtcTicks);
        if (_isStopped)
        {
            return;
        }

        try
        {
            _account.Change(this, static (_, timer) => timer);
        }
#pragma warning disable CA1031 // Nobody could catch it on the timer's thread, where it would end the process of the tests.
        catch (Exception)
#pragma warning restore CA1031
        {
            // Only the test's own clock can throw here; the next call meets the same exception where it can be seen, or sets the timer anew.
        }
    }
}

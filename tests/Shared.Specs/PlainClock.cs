namespace FakeChime.Tests;

/// <summary>
/// A clock that says what it is told, also an earlier time or one with an offset, and whose timers never fire. A disposed timer refuses to
/// be set, and a timer that is being set refuses to be disposed.
/// </summary>
internal sealed class PlainClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    /// <summary>Runs each time the clock is read, after the time was taken, as timers of a fake clock may.</summary>
    public Action? WhenRead { get; set; }

    /// <summary>Runs while a timer is being set.</summary>
    public Action? WhenSet { get; set; }

    /// <summary>How many timers were made and not disposed.</summary>
    public int Timers { get; private set; }

    public void Advance(TimeSpan time) => Now += time;

    public override DateTimeOffset GetUtcNow()
    {
        var now = Now;
        WhenRead?.Invoke();
        return now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Timers++;
        return new NoTimer(this);
    }

    private sealed class NoTimer(PlainClock clock) : ITimer
    {
        private bool _isDisposed;
        private bool _isBeingSet;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _isBeingSet = _isDisposed ? throw new ObjectDisposedException(nameof(ITimer)) : true;
            try
            {
                clock.WhenSet?.Invoke();
                return true;
            }
            finally
            {
                _isBeingSet = false;
            }
        }

        public void Dispose()
        {
            if (!_isDisposed)
            {
                _isDisposed = _isBeingSet ? throw new InvalidOperationException("The timer is being set.") : true;
                clock.Timers--;
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

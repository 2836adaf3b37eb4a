namespace FakeChime.Tests;

/// <summary>
/// A clock that shows any time that a test sets, also an earlier one or one with an offset. Its timers never fire, and otherwise behave like
/// those of <see cref="TimeProvider.System"/>.
/// </summary>
internal sealed class PlainClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    /// <summary>Runs each time the clock is read, after the time was taken, as timers of a fake clock may.</summary>
    public Action? WhenRead { get; set; }

    public void Advance(TimeSpan time) => Now += time;

    public override DateTimeOffset GetUtcNow()
    {
        var now = Now;
        WhenRead?.Invoke();
        return now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new IdleTimer();

    private sealed class IdleTimer : ITimer
    {
        private bool _isDisposed;

        public bool Change(TimeSpan dueTime, TimeSpan period) => !_isDisposed;

        public void Dispose() => _isDisposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}

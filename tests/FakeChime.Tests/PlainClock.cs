namespace FakeChime.Tests;

/// <summary>A clock that says what it is told, also an earlier time or one with an offset, and whose timers never fire. A disposed timer refuses to be set.</summary>
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

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new NoTimer();

    private sealed class NoTimer : ITimer
    {
        private bool _isDisposed;

        public bool Change(TimeSpan dueTime, TimeSpan period) => _isDisposed ? throw new ObjectDisposedException(nameof(ITimer)) : true;

        public void Dispose() => _isDisposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

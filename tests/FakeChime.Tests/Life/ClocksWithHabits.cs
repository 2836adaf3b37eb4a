using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Life;

internal sealed class BrokenClock(DateTimeOffset now) : FakeTimeProvider(now)
{
    public bool IsBroken { get; set; }

    public override DateTimeOffset GetUtcNow() => IsBroken ? throw new TimeoutException("broken clock") : base.GetUtcNow();
}

/// <summary>Runs code of the test at one of its readings, after the time was taken, as another thread might.</summary>
internal sealed class InterruptedClock(DateTimeOffset now) : FakeTimeProvider(now)
{
    private Action? _interruption;
    private int _readings;

    public void InterruptAt(int reading, Action interruption) => (_readings, _interruption) = (reading, interruption);

    public override DateTimeOffset GetUtcNow()
    {
        var now = base.GetUtcNow();
        if (--_readings == 0)
        {
            _interruption!();
        }

        return now;
    }
}

/// <summary>Fires a timer while it is made, while it is set when it is due, and all that are due while it is read.</summary>
internal sealed class HastyClock(bool inReading) : TimeProvider
{
    private readonly List<Hasty> _timers = [];

    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow()
    {
        foreach (var timer in inReading ? _timers.ToArray() : [])
        {
            timer.Fire();
        }

        return Now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Hasty(this, () => callback(state));
        _timers.Add(timer);
        callback(state);
        return timer;
    }

    private sealed class Hasty(HastyClock clock, Action callback) : ITimer
    {
        private DateTimeOffset _due = DateTimeOffset.MaxValue;

        public void Fire()
        {
            if (_due <= clock.Now)
            {
                _due = DateTimeOffset.MaxValue;
                callback();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _due = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : clock.Now + dueTime;
            Fire();
            return true;
        }

        public void Dispose() => _due = DateTimeOffset.MaxValue;

        public ValueTask DisposeAsync() => default;
    }
}

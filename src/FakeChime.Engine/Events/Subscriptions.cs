using System.Runtime.ExceptionServices;

namespace FakeChime;

/// <summary>Who listens to the events of a fake, through all its resets, and what they have not heard yet.</summary>
internal sealed class Subscriptions
{
    private readonly object _gate = new();
    private readonly Queue<(EventLog Of, MeetingEvent Event, Subscription[] To)> _undelivered = new();
    private Subscription[] _current = [];
    private EventLog? _followed;
    private bool _isDelivering;

    /// <summary>Nothing listens in most tests: then nobody pays for it.</summary>
    private bool NobodyListens => Volatile.Read(ref _current).Length == 0;

    public IDisposable Add(Action<MeetingEvent> handler)
    {
        var subscription = new Subscription(this, handler);
        lock (_gate)
        {
            _current = [.. _current, subscription];
        }

        return subscription;
    }

    /// <summary>From now on the events of this log are heard, and no others: those of a world that was left concern no subscriber.</summary>
    public void Follow(EventLog log) => Volatile.Write(ref _followed, log);

    /// <summary>Notes events for those who listen now. The caller may hold locks.</summary>
    public void Enqueue(EventLog log, IReadOnlyList<MeetingEvent> happened)
    {
        if (NobodyListens)
        {
            return;
        }

        lock (_gate)
        {
            if (_current.Length > 0)
            {
                foreach (var one in happened)
                {
                    _undelivered.Enqueue((log, one, _current));
                }
            }
        }
    }

    /// <summary>Tells the subscribers what they have not heard, in order. The caller holds no lock.</summary>
    public void Deliver()
    {
        while (!NobodyListens && TryTake(out var next))
        {
            foreach (var subscription in next.To)
            {
                if (next.Of == Volatile.Read(ref _followed))
                {
                    subscription.Hear(next.Event);
                }
            }

            lock (_gate)
            {
                _isDelivering = false;
            }
        }
    }

    private bool TryTake(out (EventLog Of, MeetingEvent Event, Subscription[] To) next)
    {
        lock (_gate)
        {
            if (_isDelivering || _undelivered.Count == 0)
            {
                next = default;
                return false;
            }

            next = _undelivered.Dequeue();
            return _isDelivering = true;
        }
    }

    private void Remove(Subscription subscription)
    {
        lock (_gate)
        {
            _current = [.. _current.Where(other => other != subscription)];
            if (_current.Length == 0)
            {
                _undelivered.Clear();
            }
        }
    }

    private sealed class Subscription(Subscriptions all, Action<MeetingEvent> handler) : IDisposable
    {
        private ExceptionDispatchInfo? _thrown;
        private volatile bool _isDisposed;

        public void Hear(MeetingEvent happened)
        {
            if (_isDisposed)
            {
                return;
            }

            try
            {
                handler(happened);
            }
#pragma warning disable CA1031 // Whatever a test's handler throws is the test's to see, where it disposes its subscription.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref _thrown, ExceptionDispatchInfo.Capture(exception), null);
            }
        }

        public void Dispose()
        {
            _isDisposed = true;
            all.Remove(this);
            Interlocked.Exchange(ref _thrown, null)?.Throw();
        }
    }
}

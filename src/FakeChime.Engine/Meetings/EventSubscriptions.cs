using System.Runtime.ExceptionServices;

namespace FakeChime;

/// <summary>The subscribers to the events of a fake, through all its resets, and the events that they have not received yet.</summary>
internal sealed class EventSubscriptions
{
    private readonly object _gate = new();
    private readonly Queue<(EventLog Log, MeetingEvent Event, Subscription[] Subscriptions)> _undelivered = new();
    private Subscription[] _current = [];
    private EventLog? _followed;
    private bool _isDelivering;

    public IDisposable Add(Action<MeetingEvent> handler)
    {
        var subscription = new Subscription(this, handler);
        lock (_gate)
        {
            _current = [.. _current, subscription];
        }

        return subscription;
    }

    /// <summary>From now on, only the events of this log are delivered. Events of an earlier session are not.</summary>
    public void Follow(EventLog log) => Volatile.Write(ref _followed, log);

    /// <summary>Queues events for the current subscribers. The caller may hold locks.</summary>
    public void Enqueue(EventLog log, IReadOnlyList<MeetingEvent> events)
    {
        lock (_gate)
        {
            if (_current.Length > 0)
            {
                foreach (var meetingEvent in events)
                {
                    _undelivered.Enqueue((log, meetingEvent, _current));
                }
            }
        }
    }

    /// <summary>Delivers the queued events in order. If another thread is delivering, that thread delivers them. The caller holds no lock.</summary>
    public void Deliver()
    {
        while (TryTake(out var next))
        {
            foreach (var subscription in next.Subscriptions)
            {
                if (next.Log == Volatile.Read(ref _followed))
                {
                    subscription.Handle(next.Event);
                }
            }

            lock (_gate)
            {
                _isDelivering = false;
            }
        }
    }

    private bool TryTake(out (EventLog Log, MeetingEvent Event, Subscription[] Subscriptions) next)
    {
        // Fast path: most tests have no subscribers.
        if (Volatile.Read(ref _current).Length == 0)
        {
            next = default;
            return false;
        }

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

    private sealed class Subscription(EventSubscriptions owner, Action<MeetingEvent> handler) : IDisposable
    {
        private ExceptionDispatchInfo? _exception;
        private volatile bool _isDisposed;

        public void Handle(MeetingEvent meetingEvent)
        {
            if (_isDisposed)
            {
                return;
            }

            try
            {
                handler(meetingEvent);
            }
#pragma warning disable CA1031 // Dispose rethrows it to the test.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref _exception, ExceptionDispatchInfo.Capture(exception), null);
            }
        }

        public void Dispose()
        {
            _isDisposed = true;
            owner.Remove(this);
            Interlocked.Exchange(ref _exception, null)?.Throw();
        }
    }
}

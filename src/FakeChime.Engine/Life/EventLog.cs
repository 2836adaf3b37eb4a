using System.Collections;

namespace FakeChime;

/// <summary>
/// What happened to the meetings of a fake, oldest first. It keeps the last events, as many as the options say; enumerating it
/// shows the events of that moment. Seeding is no event.
/// </summary>
public sealed class EventLog : IReadOnlyCollection<MeetingEvent>
{
    private readonly object _gate = new();
    private readonly Queue<MeetingEvent> _events = new();
    private readonly Queue<MeetingEvent> _undelivered = new();
    private readonly int _limit;
    private readonly Action _look;
    private Action<MeetingEvent>[] _subscribers = [];
    private long _lastSequence;
    private bool _delivering;

    internal EventLog(int limit, Action look)
    {
        _limit = limit;
        _look = look;
    }

    /// <summary>How many events the log holds.</summary>
    public int Count => ToArray().Length;

    /// <summary>
    /// Calls a handler for each event from now on, one event at a time and in order, under no lock, in the call that made the event
    /// happen or, when threads coincide, in another's. What the handler throws fails that call.
    /// </summary>
    /// <param name="handler">Receives the event.</param>
    /// <returns>Disposing it ends the subscription; so does a reset of the fake.</returns>
    public IDisposable Subscribe(Action<MeetingEvent> handler)
    {
        _ = handler ?? throw new ArgumentNullException(nameof(handler));
        lock (_gate)
        {
            _subscribers = [.. _subscribers, handler];
        }

        return new Subscription(this, handler);
    }

    /// <inheritdoc/>
    public IEnumerator<MeetingEvent> GetEnumerator() => ((IEnumerable<MeetingEvent>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The events, one a line.</summary>
    public override string ToString()
    {
        var events = ToArray();
        return events.Length == 0 ? "no events" : string.Join(Environment.NewLine, events);
    }

    internal void Add(MeetingEventType type, DateTimeOffset time, FakeMeeting meeting, FakeAttendee? attendee = null)
    {
        lock (_gate)
        {
            var happened = new MeetingEvent(++_lastSequence, type, time, meeting, attendee);
            if (_limit > 0)
            {
                if (_events.Count == _limit)
                {
                    _events.Dequeue();
                }

                _events.Enqueue(happened);
            }

            if (_subscribers.Length > 0)
            {
                _undelivered.Enqueue(happened);
            }
        }
    }

    /// <summary>Hands what happened to the subscribers. The caller holds no lock.</summary>
    internal void Deliver()
    {
        while (TryBeginDelivery(out var happened, out var subscribers))
        {
            try
            {
                foreach (var subscriber in subscribers)
                {
                    subscriber(happened);
                }
            }
            finally
            {
                lock (_gate)
                {
                    _delivering = false;
                }
            }
        }
    }

    private bool TryBeginDelivery(out MeetingEvent happened, out Action<MeetingEvent>[] subscribers)
    {
        happened = default;
        subscribers = Volatile.Read(ref _subscribers);
        if (subscribers.Length == 0)
        {
            return false;
        }

        lock (_gate)
        {
            if (_delivering || _undelivered.Count == 0)
            {
                return false;
            }

            happened = _undelivered.Dequeue();
            subscribers = _subscribers;
            return _delivering = true;
        }
    }

    private MeetingEvent[] ToArray()
    {
        _look();
        lock (_gate)
        {
            return [.. _events];
        }
    }

    private sealed class Subscription(EventLog log, Action<MeetingEvent> handler) : IDisposable
    {
        public void Dispose()
        {
            lock (log._gate)
            {
                var index = Array.IndexOf(log._subscribers, handler);
                if (index >= 0)
                {
                    log._subscribers = [.. log._subscribers.Where((_, position) => position != index)];
                }
            }
        }
    }
}

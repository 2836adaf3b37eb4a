using System.Collections;

namespace FakeChime;

/// <summary>
/// What happened to the meetings of a fake since its last reset, oldest first. It keeps the last events, as many as the options say;
/// enumerating it shows the events of that moment. Seeding is no event.
/// </summary>
public sealed class EventLog : IReadOnlyCollection<MeetingEvent>
{
    private readonly object _gate = new();
    private readonly Ring<MeetingEvent> _events;
    private readonly Subscriptions _subscriptions;
    private long _last;
    private bool _isOver;

    internal EventLog(int limit, Subscriptions subscriptions)
    {
        _events = new(limit);
        _subscriptions = subscriptions;
    }

    /// <summary>How many events the log holds.</summary>
    public int Count => ToArray().Length;

    /// <summary>
    /// Calls a handler for each event from now on, each once and in order, under no lock, in the call or the timer that made the event
    /// happen or, when threads coincide, in another's. What the handler throws fails no call and disturbs no other subscriber: the first
    /// such exception is kept and thrown when the subscription is disposed. A subscription survives a reset of the fake.
    /// </summary>
    /// <param name="handler">Receives the event.</param>
    /// <returns>Disposing it ends the subscription, and throws what the handler threw.</returns>
    public IDisposable Subscribe(Action<MeetingEvent> handler) => _subscriptions.Add(handler ?? throw new ArgumentNullException(nameof(handler)));

    /// <summary>Forgets the events; meetings, calls, rules and the numbering of events stay, and so do subscriptions.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _events.Clear();
        }
    }

    /// <inheritdoc/>
    public IEnumerator<MeetingEvent> GetEnumerator() => ((IEnumerable<MeetingEvent>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>How often each event happened, as one line.</summary>
    public override string ToString() =>
        string.Join(", ", ToArray().GroupBy(it => it.Type).Select(events => FormattableString.Invariant($"{events.Key} ×{events.Count()}")))
            is { Length: > 0 } summary
            ? summary
            : "none";

    internal void Add(Happening happening)
    {
        lock (_gate)
        {
            var happened = new MeetingEvent(++_last, happening);
            _events.Add(happened);
            if (!_isOver)
            {
                _subscriptions.Enqueue(happened);
            }
        }
    }

    /// <summary>The end of a world: what still happens in it concerns no subscriber.</summary>
    internal void End()
    {
        lock (_gate)
        {
            _isOver = true;
        }
    }

    private MeetingEvent[] ToArray()
    {
        lock (_gate)
        {
            return _events.ToArray();
        }
    }
}

namespace FakeChime;

/// <summary>
/// What happened to the meetings of a fake since its last reset, oldest first. It keeps the last events, as many as the options say;
/// enumerating it shows the events of that moment. Seeding is no event.
/// </summary>
public sealed class EventLog : Log<MeetingEvent>
{
    private readonly Subscriptions _subscriptions;
    private volatile bool _isOver;

    internal EventLog(int limit, Subscriptions subscriptions)
        : base(limit) =>
        _subscriptions = subscriptions;

    /// <summary>
    /// Calls a handler for each event from now on, each once and in order, under no lock, in the call or the timer that made the event
    /// happen or, when threads coincide, in another's. What the handler throws fails no call and disturbs no other subscriber: the first
    /// such exception is kept and thrown when the subscription is disposed. A subscription survives a reset of the fake.
    /// </summary>
    /// <param name="handler">Receives the event.</param>
    /// <returns>Disposing it ends the subscription, and throws what the handler threw.</returns>
    public IDisposable Subscribe(Action<MeetingEvent> handler) => _subscriptions.Add(handler ?? throw new ArgumentNullException(nameof(handler)));

    /// <summary>Adds what has happened. Events come one after the other: the account is locked.</summary>
    internal void Add(MeetingEvent happened)
    {
        Add(happened, static (happened, sequence) => happened.Numbered(sequence));
        if (!_isOver)
        {
            _subscriptions.Enqueue(happened);
        }
    }

    /// <summary>The end of a world: what still happens in it concerns no subscriber.</summary>
    internal void End() => _isOver = true;

    private protected override string KindOf(MeetingEvent entry) => entry.Type.ToString();
}

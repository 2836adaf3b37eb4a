namespace FakeChime;

/// <summary>
/// What happened to the meetings of a fake since its last reset, oldest first. It keeps the last events, as many as the options say;
/// enumerating it shows the events of that moment. Seeding is no event.
/// </summary>
public sealed class EventLog : Log<MeetingEvent>
{
    private readonly Subscriptions _subscriptions;

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

    /// <summary>Adds what one change made happen, as one step. The account is locked.</summary>
    internal void Add(IReadOnlyList<MeetingEvent> happened)
    {
        lock (Gate)
        {
            foreach (var one in happened)
            {
                Add(one, static (one, sequence) => one.Numbered(sequence));
            }

            _subscriptions.Enqueue(this, happened);
        }
    }

    private protected override string KindOf(MeetingEvent entry) => entry.Type.ToString();
}

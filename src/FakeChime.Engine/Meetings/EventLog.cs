namespace FakeChime;

/// <summary>
/// The events of a fake since its last reset, oldest first. It keeps as many as <see cref="ChimeEngineOptions.EventLogLimit"/>. Enumerating
/// it shows the current events. Seeding raises no events.
/// </summary>
public sealed class EventLog : Log<MeetingEvent>
{
    private readonly EventSubscriptions _subscriptions;

    internal EventLog(int limit, EventSubscriptions subscriptions)
        : base(limit, "event", nameof(ChimeEngineOptions.EventLogLimit)) =>
        _subscriptions = subscriptions;

    /// <summary>
    /// Calls a handler for each future event, once and in order, outside of all locks, on the thread of the call or the timer that raised it
    /// or, if threads coincide, on another one. An exception in a handler does not affect calls or other handlers; disposing the subscription
    /// rethrows the first one. A subscription survives a reset of the fake.
    /// </summary>
    /// <param name="handler">The handler.</param>
    /// <returns>The subscription. Disposing it ends it, and rethrows the first exception of the handler.</returns>
    public IDisposable Subscribe(Action<MeetingEvent> handler) => _subscriptions.Add(handler ?? throw new ArgumentNullException(nameof(handler)));

    /// <summary>Adds the events of one change. The account is locked.</summary>
    internal void Add(IReadOnlyList<MeetingEvent> events)
    {
        if (events.Count == 0)
        {
            return;
        }

        lock (Gate)
        {
            foreach (var meetingEvent in events)
            {
                Add(meetingEvent.Numbered);
            }

            _subscriptions.Enqueue(this, events);
        }
    }

    /// <summary>Notifies the subscribers. The caller holds no lock.</summary>
    internal void Deliver() => _subscriptions.Deliver();

    private protected override string KindOf(MeetingEvent entry) => entry.Type.ToString();
}

using System.ComponentModel;

namespace FakeChime;

/// <summary>
/// The events of a fake since its last reset, oldest first. It keeps as many as <see cref="ChimeEngineOptions.EventLogLimit"/>. Enumerating
/// it shows the current events. Seeding raises no events.
/// </summary>
public sealed class EventLog : Log<MeetingEvent>
{
    private readonly EventSubscriptions _subscriptions;
    private readonly ulong _deliverySeed;

    internal EventLog(int limit, EventSubscriptions subscriptions, ulong deliverySeed)
        : base(limit, "event", nameof(ChimeEngineOptions.EventLogLimit)) =>
        (_subscriptions, _deliverySeed) = (subscriptions, deliverySeed);

    /// <summary>The meetings whose events are recorded.</summary>
    internal MeetingList? Meetings { get; set; }

    /// <summary>
    /// Calls a handler for each future event, once and in order, outside of all locks, on the thread of the call or the timer that raised it
    /// or, if threads coincide, on another one. An exception in a handler does not affect calls or other handlers; disposing the subscription
    /// rethrows the first one. A subscription survives a reset of the fake.
    /// </summary>
    /// <param name="handler">The handler.</param>
    /// <returns>The subscription. Disposing it ends it, and rethrows the first exception of the handler.</returns>
    public IDisposable Subscribe(Action<MeetingEvent> handler) => _subscriptions.Add(handler ?? throw new ArgumentNullException(nameof(handler)));

    /// <summary>Does not compile: exceptions of an asynchronous handler would be lost.</summary>
    /// <param name="handler">The handler.</param>
    [Obsolete("Subscribe with a synchronous handler, such as events.Add, or call DeliverAsync for an asynchronous one.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IDisposable Subscribe(Func<MeetingEvent, Task> handler) => Subscribe(meetingEvent => { _ = handler(meetingEvent); });

    /// <summary>
    /// Returns the events that a queue, a topic or a function received: those of the meetings whose notifications name it.
    /// </summary>
    /// <param name="arn">The ARN of an SQS queue, an SNS topic or a Lambda function, case-sensitive.</param>
    /// <exception cref="ArgumentException">No meeting names the ARN. The message lists the ARNs that meetings name.</exception>
    /// <exception cref="InvalidOperationException">The log dropped events because of its limit, so some may be missing.</exception>
    public IReadOnlyList<MeetingEvent> SentTo(string arn)
    {
        var known = (Meetings ?? Enumerable.Empty<FakeMeeting>()).SelectMany(TargetsOf).Concat(this.SelectMany(meetingEvent => TargetsOf(meetingEvent.Meeting))).Distinct().ToArray();
        if (Dropped > 0)
        {
            throw new InvalidOperationException(
                $"The log dropped {Text.Count(Dropped, "event")} because of its limit, so events for {Text.Quote(arn)} may be missing. Raise EventLogLimit in the options.");
        }

        return known.Contains(arn)
            ? Array.AsReadOnly(this.Where(meetingEvent => TargetsOf(meetingEvent.Meeting).Contains(arn)).ToArray())
            : throw new ArgumentException(
                $"No meeting sends notifications to {Text.Quote(arn)}. "
                + (known.Length == 0 ? "No meeting has a NotificationsConfiguration." : $"Meetings name {string.Join(", ", known)}."),
                nameof(arn));
    }

    /// <summary>
    /// Delivers the recorded events to the event handler of an application as the service may: some twice, some not at all, in another order.
    /// The same <see cref="ChimeEngineOptions.RandomSeed"/> and the same events give the same delivery.
    /// </summary>
    /// <param name="handler">The handler. It receives one event after the other. Its exceptions reach the caller.</param>
    /// <param name="delivery">The shares of duplicates and losses. The default is a fifth each, shuffled.</param>
    /// <returns>The events in the order of their delivery.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A share is not from 0 to 1.</exception>
    public async Task<IReadOnlyList<MeetingEvent>> DeliverAsync(Func<MeetingEvent, Task> handler, UnreliableDelivery? delivery = null)
    {
        _ = handler ?? throw new ArgumentNullException(nameof(handler));
        var delivered = (delivery ?? new UnreliableDelivery()).Apply(this, _deliverySeed);
        foreach (var meetingEvent in delivered)
        {
            var task = handler(meetingEvent) ?? throw new InvalidOperationException("The handler of DeliverAsync returned null instead of a task.");
            await task.ConfigureAwait(false);
        }

        return delivered;
    }

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

    private static IEnumerable<string> TargetsOf(FakeMeeting meeting) => meeting.NotificationsConfiguration is { } targets
        ? new[] { targets.SqsQueueArn, targets.SnsTopicArn, targets.LambdaFunctionArn }.OfType<string>()
        : [];

    private protected override string KindOf(MeetingEvent entry) => entry.Type.ToString();
}

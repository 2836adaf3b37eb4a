namespace FakeChime;

/// <summary>A call as the log stores it: by value and in few words, so that keeping calls costs no object each.</summary>
internal readonly struct CallRecord
{
    private readonly long _ticks;
    private readonly Outcome _outcome;

    public CallRecord(long sequence, Operation operation, DateTimeOffset time)
        : this(sequence, operation, time.UtcTicks, null, FakeChime.Outcome.Running)
    {
    }

    private CallRecord(long sequence, Operation operation, long ticks, Rule? rule, Outcome outcome) =>
        (Sequence, Operation, _ticks, Rule, _outcome) = (sequence, operation, ticks, rule, outcome);

    public long Sequence { get; }

    public Operation Operation { get; }

    public Rule? Rule { get; }

    public DateTimeOffset Time => new(_ticks, TimeSpan.Zero);

    public Outcome? Outcome => _outcome.IsRunning ? default(Outcome?) : _outcome;

    public static string RequestId(IdSource ids, long sequence) => ids.Uuid(IdKind.Request, 0, (ulong)sequence).ToString();

    public CallRecord By(Rule? rule) => new(Sequence, Operation, _ticks, rule, _outcome);

    public CallRecord Ended(Outcome outcome) => new(Sequence, Operation, _ticks, Rule, outcome);
}

/// <summary>A call that has not ended, and its place in the log; without a stripe it has none.</summary>
internal readonly struct RunningCall(in CallRecord record, CallStripe? stripe = null, int slot = 0)
{
    public readonly CallRecord Record = record;
    public readonly CallStripe? Stripe = stripe;
    public readonly int Slot = slot;

    public RunningCall With(in CallRecord record) => new(record, Stripe, Slot);
}

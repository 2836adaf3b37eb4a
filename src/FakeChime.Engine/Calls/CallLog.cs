using System.Collections;
using System.Runtime.InteropServices;

namespace FakeChime;

/// <summary>
/// The calls that a fake received, oldest first. It keeps the last of them, as many as the options say; enumerating it shows the
/// calls of that moment. Seeding is no call.
/// </summary>
public sealed class CallLog : IReadOnlyCollection<Call>
{
    private const int StripeCount = 16;

    /// <summary>Each thread writes to the stripe of its number, so that threads seldom wait for each other.</summary>
    private readonly CallStripe[] _stripes = new CallStripe[StripeCount];
    private readonly IdSource _ids;
    private readonly int _limit;
    private Numbering _numbering;

    internal CallLog(IdSource ids, int limit)
    {
        _ids = ids;
        _limit = limit;
        for (var index = 0; index < StripeCount; index++)
        {
            _stripes[index] = new CallStripe(limit);
        }
    }

    /// <summary>How many calls the log holds.</summary>
    public int Count => Math.Min(_limit, WithAllLocked(static stripes => stripes.Sum(stripe => stripe.Count)));

    /// <summary>The calls of one operation, oldest first.</summary>
    /// <typeparam name="TOperation">The operation, <see cref="CreateAttendee"/> for example.</typeparam>
    /// <param name="predicate">Which of them. The default value is all.</param>
    public IReadOnlyList<Call> Of<TOperation>(Func<TOperation, bool>? predicate = null)
        where TOperation : Operation =>
        Array.AsReadOnly(Array.FindAll(ToArray(), call => call.Operation is TOperation operation && (predicate is null || predicate(operation))));

    /// <summary>Forgets the calls; meetings, rules and the numbering of calls stay.</summary>
    public void Clear() => WithAllLocked(static stripes =>
    {
        Array.ForEach(stripes, stripe => stripe.Clear());
        return true;
    });

    /// <inheritdoc/>
    public IEnumerator<Call> GetEnumerator() => ((IEnumerable<Call>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The calls, one a line.</summary>
    public override string ToString()
    {
        var calls = ToArray();
        return calls.Length == 0 ? "no calls" : string.Join(Environment.NewLine, (IEnumerable<Call>)calls);
    }

    internal RunningCall Begin(Operation operation, DateTimeOffset now)
    {
        if (_limit == 0)
        {
            return new RunningCall(new CallRecord(Interlocked.Increment(ref _numbering.Last), operation, now));
        }

        var stripe = _stripes[Environment.CurrentManagedThreadId % StripeCount];
        lock (stripe)
        {
            var record = new CallRecord(Interlocked.Increment(ref _numbering.Last), operation, now);
            return new RunningCall(record, stripe, stripe.Add(record));
        }
    }

    internal static RunningCall Attribute(in RunningCall call, Rule? rule) => Replace(call.With(call.Record.By(rule)));

    internal Answer End(in RunningCall call, Outcome outcome) =>
        new(_ids, Replace(call.With(call.Record.Ended(outcome))).Record);

    /// <summary>How often each operation was called, in one line.</summary>
    internal string Summary() =>
        string.Join(", ", ToArray().GroupBy(call => call.Operation.Name).Select(calls => $"{calls.Key} ×{calls.Count()}")) is { Length: > 0 } summary
            ? summary
            : "none";

    private static RunningCall Replace(in RunningCall call)
    {
        if (call.Stripe is { } stripe)
        {
            lock (stripe)
            {
                stripe.Replace(call.Slot, call.Record);
            }
        }

        return call;
    }

    private Call[] ToArray()
    {
        var records = WithAllLocked(static stripes => stripes.SelectMany(stripe => stripe.Records).ToArray());
        Array.Sort(records, static (left, right) => left.Sequence.CompareTo(right.Sequence));
        return [.. records.Skip(records.Length - _limit).Select(record => new Call(_ids, record))];
    }

    /// <summary>Holds all locks, so that what is read is one moment of all threads.</summary>
    private T WithAllLocked<T>(Func<CallStripe[], T> read)
    {
        var locked = 0;
        try
        {
            for (; locked < StripeCount; locked++)
            {
                Monitor.Enter(_stripes[locked]);
            }

            return read(_stripes);
        }
        finally
        {
            while (locked > 0)
            {
                Monitor.Exit(_stripes[--locked]);
            }
        }
    }

    /// <summary>The one word that all threads write, alone in its cache line: writing it disturbs no reader of the rest.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 2 * CallStripe.CacheLine)]
    private struct Numbering
    {
        [FieldOffset(CallStripe.CacheLine)]
        public long Last;
    }
}

using System.Collections;

namespace FakeChime;

/// <summary>
/// The calls that a fake received since its last reset, oldest first. It keeps the last of them, as many as the options say; enumerating
/// it shows the calls of that moment. A call is there from its arrival on, also while it waits. Seeding is no call.
/// </summary>
public sealed class CallLog : IReadOnlyCollection<ICall<Operation>>
{
    private readonly object _gate = new();
    private readonly IdSource _ids;
    private readonly Ring<Call> _calls;
    private long _last;

    internal CallLog(IdSource ids, int limit)
    {
        _ids = ids;
        _calls = new(limit);
    }

    /// <summary>How many calls the log holds.</summary>
    public int Count => ToArray().Length;

    /// <summary>The calls of one operation, oldest first.</summary>
    /// <typeparam name="TOperation">The operation, <see cref="CreateAttendee"/> for example.</typeparam>
    /// <param name="predicate">Which of them. The default value is all.</param>
    public IReadOnlyList<ICall<TOperation>> Of<TOperation>(Func<TOperation, bool>? predicate = null)
        where TOperation : Operation => Array.AsReadOnly(ToArray()
            .Where(call => call.Operation is TOperation operation && (predicate is null || predicate(operation)))
            .Select(call => (ICall<TOperation>)new TypedCall<TOperation>(call))
            .ToArray());

    /// <summary>Forgets the calls; meetings, rules, events and the numbering of calls stay.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
        }
    }

    /// <inheritdoc/>
    public IEnumerator<ICall<Operation>> GetEnumerator() => ((IEnumerable<Call>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>How often each operation was called, as one line.</summary>
    public override string ToString() =>
        string.Join(", ", ToArray().GroupBy(call => call.Operation.Name).Select(calls => FormattableString.Invariant($"{calls.Key} ×{calls.Count()}")))
            is { Length: > 0 } summary
            ? summary
            : "none";

    internal Call Begin(Operation operation, DateTimeOffset now)
    {
        lock (_gate)
        {
            var call = new Call(++_last, operation, now, _ids);
            _calls.Add(call);
            return call;
        }
    }

    private Call[] ToArray()
    {
        lock (_gate)
        {
            return _calls.ToArray();
        }
    }
}

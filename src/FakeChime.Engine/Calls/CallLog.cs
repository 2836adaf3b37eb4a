using System.Collections;

namespace FakeChime;

/// <summary>
/// The calls that a fake received, oldest first. It keeps the last of them, as many as the options say; enumerating it shows the
/// calls of that moment. Seeding is no call.
/// </summary>
public sealed class CallLog : IReadOnlyCollection<Call>
{
    private readonly object _gate = new();
    private readonly Queue<Call> _calls = new();
    private readonly IdSource _ids;
    private readonly int _limit;
    private long _lastSequence;

    internal CallLog(IdSource ids, int limit)
    {
        _ids = ids;
        _limit = limit;
    }

    /// <summary>How many calls the log holds.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _calls.Count;
            }
        }
    }

    /// <summary>The calls of one operation, oldest first.</summary>
    /// <typeparam name="TOperation">The operation, <see cref="CreateAttendee"/> for example.</typeparam>
    /// <param name="predicate">Which of them. The default value is all.</param>
    public IReadOnlyList<Call> Of<TOperation>(Func<TOperation, bool>? predicate = null)
        where TOperation : Operation =>
        Array.AsReadOnly(Array.FindAll(ToArray(), call => call.Operation is TOperation operation && (predicate is null || predicate(operation))));

    /// <summary>Forgets the calls; meetings, rules and the numbering of calls stay.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Call> GetEnumerator() => ((IEnumerable<Call>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The calls, one a line.</summary>
    public override string ToString()
    {
        var calls = ToArray();
        return calls.Length == 0 ? "no calls" : string.Join(Environment.NewLine, (IEnumerable<Call>)calls);
    }

    internal Call Begin(Operation operation, DateTimeOffset now)
    {
        lock (_gate)
        {
            var call = new Call(_ids, ++_lastSequence, operation, now);
            if (_limit > 0)
            {
                if (_calls.Count == _limit)
                {
                    _calls.Dequeue();
                }

                _calls.Enqueue(call);
            }

            return call;
        }
    }

    /// <summary>How often each operation was called, in one line.</summary>
    internal string Summary() =>
        string.Join(", ", ToArray().GroupBy(call => call.Operation.Name).Select(calls => $"{calls.Key} ×{calls.Count()}")) is { Length: > 0 } summary
            ? summary
            : "none";

    private Call[] ToArray()
    {
        lock (_gate)
        {
            return [.. _calls];
        }
    }
}

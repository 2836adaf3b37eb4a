using System.Collections;

namespace FakeChime;

/// <summary>
/// What a fake keeps of the past since its last reset, oldest first: the last entries, as many as its options say. Enumerating it shows
/// the entries of that moment.
/// </summary>
/// <typeparam name="T">An entry.</typeparam>
public abstract class Log<T> : IReadOnlyCollection<T>
{
    private readonly Queue<T> _entries = new();
    private readonly int _limit;
    private long _last;

    private protected Log(int limit) => _limit = limit;

    private protected object Gate { get; } = new();

    /// <summary>How many entries the log holds.</summary>
    public int Count => ToArray().Length;

    /// <summary>Forgets the entries; their numbering goes on, and all else of the fake stays.</summary>
    public void Clear()
    {
        lock (Gate)
        {
            _entries.Clear();
        }
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>How many entries of each kind the log holds, as one line.</summary>
    public sealed override string ToString() =>
        string.Join(", ", ToArray().GroupBy(KindOf).Select(entries => FormattableString.Invariant($"{entries.Key} ×{entries.Count()}")))
            is { Length: > 0 } summary
            ? summary
            : "none";

    private protected abstract string KindOf(T entry);

    /// <summary>Adds an entry that is made for its number.</summary>
    private protected TEntry Add<TArg, TEntry>(TArg argument, Func<TArg, long, TEntry> create)
        where TEntry : T
    {
        lock (Gate)
        {
            var entry = create(argument, ++_last);
            _entries.Enqueue(entry);
            if (_entries.Count > _limit)
            {
                _entries.Dequeue();
            }

            return entry;
        }
    }

    private T[] ToArray()
    {
        lock (Gate)
        {
            return _entries.ToArray();
        }
    }
}

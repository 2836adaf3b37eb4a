using System.Collections;

namespace FakeChime;

/// <summary>
/// What a fake recorded since its last reset, oldest first. It keeps the newest entries, as many as its limit. Enumerating it shows the
/// current entries.
/// </summary>
/// <typeparam name="T">The type of an entry.</typeparam>
public abstract class Log<T> : IReadOnlyCollection<T>
{
    private readonly Queue<T> _entries = new();
    private readonly string _noun;
    private readonly string _option;
    private readonly int _limit;
    private long _last;
    private long _dropped;

    private protected Log(int limit, string noun, string option) => (_limit, _noun, _option) = (limit, noun, option);

    /// <summary>Gets the number of entries that the log has now.</summary>
    public int Count
    {
        get
        {
            lock (Gate)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>Gets the number of entries that the log dropped because of its limit, since the last reset or <see cref="Clear"/>.</summary>
    public long Dropped
    {
        get
        {
            lock (Gate)
            {
                return _dropped;
            }
        }
    }

    private protected object Gate { get; } = new();

    /// <summary>Removes all entries. New entries continue the numbering. Meetings, rules and subscriptions do not change.</summary>
    public void Clear()
    {
        lock (Gate)
        {
            _entries.Clear();
            _dropped = 0;
            Forget();
        }
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the number of entries of each kind, and the number of dropped entries.</summary>
    public sealed override string ToString()
    {
        var (entries, dropped) = Read();
        var kinds = entries.GroupBy(KindOf).Select(kind => FormattableString.Invariant($"{kind.Key} ×{kind.Count()}"));
        var summary = string.Join(", ", kinds) is { Length: > 0 } text ? text : "none";
        return dropped == 0 ? summary : FormattableString.Invariant($"{summary} ({Text.Count(dropped, $"earlier {_noun}")} dropped: {_option} is {_limit:N0})");
    }

    private protected abstract string KindOf(T entry);

    /// <summary>Notes that an entry was dropped. The log is locked.</summary>
    private protected virtual void NoteDropped(T entry)
    {
    }

    /// <summary>Forgets what was noted. The log is locked.</summary>
    private protected virtual void Forget()
    {
    }

    /// <summary>Adds an entry that is created with its number.</summary>
    private protected TEntry Add<TEntry>(Func<long, TEntry> create)
        where TEntry : T
    {
        lock (Gate)
        {
            var entry = create(++_last);
            _entries.Enqueue(entry);
            if (_entries.Count > _limit)
            {
                _dropped++;
                NoteDropped(_entries.Dequeue());
            }

            return entry;
        }
    }

    private T[] ToArray() => Read().Entries;

    private (T[] Entries, long Dropped) Read()
    {
        lock (Gate)
        {
            return (_entries.ToArray(), _dropped);
        }
    }
}

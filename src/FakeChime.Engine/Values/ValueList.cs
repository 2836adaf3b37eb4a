using System.Collections;

namespace FakeChime;

/// <summary>A list that is a value: an immutable copy that compares and prints by its entries, so that operations do too.</summary>
internal sealed class ValueList<T> : IReadOnlyList<T>
{
    private const int Printed = 3;

    private readonly T[] _entries;

    private ValueList(T[] entries) => _entries = entries;

    public int Count => _entries.Length;

    public T this[int index] => _entries[index];

    public static IReadOnlyList<T>? CopyOf(IEnumerable<T>? entries) => entries switch
    {
        null => null,
        ValueList<T> list => list,
        _ => new ValueList<T>([.. entries]),
    };

    /// <summary>A copy; empty where there is no list.</summary>
    public static IReadOnlyList<T> Of(IEnumerable<T>? entries) => CopyOf(entries) ?? Own([]);

    /// <summary>A list that takes the array over; its creator forgets it.</summary>
    public static ValueList<T> Own(T[] entries) => new(entries);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override bool Equals(object? obj) => obj is ValueList<T> other && _entries.SequenceEqual(other._entries);

    public override int GetHashCode() => _entries.Aggregate(_entries.Length, (hash, entry) => unchecked((hash * 31) + (entry?.GetHashCode() ?? 0)));

    public override string ToString() =>
        $"[{string.Join(", ", _entries.Take(Printed))}{(Count > Printed ? $", … {Count - Printed} more" : "")}]";
}

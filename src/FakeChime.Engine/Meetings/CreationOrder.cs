using System.Globalization;

namespace FakeChime;

/// <summary>Items by ascending serial number, which is the order of their creation. The owner numbers the items, and locks.</summary>
internal sealed class CreationOrder<T>
    where T : class
{
    private readonly List<(long Serial, T Item)> _items = [];

    public int Count => _items.Count;

    public void Add(long serial, T item) => _items.Add((serial, item));

    public void Clear() => _items.Clear();

    public void Remove(long serial)
    {
        var index = IndexAfter(serial) - 1;
        if (index >= 0 && _items[index].Serial == serial)
        {
            _items.RemoveAt(index);
        }
    }

    /// <summary>Up to <paramref name="count"/> items after a position, and the position of the next page; null if no items follow.</summary>
    public (TOut[] Items, string? Next) ReadAfter<TOut>(string? position, int count, Func<T, TOut> select)
    {
        var after = position is null ? 0 : long.Parse(position, CultureInfo.InvariantCulture);
        var start = IndexAfter(after);
        var items = new TOut[Math.Min(count, _items.Count - start)];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = select(_items[start + index].Item);
        }

        var next = items.Length == 0 ? after : _items[start + items.Length - 1].Serial;
        return (items, start + items.Length < _items.Count ? next.ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>The same in the order of IDs.</summary>
    public (TOut[] Items, string? Next) ReadAfterId<TOut>(string? position, int count, Func<T, string> idOf, Func<T, TOut> select)
    {
        var rest = _items.Select(entry => entry.Item)
            .OrderBy(idOf, StringComparer.Ordinal)
            .SkipWhile(item => position is not null && string.CompareOrdinal(idOf(item), position) <= 0)
            .ToArray();
        var page = rest.Take(count).ToArray();
        return ([.. page.Select(select)], page.Length == rest.Length ? null : page.Length == 0 ? position ?? "" : idOf(page[page.Length - 1]));
    }

    public T[] ToArray() => [.. _items.Select(entry => entry.Item)];

    private int IndexAfter(long serial)
    {
        var (low, high) = (0, _items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _items[middle].Serial <= serial ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

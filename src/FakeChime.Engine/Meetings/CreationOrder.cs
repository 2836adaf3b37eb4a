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

    /// <summary>Up to <paramref name="count"/> items after a serial number, the last of their serial numbers, and whether more follow.</summary>
    public (IReadOnlyList<T> Items, long LastSerial, bool HasMore) ReadAfter(long serial, int count)
    {
        var start = IndexAfter(serial);
        var read = _items.GetRange(start, Math.Min(count, _items.Count - start));
        return ([.. read.Select(entry => entry.Item)], read.Count == 0 ? serial : read[read.Count - 1].Serial, start + read.Count < _items.Count);
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

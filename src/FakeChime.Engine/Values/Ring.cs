namespace FakeChime;

/// <summary>The last items, as many as a limit says, oldest first. It grows with what it holds, never beyond the limit.</summary>
internal sealed class Ring<T>(int limit)
{
    private const int Smallest = 16;

    private T[] _items = [];
    private int _next;
    private int _count;

    public void Add(T item)
    {
        if (limit == 0)
        {
            return;
        }

        if (_count < limit && _count == _items.Length)
        {
            Array.Resize(ref _items, (int)Math.Min(limit, Math.Max(Smallest, 2L * _count)));
        }

        _count = Math.Min(_count + 1, limit);
        _items[_next] = item;
        _next = _next + 1 == limit ? 0 : _next + 1;
    }

    public void Clear()
    {
        _items = [];
        (_next, _count) = (0, 0);
    }

    public T[] ToArray()
    {
        var items = new T[_count];
        var oldest = _count == limit ? _next : 0;
        var atTheEnd = Math.Min(_count, _items.Length - oldest);
        Array.Copy(_items, oldest, items, 0, atTheEnd);
        Array.Copy(_items, 0, items, atTheEnd, _count - atTheEnd);
        return items;
    }
}

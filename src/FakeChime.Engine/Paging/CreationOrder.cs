namespace FakeChime;

/// <summary>
/// Items in the order of their creation, each with a serial number that is never reused. Appending and removing are O(1), and
/// reading on from any serial number, also one whose item has been removed, costs what is read: items sit in chunks of
/// consecutive numbers, empty chunks are dropped, and the chunk to start from is found by binary search.
/// Not thread-safe: the owner locks.
/// </summary>
internal sealed class CreationOrder<T>
    where T : class
{
    private const int ChunkSize = 64;

    private readonly List<Chunk> _chunks = [];
    private long _lastSerial;

    public int Count { get; private set; }

    /// <summary>The serial number that the next <see cref="Append"/> will give.</summary>
    public long NextSerial => _lastSerial + 1;

    public void Append(T item)
    {
        var serial = ++_lastSerial;
        var number = serial / ChunkSize;
        if (_chunks.Count == 0 || _chunks[_chunks.Count - 1].Number != number)
        {
            _chunks.Add(new Chunk(number));
        }

        _chunks[_chunks.Count - 1].Set((int)(serial % ChunkSize), item);
        Count++;
    }

    public void Remove(long serial)
    {
        var index = FirstChunkFrom(serial / ChunkSize);
        var chunk = _chunks[index];
        chunk.Clear((int)(serial % ChunkSize));
        if (chunk.Count == 0)
        {
            _chunks.RemoveAt(index);
        }

        Count--;
    }

    /// <summary>Up to <paramref name="count"/> items after the given serial number, and whether more follow.</summary>
    public (T[] Items, bool More) ReadAfter(long serial, int count)
    {
        var page = new T[Math.Min(count, Count)];
        var read = 0;
        for (var index = FirstChunkFrom((serial + 1) / ChunkSize); index < _chunks.Count; index++)
        {
            var chunk = _chunks[index];
            var slot = chunk.Number == (serial + 1) / ChunkSize ? (int)((serial + 1) % ChunkSize) : 0;
            for (; slot < ChunkSize; slot++)
            {
                if (chunk[slot] is { } item)
                {
                    if (read == page.Length)
                    {
                        return (page, true);
                    }

                    page[read++] = item;
                }
            }
        }

        Array.Resize(ref page, read);
        return (page, false);
    }

    /// <summary>The item with a serial number; null when it has been removed or never was.</summary>
    public T? Find(long serial)
    {
        var index = FirstChunkFrom(serial / ChunkSize);
        return index < _chunks.Count && _chunks[index].Number == serial / ChunkSize ? _chunks[index][(int)(serial % ChunkSize)] : null;
    }

    public T[] ToArray() => ReadAfter(0, Count).Items;

    private int FirstChunkFrom(long number)
    {
        var (low, high) = (0, _chunks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _chunks[middle].Number < number ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private sealed class Chunk(long number)
    {
        private readonly T?[] _slots = new T?[ChunkSize];

        public long Number { get; } = number;

        public int Count { get; private set; }

        public T? this[int slot] => _slots[slot];

        public void Set(int slot, T item)
        {
            _slots[slot] = item;
            Count++;
        }

        public void Clear(int slot)
        {
            _slots[slot] = null;
            Count--;
        }
    }
}

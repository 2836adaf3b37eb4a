using System.Runtime.InteropServices;

namespace FakeChime;

/// <summary>The last calls of some of the threads, in a ring that grows to the limit. Not thread-safe: the log locks it.</summary>
internal sealed class CallStripe(int limit)
{
    public const int CacheLine = 64;

    private const int SmallestRing = 16;

    private CallRecord[] _ring = [];
    private Position _position;

    public int Count => _position.Count;

    public ArraySegment<CallRecord> Records => new(_ring, 0, Count);

    /// <summary>Adds a record, at the limit in the place of the oldest, and returns its slot.</summary>
    public int Add(in CallRecord record)
    {
        if (Count < limit && ++_position.Count > _ring.Length)
        {
            Array.Resize(ref _ring, (int)Math.Min(limit, Math.Max(SmallestRing, 2L * _ring.Length)));
        }

        var slot = _position.Next;
        _ring[slot] = record;
        _position.Next = slot + 1 == limit ? 0 : slot + 1;
        return slot;
    }

    /// <summary>Puts a later state of a call in the place of an earlier one, unless the call has been dropped.</summary>
    public void Replace(int slot, in CallRecord record)
    {
        if (slot < Count && _ring[slot].Sequence == record.Sequence)
        {
            _ring[slot] = record;
        }
    }

    public void Clear()
    {
        _ring = [];
        _position = default;
    }

    /// <summary>Where the ring stands; as large as keeps the stripes out of each other's cache lines.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 2 * CacheLine)]
    private struct Position
    {
        public int Next;
        public int Count;
    }
}

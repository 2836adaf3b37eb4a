namespace FakeChime;

/// <summary>
/// Generates the IDs and tokens of a session: SplitMix64, so that the same seed gives the same sequence on every framework. Thread-safe.
/// </summary>
internal sealed class IdGenerator(ulong seed)
{
    private long _state = (long)Mix(seed);

    /// <summary>The position in the sequence. A change that is undone sets it back.</summary>
    public long Position { get => Volatile.Read(ref _state); set => Volatile.Write(ref _state, value); }

    /// <summary>The next ID, in the form of a random (version 4) UUID.</summary>
    public string NextUuid() => NextGuid().ToString();

    /// <inheritdoc cref="NextUuid"/>
    public Guid NextGuid()
    {
        var (high, low) = (Next(), Next());
        return new Guid(
            (int)(high >> 32), (short)(high >> 16), (short)((high & 0x0FFF) | 0x4000),
            (byte)(((low >> 56) & 0x3F) | 0x80), (byte)(low >> 48), (byte)(low >> 40), (byte)(low >> 32),
            (byte)(low >> 24), (byte)(low >> 16), (byte)(low >> 8), (byte)low);
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next() => Mix((ulong)Interlocked.Add(ref _state, unchecked((long)0x9E3779B97F4A7C15)));

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}

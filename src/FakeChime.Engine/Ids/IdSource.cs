namespace FakeChime;

/// <summary>
/// The one source of ids, tokens and request ids of a world: a keyed function of what the id is for and its number.
/// It holds no state, so threads do not meet in it and the same seed always gives the same ids.
/// </summary>
internal sealed class IdSource
{
    private readonly ulong _key;

    public IdSource(ulong seed) => _key = Mix(seed);

    /// <summary>The id number <paramref name="number"/> of its kind, shaped like a random (version 4) UUID.</summary>
    public Guid Uuid(IdKind kind, ulong owner, ulong number)
    {
        var high = Keyed(kind, owner, number);
        var low = Mix(high ^ _key);
        return UuidText.FromHalves((high & ~0xF000UL) | 0x4000UL, (low & ~(3UL << 62)) | (2UL << 62));
    }

    /// <summary>The first id of its kind and number that is not among those a test wrote down and seeded.</summary>
    public string FreeUuid(IdKind kind, ulong owner, ulong number, HashSet<string> seeded, string ending = "")
    {
        const int Attempts = 48;
        for (var attempt = 0UL; ; attempt++)
        {
            var id = Uuid(kind, owner, number | (attempt << Attempts)).ToString();
            id = ending.Length == 0 ? id : id.Remove(id.Length - ending.Length) + ending;
            if (!seeded.Contains(id))
            {
                return id;
            }
        }
    }

    /// <summary>64 bits that only this world can compute for these values.</summary>
    public ulong Keyed(IdKind kind, ulong first, ulong second) => Mix(Mix(Mix(_key + (ulong)kind) ^ first) ^ second);

    /// <summary>The finalizer of SplitMix64: a bijection whose output bits each depend on all input bits.</summary>
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}

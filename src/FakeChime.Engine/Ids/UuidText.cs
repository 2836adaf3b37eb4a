#if NET
using System.Buffers.Binary;
#endif

namespace FakeChime;

/// <summary>UUIDs as Chime writes them: 8-4-4-4-12 hexadecimal digits with hyphens.</summary>
internal static class UuidText
{
    private const int Length = 36;

    /// <summary>What the parser would allow beside hexadecimal digits: signs, and prefixes of numbers.</summary>
    private static readonly char[] NoDigits = ['+', 'x', 'X'];

    /// <summary>Whether a text has the shape of a UUID, in either case, with no white space and no signs.</summary>
    public static bool IsUuid(string? text) => TryParse(text, out _);

    public static bool TryParse(string? text, out Guid uuid)
    {
        uuid = default;
        return text is { Length: Length } && text.IndexOfAny(NoDigits) < 0 && Guid.TryParseExact(text, "D", out uuid);
    }

    public static Guid FromHalves(ulong high, ulong low) => new(
        (int)(high >> 32), (short)(high >> 16), (short)high,
        (byte)(low >> 56), (byte)(low >> 48), (byte)(low >> 40), (byte)(low >> 32),
        (byte)(low >> 24), (byte)(low >> 16), (byte)(low >> 8), (byte)low);

    public static (ulong High, ulong Low) Halves(Guid uuid)
    {
#if NET
        Span<byte> bytes = stackalloc byte[16];
        uuid.TryWriteBytes(bytes, bigEndian: true, out _);
        return (BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
#else
        var bytes = uuid.ToByteArray();
        var high = ((ulong)BitConverter.ToUInt32(bytes, 0) << 32) | ((ulong)BitConverter.ToUInt16(bytes, 4) << 16) | BitConverter.ToUInt16(bytes, 6);
        return (high, bytes.Skip(8).Aggregate(0UL, (low, part) => (low << 8) | part));
#endif
    }
}

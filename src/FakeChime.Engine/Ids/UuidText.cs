namespace FakeChime;

/// <summary>UUIDs as Chime writes them: 8-4-4-4-12 hexadecimal digits with hyphens.</summary>
internal static class UuidText
{
    private const int Length = 36;

    /// <summary>Reads a UUID. Unlike <see cref="Guid.TryParseExact(string, string, out Guid)"/> it accepts no white space and no signs.</summary>
    public static bool TryParse(string? text, out Guid uuid)
    {
        if (text is not { Length: Length } || !IsHexDigit(text[0]) || !IsHexDigit(text[Length - 1]))
        {
            uuid = default;
            return false;
        }

        return Guid.TryParseExact(text, "D", out uuid) && HasOnlyHexDigitsAndHyphens(text);
    }

    public static Guid FromHalves(ulong high, ulong low) => new(
        (int)(high >> 32), (short)(high >> 16), (short)high,
        (byte)(low >> 56), (byte)(low >> 48), (byte)(low >> 40), (byte)(low >> 32),
        (byte)(low >> 24), (byte)(low >> 16), (byte)(low >> 8), (byte)low);

    public static (ulong High, ulong Low) Halves(Guid uuid)
    {
        var bytes = uuid.ToByteArray();
        var high = ((ulong)BitConverter.ToUInt32(bytes, 0) << 32) | ((ulong)BitConverter.ToUInt16(bytes, 4) << 16) | BitConverter.ToUInt16(bytes, 6);
        var low = 0UL;
        for (var index = 8; index < bytes.Length; index++)
        {
            low = (low << 8) | bytes[index];
        }

        return (high, low);
    }

    private static bool HasOnlyHexDigitsAndHyphens(string text)
    {
        foreach (var character in text)
        {
            if (character != '-' && !IsHexDigit(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsHexDigit(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}

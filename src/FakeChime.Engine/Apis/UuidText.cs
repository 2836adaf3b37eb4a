namespace FakeChime;

/// <summary>UUIDs as Chime writes them: 8-4-4-4-12 hexadecimal digits with hyphens.</summary>
internal static class UuidText
{
    /// <summary>What the parser accepts beside hexadecimal digits: signs, and prefixes of numbers.</summary>
    private static readonly char[] NoDigits = ['+', 'x', 'X'];

    public static bool IsUuid(string? text) => text is { Length: 36 } && text.IndexOfAny(NoDigits) < 0 && Guid.TryParseExact(text, "D", out _);
}

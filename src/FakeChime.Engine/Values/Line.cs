using System.Globalization;
using System.Text;

namespace FakeChime;

/// <summary>Texts that a message or a failing assertion may show: one line, of bounded length, the same in every culture.</summary>
internal static class Line
{
    private const int Limit = 400;
    private const int LimitOfAName = 80;

    public static string Of(Func<string> print)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            return Of(print(), Limit);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    public static string Of(FormattableString text) => Of(FormattableString.Invariant(text), Limit);

    /// <summary>A text of somebody else's inside a message.</summary>
    public static string Name(string? text) => text is null ? "null" : $"'{Of(text, LimitOfAName)}'";

    /// <summary>A type as it is written in C#.</summary>
    public static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;

    public static string Of(string text, int limit)
    {
        var builder = new StringBuilder(Math.Min(text.Length, limit));
        for (var index = 0; index < text.Length; index++)
        {
            if (builder.Length >= limit)
            {
                return builder.Append('…').ToString();
            }

            if (!IsReadable(text, index))
            {
                builder.Append("\\u").Append(((int)text[index]).ToString("x4", CultureInfo.InvariantCulture));
                continue;
            }

            builder.Append(text[index]);
            if (char.IsHighSurrogate(text[index]))
            {
                builder.Append(text[++index]);
            }
        }

        return builder.ToString();
    }

    /// <summary>What breaks the line, turns the direction of writing or is half a character does not belong into it.</summary>
    private static bool IsReadable(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
}

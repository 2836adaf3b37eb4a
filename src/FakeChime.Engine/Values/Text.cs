namespace FakeChime;

/// <summary>Texts of a user inside messages.</summary>
internal static class Text
{
    private const int LimitOfAName = 80;

    public static string Truncate(string text, int limit) => text.Length <= limit ? text : text.Substring(0, limit) + "…";

    /// <summary>The text in quotes, truncated; <c>null</c> without quotes.</summary>
    public static string Quote(string? text) => text is null ? "null" : $"'{Truncate(text, LimitOfAName)}'";

    /// <summary>A number and its noun: 1 attendee, 2 attendees.</summary>
    public static string Count(long number, string noun) => FormattableString.Invariant($"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>A type as C# spells it.</summary>
    public static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}

namespace FakeChime;

/// <summary>How a rule prints: as it was written, where a text can show it.</summary>
internal static class RuleText
{
    /// <summary>Stands for code of the test that the compiler did not hand over.</summary>
    public const string Code = "…";

    private const int LimitOfAPredicate = 120;

    public static string Of(ChimeError? error) => error?.Kind.ToString() ?? "null";

    public static string Of(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? "infinite" : time.ToString("c", null);

    public static string? Quoted(string? text) => text is null ? null : $"\"{Line.Of(text, LimitOfAPredicate)}\"";

    public static string Predicate(Delegate? predicate, string? text) => predicate is null ? "" : text is null ? Code : Line.Of(text, LimitOfAPredicate);

    public static string Written(string name, string? argument, int? times)
    {
        // Passes has nothing but its number.
        var count = times is null || name.StartsWith("ThrowsOnce", StringComparison.Ordinal) ? null
            : name == "Passes" ? FormattableString.Invariant($"{times}")
            : FormattableString.Invariant($"times: {times}");
        return $"{name}({string.Join(", ", new[] { argument, count }.Where(text => text is not null))})";
    }
}

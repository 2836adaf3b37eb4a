namespace FakeChime;

/// <summary>Times that may be infinite: <see cref="Timeout.InfiniteTimeSpan"/> and what no clock reaches mean never.</summary>
internal static class Moments
{
    public static readonly DateTimeOffset Never = DateTimeOffset.MaxValue;

    /// <summary>Whether a span of time may be waited for: none, some, or infinite.</summary>
    public static bool IsSpan(TimeSpan span) => span >= TimeSpan.Zero || span == Timeout.InfiniteTimeSpan;

    public static DateTimeOffset After(DateTimeOffset moment, TimeSpan span) =>
        span == Timeout.InfiniteTimeSpan || span >= Never - moment ? Never : moment + span;

    public static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}

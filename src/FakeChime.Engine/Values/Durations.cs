namespace FakeChime;

/// <summary>Points in time and durations. <see cref="Timeout.InfiniteTimeSpan"/> and times beyond the calendar mean never.</summary>
internal static class Durations
{
    public static readonly DateTimeOffset Never = DateTimeOffset.MaxValue;

    /// <summary>Whether a time span is a duration: zero, positive or infinite.</summary>
    public static bool IsDuration(TimeSpan span) => span >= TimeSpan.Zero || span == Timeout.InfiniteTimeSpan;

    public static DateTimeOffset After(DateTimeOffset moment, TimeSpan span) =>
        span == Timeout.InfiniteTimeSpan || span >= Never - moment ? Never : moment + span;

    public static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}

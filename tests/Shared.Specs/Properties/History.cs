namespace FakeChime.Tests.Properties;

/// <summary>An operation of a thread, its argument and result, and its begin and end among all steps of the history.</summary>
internal sealed record Step(string Operation, string Argument, string Result, int Begin, int End);

/// <summary>Searches for an order of the steps of several threads in which a single thread gets the same results.</summary>
internal static class History
{
    public static bool IsLinearizable(ReferenceMeeting before, IReadOnlyList<Step> history) => Continue(before, [.. history]);

    /// <summary>Tries each step that can be next: one that began before any remaining step ended.</summary>
    private static bool Continue(ReferenceMeeting state, List<Step> remaining)
    {
        if (remaining.Count == 0)
        {
            return true;
        }

        var firstEnd = remaining.Min(step => step.End);
        return remaining.Where(step => step.Begin < firstEnd).Any(step =>
            state.After(step) is { } next && Continue(next, [.. remaining.Where(other => other != step)]));
    }
}

namespace FakeChime.Tests.Properties;

/// <summary>What a thread did, on whom, what it was answered, and when it began and ended among all steps of the history.</summary>
internal sealed record Step(string What, string Of, string Answer, int Begin, int End);

/// <summary>Looks for an order of the steps of several threads in which one thread would have had the same answers.</summary>
internal static class History
{
    public static bool IsExplained(NaiveMeeting before, IReadOnlyList<Step> history) => Continue(before, [.. history]);

    /// <summary>Tries each step that may come next: none that another ended before it began.</summary>
    private static bool Continue(NaiveMeeting state, List<Step> left)
    {
        if (left.Count == 0)
        {
            return true;
        }

        var firstEnd = left.Min(step => step.End);
        return left.Where(step => step.Begin < firstEnd).Any(step =>
            state.After(step) is { } next && Continue(next, [.. left.Where(other => other != step)]));
    }
}

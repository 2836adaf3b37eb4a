namespace FakeChime;

/// <summary>The rules of a session, newest first. Predicates and behaviors run outside the lock.</summary>
internal sealed class RuleSet
{
    private readonly object _gate = new();
    private Rule[] _newestFirst = [];

    public IReadOnlyList<Rule> NewestFirst => Array.AsReadOnly(Volatile.Read(ref _newestFirst));

    public void Add(Rule rule)
    {
        lock (_gate)
        {
            _newestFirst = [rule, .. _newestFirst];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _newestFirst = [];
        }
    }

    /// <summary>The behavior for a call, and its rule; null if no rule has one.</summary>
    public Behavior? Take(Operation operation, out Rule? by)
    {
        foreach (var rule in Volatile.Read(ref _newestFirst))
        {
            if (rule.Take(operation) is { } behavior)
            {
                by = rule;
                return behavior;
            }
        }

        by = null;
        return null;
    }

    /// <summary>Throws if a rule is not exhausted.</summary>
    public void VerifyAllUsed(string calls)
    {
        var unused = Enumerable.Reverse(NewestFirst).Select(rule => (rule, rule.Remaining)).Where(it => it.Remaining is not null).ToArray();
        if (unused.Length > 0)
        {
            throw new UnusedRulesException(
                $"{unused.Length} {(unused.Length == 1 ? "rule was" : "rules were")} not used completely:{Environment.NewLine}"
                + string.Concat(unused.Select(it => $"  {it.rule}: {it.Remaining}{Environment.NewLine}"))
                + $"Calls received: {calls}.");
        }
    }
}

/// <summary>Thrown when rules are not used completely. The message names each rule as the test wrote it, and what remains of it.</summary>
public sealed class UnusedRulesException : Exception
{
    internal UnusedRulesException(string message)
        : base(message)
    {
    }
}

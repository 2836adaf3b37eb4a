namespace FakeChime;

/// <summary>The rules of a fake. Neither predicates nor behaviours run under its lock.</summary>
internal sealed class RuleBook
{
    private readonly object _gate = new();
    private Rule[] _newestFirst = [];

    public IReadOnlyList<Rule> NewestFirst => Array.AsReadOnly(Volatile.Read(ref _newestFirst));

    public TRule Add<TRule>(TRule rule)
        where TRule : Rule
    {
        lock (_gate)
        {
            _newestFirst = [rule, .. _newestFirst];
        }

        return rule;
    }

    public void Clear()
    {
        lock (_gate)
        {
            _newestFirst = [];
        }
    }

    public Behaviour? TakeBehaviour(Operation operation, out Rule? by)
    {
        foreach (var rule in Volatile.Read(ref _newestFirst))
        {
            if (!rule.IsUsedUp && rule.Matches(operation) && rule.TakeBehaviour(operation) is { } behaviour)
            {
                by = rule;
                return behaviour;
            }
        }

        by = null;
        return null;
    }

    public void VerifyAllUsed(string calls)
    {
        var rests = Enumerable.Reverse(Volatile.Read(ref _newestFirst)).Select(rule => (rule, rest: rule.Left)).Where(it => it.rest is not null).ToArray();
        if (rests.Length > 0)
        {
            throw new UnusedRulesException(
                $"{rests.Length} {(rests.Length == 1 ? "rule was" : "rules were")} not used up:{Environment.NewLine}"
                + string.Concat(rests.Select(it => $"  {it.rule}: {it.rest}{Environment.NewLine}"))
                + $"Calls received: {calls}.");
        }
    }
}

namespace FakeChime;

/// <summary>The rules of a fake. Reading takes no lock, and neither predicates nor behaviours run under one.</summary>
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
            if (rule.Matches(operation) && rule.TakeBehaviour() is { } behaviour)
            {
                by = rule;
                return behaviour;
            }
        }

        by = null;
        return null;
    }

    public void VerifyAllUsed(CallLog calls)
    {
        var unused = Volatile.Read(ref _newestFirst).Where(rule => rule.TimesUsed == 0).Reverse().ToArray();
        if (unused.Length > 0)
        {
            throw new UnusedRulesException(
                $"{unused.Length} {(unused.Length == 1 ? "rule" : "rules")} never fired:{Environment.NewLine}"
                + string.Concat(unused.Select(rule => $"  {rule}{Environment.NewLine}"))
                + $"Calls received: {calls.Summary()}.");
        }
    }
}

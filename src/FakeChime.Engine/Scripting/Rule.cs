namespace FakeChime;

/// <summary>
/// A rule of a test: which calls it concerns and what happens to them. Each call that matches takes the next behaviour of the
/// newest rule that has one left; when no rule has, the fake answers as usual.
/// </summary>
public abstract class Rule
{
    private readonly object _gate = new();
    private readonly List<Step> _steps = [];
    private readonly string _text;
    private int _next;
    private int _timesUsed;

    private protected Rule(ChimeApi api, string text)
    {
        Api = api;
        _text = text;
    }

    /// <summary>How many calls have taken a behaviour of this rule.</summary>
    public int TimesUsed
    {
        get
        {
            lock (_gate)
            {
                return _timesUsed;
            }
        }
    }

    /// <summary>What of the rule is still to come, as one line; null when nothing is.</summary>
    public string? Left
    {
        get
        {
            lock (_gate)
            {
                var rest = _steps.Select(step => step.Rest).Where(text => text is not null).ToArray();
                return _timesUsed == 0 ? "never fired" : rest.Length > 0 ? Line.Of(() => string.Join("; ", rest)) : null;
            }
        }
    }

    /// <summary>Whether no behaviour is left: then nobody asks for its predicate either.</summary>
    internal bool IsUsedUp
    {
        get
        {
            lock (_gate)
            {
                return _next == _steps.Count;
            }
        }
    }

    private protected ChimeApi Api { get; }

    /// <summary>The rule as it was written.</summary>
    public override string ToString()
    {
        lock (_gate)
        {
            return Line.Of(() => string.Join(".", new[] { _text }.Concat(_steps.Select(step => step.Text))));
        }
    }

    internal abstract bool Matches(Operation operation);

    internal Behaviour? TakeBehaviour(Operation operation)
    {
        lock (_gate)
        {
            if (IsUsedUp || !_steps[_next].AppliesTo(operation, Api))
            {
                return null;
            }

            var step = _steps[_next];
            var behaviour = step.Take();
            _timesUsed++;
            _next += step.IsUsedUp ? 1 : 0;
            return behaviour;
        }
    }

    private protected void Enqueue(
        string text, int? times, Behaviour behaviour, ChimeErrorKind? onlyWhereDocumented = null, TimeSpan wait = default)
    {
        if (times < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(times), Line.Of($"A behaviour happens at least once. Leave times out for every call from then on. It was {times}."));
        }

        lock (_gate)
        {
            if (_steps.Count > 0 && _steps[_steps.Count - 1] is { IsEndless: true } endless)
            {
                throw new InvalidOperationException(
                    $"{text} would never happen: {endless.Text} before it has no number of times, so it answers every call. "
                    + $"Give it times, or write {text} first.");
            }

            _steps.Add(new Step(text, times, behaviour, onlyWhereDocumented, wait));
        }
    }

    private protected void WaitFirst(TimeSpan time)
    {
        lock (_gate)
        {
            if (_steps.Count == 0)
            {
                throw new InvalidOperationException($"{_text} has no behaviour that could wait. Write After behind one, or use Delays.");
            }

            _steps[_steps.Count - 1].WaitFirst(time);
        }
    }
}

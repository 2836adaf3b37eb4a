using System.ComponentModel;

namespace FakeChime;

/// <summary>
/// A rule of a test: which calls it matches, and how it answers them. Each matching call consumes the next behavior of the newest rule that
/// has one. If no rule has, the fake answers.
/// </summary>
public abstract class Rule
{
    private const int NamedBehaviors = 3;

    private readonly object _gate = new();
    private readonly List<RuleStep> _steps = [];
    private readonly string _text;
    private RuleSet? _rules;
    private int _next;
    private int _timesUsed;

    private protected Rule(ChimeApi api, string? operation, string predicateText, RuleSet? rules)
    {
        Api = api;
        OperationName = operation;
        Operations = api.MetadataOfAll(operation);
        _text = $"{(operation is null ? "WhenAny" : $"When<{operation}>")}({predicateText})";
        _rules = rules;
    }

    /// <summary>Gets the number of calls that the rule answered or changed.</summary>
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

    /// <summary>
    /// Gets a description of the behaviors that are not used yet, or <c>never used</c>. The value is null if every behavior was used; a behavior
    /// without a number of times counts as used after its first call.
    /// </summary>
    public string? Remaining
    {
        get
        {
            lock (_gate)
            {
                var remaining = _steps.Select(step => step.Remaining).Where(text => text is not null).ToArray();
                var others = remaining.Length > NamedBehaviors ? FormattableString.Invariant($"; … {remaining.Length - NamedBehaviors} more") : "";
                return _timesUsed == 0 ? "never used"
                    : remaining.Length > 0 ? string.Join("; ", remaining.Take(NamedBehaviors)) + others
                    : null;
            }
        }
    }

    /// <summary>What the rule still does, as text for people.</summary>
    internal string State => Remaining ?? (IsEndless ? "answers all further calls" : "exhausted");

    private bool IsEndless
    {
        get
        {
            lock (_gate)
            {
                return _steps.Count > 0 && _steps[_steps.Count - 1].IsEndless;
            }
        }
    }

    internal bool HasBehavior
    {
        get
        {
            lock (_gate)
            {
                return _steps.Count > 0;
            }
        }
    }

    private protected ChimeApi Api { get; }

    private protected IReadOnlyCollection<OperationMetadata> Operations { get; }

    /// <summary>The name of the operation; null for all operations.</summary>
    private protected string? OperationName { get; }

    /// <summary>Returns the rule as the test wrote it.</summary>
    public override string ToString()
    {
        lock (_gate)
        {
            return string.Join(".", new[] { _text }.Concat(_steps.Select(step => step.Text)));
        }
    }

    /// <summary>The behavior for a call; null if the rule has none. Predicates run outside the lock.</summary>
    internal Behavior? Take(Operation operation)
    {
        while (Current() is { } step && Matches(operation) && step.AppliesTo(operation))
        {
            lock (_gate)
            {
                if (_next < _steps.Count && _steps[_next] == step)
                {
                    step.Use();
                    _timesUsed++;
                    _next += step.IsExhausted ? 1 : 0;
                    return step.Behavior;
                }
            }
        }

        return null;
    }

    private protected abstract bool Matches(Operation operation);

    /// <summary>Adds a behavior, and the rule to the fake with its first one.</summary>
    private protected void Add(string name, string? argument, int? times, TimeSpan delay, Behavior behavior, Func<Operation, bool>? appliesTo = null)
    {
        if (times < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(times), FormattableString.Invariant($"A behavior is for at least 1 call; times was {times}. Omit times for all calls."));
        }

        CheckDelay(delay);
        var step = new RuleStep(
            TextOf(name, argument, times, delay), times, delay == TimeSpan.Zero ? behavior : Delayed(delay, behavior), appliesTo);
        lock (_gate)
        {
            if (_steps.Count > 0 && _steps[_steps.Count - 1] is { IsEndless: true } endless)
            {
                throw new InvalidOperationException(
                    $"{step.Text} would never happen: {endless.Text} before it has no number of times, so it answers all calls. "
                    + $"Give it times, or put {step.Text} before it.");
            }

            _steps.Add(step);
        }

        Interlocked.Exchange(ref _rules, null)?.Add(this);
    }

    private protected static void CheckDelay(TimeSpan delay)
    {
        if (!Durations.IsDuration(delay))
        {
            throw new ArgumentOutOfRangeException(
                nameof(delay), FormattableString.Invariant($"A delay must not be negative; it was {delay}. Use Hangs() to wait until the caller cancels."));
        }
    }

    private protected static Behavior Delayed(TimeSpan delay, Behavior behavior) => async (call, cancellationToken) =>
    {
        await call.Clock.WaitAsync(delay, cancellationToken).ConfigureAwait(false);
        return await behavior(call, cancellationToken).ConfigureAwait(false);
    };

    private static string TextOf(string name, string? argument, int? times, TimeSpan delay)
    {
        var arguments = new[]
        {
            argument,
            times is null ? null : FormattableString.Invariant($"times: {times}"),
            delay == TimeSpan.Zero ? null : $"delay: {TextOf(delay)}",
        };
        return $"{name}({string.Join(", ", arguments.Where(text => text is not null))})";
    }

    private protected static string TextOf(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? "infinite" : time.ToString("c", null);

    private RuleStep? Current()
    {
        lock (_gate)
        {
            return _next < _steps.Count ? _steps[_next] : null;
        }
    }
}

/// <summary>Lets the compiler infer the result of a rule's operation.</summary>
/// <typeparam name="TOperation">The operation.</typeparam>
/// <typeparam name="TBase">The operation, or a base of it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRule<TOperation, out TBase>
    where TOperation : Operation
    where TBase : Operation;

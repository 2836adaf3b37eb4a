namespace FakeChime;

/// <summary>Answers a call: with a result, a <see cref="ChimeError"/> or an exception.</summary>
/// <param name="call">The call.</param>
/// <param name="cancellationToken">The token of the caller.</param>
internal delegate ValueTask<object> Behavior(ScriptedCall call, CancellationToken cancellationToken);

/// <summary>A call that a rule answers.</summary>
/// <param name="operation">The request of the application.</param>
/// <param name="clock">The fake's clock.</param>
/// <param name="apply">Lets the fake answer an operation: the request, or a changed copy of it.</param>
internal sealed class ScriptedCall(Operation operation, TimeProvider clock, Func<Operation, object> apply)
{
    public Operation Operation => operation;

    public TimeProvider Clock => clock;

    public object Apply() => apply(operation);

    public object Apply(Operation changed) => apply(changed);
}

/// <summary>One behavior of a rule, and for how many calls it is.</summary>
/// <param name="text">The behavior as the test wrote it.</param>
/// <param name="times">The number of calls; null for all.</param>
/// <param name="behavior">The behavior.</param>
/// <param name="appliesTo">The calls that it is for; null for all.</param>
internal sealed class RuleStep(string text, int? times, Behavior behavior, Func<Operation, bool>? appliesTo)
{
    private int _used;

    public string Text => text;

    public Behavior Behavior => behavior;

    public bool IsEndless => times is null;

    public bool IsExhausted => _used == times;

    /// <summary>What is not used yet; null if everything is.</summary>
    public string? Remaining =>
        _used < times ? FormattableString.Invariant($"{text} has {times - _used} of {FakeChime.Text.Count(times.Value, "time")} remaining")
        : _used == 0 ? $"{text} was never reached"
        : null;

    public bool AppliesTo(Operation operation) => appliesTo?.Invoke(operation) != false;

    public void Use() => _used++;
}

namespace FakeChime;

/// <summary>What a rule does to a call: answers its result, an error of the service or an exception.</summary>
/// <param name="call">The call in the rule's hands.</param>
/// <param name="cancellationToken">The caller's token.</param>
internal delegate ValueTask<object> Behaviour(ScriptedCall call, CancellationToken cancellationToken);

/// <summary>A call in the hands of a rule.</summary>
/// <param name="operation">What the application sent.</param>
/// <param name="clock">The fake's clock.</param>
/// <param name="apply">Lets the fake do and answer an operation: the one that came, or a version of it.</param>
internal readonly struct ScriptedCall(Operation operation, TimeProvider clock, Func<Operation, object> apply)
{
    public Operation Operation => operation;

    public TimeProvider Clock => clock;

    public object Apply() => apply(operation);

    public object Apply(Operation changed) => apply(changed);
}

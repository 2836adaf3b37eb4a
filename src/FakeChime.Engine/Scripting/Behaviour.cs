namespace FakeChime;

/// <summary>What a rule does to a call.</summary>
/// <param name="call">The call's operation, and the fake that would answer it.</param>
/// <param name="cancellationToken">The caller's token.</param>
internal delegate ValueTask<Outcome> Behaviour(ScriptedCall call, CancellationToken cancellationToken);

/// <summary>A call in the hands of a rule.</summary>
internal readonly struct ScriptedCall(World world, Operation operation)
{
    public Operation Operation => operation;

    public TimeProvider TimeProvider => world.TimeProvider;

    /// <summary>Lets the fake answer, the operation as it came or a version of it.</summary>
    public Outcome Answer(Operation? changed = null) => world.Answer(changed ?? operation);
}

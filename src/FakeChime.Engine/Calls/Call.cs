namespace FakeChime;

/// <summary>A call that the fake received: the operation, how it ended, and when. Once it has ended, nothing in it changes.</summary>
public sealed class Call
{
    private readonly IdSource _ids;
    private Outcome _outcome;
    private volatile bool _hasEnded;

    internal Call(IdSource ids, long sequence, Operation operation, DateTimeOffset time)
    {
        _ids = ids;
        Sequence = sequence;
        Operation = operation;
        Time = time;
    }

    /// <summary>The position of the call among all calls of the fake, from 1.</summary>
    public long Sequence { get; }

    /// <summary>What the application asked for.</summary>
    public Operation Operation { get; }

    /// <summary>When the call arrived, on the fake's clock.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The rule that answered or changed the call; null when the fake answered alone.</summary>
    public Rule? Rule { get; internal set; }

    /// <summary>The request ID that the answer carries.</summary>
    public string RequestId => _ids.Uuid(IdKind.Request, 0, (ulong)Sequence).ToString();

    /// <summary>How the call ended; null while it runs.</summary>
    public Outcome? Outcome => _hasEnded ? _outcome : default(Outcome?);

    /// <summary>The result; null when there is none, on failure, and while the call runs.</summary>
    public object? Result => Outcome?.Result;

    /// <summary>The error that the call was answered with; null otherwise.</summary>
    public ChimeError? Error => Outcome?.Error;

    /// <summary>The exception that a rule or a cancellation ended the call with; null otherwise.</summary>
    public Exception? Exception => Outcome?.Exception;

    /// <summary>The call as one line: number, operation, how it ended, and the rule that had a hand in it.</summary>
    public override string ToString() =>
        $"#{Sequence} {Operation} → {(Outcome is { } outcome ? outcome.ToString() : "running")}{(Rule is null ? "" : $" by {Rule}")}";

    internal void End(Outcome outcome)
    {
        _outcome = outcome;
        _hasEnded = true;
    }
}

namespace FakeChime;

/// <summary>A call that the fake received, as it stood when it was read: the operation, how it ended, and when.</summary>
public sealed record Call
{
    private readonly IdSource _ids;

    internal Call(IdSource ids, in CallRecord record)
    {
        _ids = ids;
        Sequence = record.Sequence;
        Operation = record.Operation;
        Time = record.Time;
        Rule = record.Rule;
        Outcome = record.Outcome;
    }

    /// <summary>The position of the call among all calls of the fake, from 1.</summary>
    public long Sequence { get; }

    /// <summary>What the application asked for.</summary>
    public Operation Operation { get; }

    /// <summary>When the call arrived, on the fake's clock.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The rule that answered or changed the call; null when the fake answered alone.</summary>
    public Rule? Rule { get; }

    /// <summary>The request ID that the answer carries.</summary>
    public string RequestId => CallRecord.RequestId(_ids, Sequence);

    /// <summary>How the call ended; null when it was still running.</summary>
    public Outcome? Outcome { get; }

    /// <summary>The result; null when there is none, on failure, and while the call runs.</summary>
    public object? Result => Outcome?.Result;

    /// <summary>The error that the call was answered with; null otherwise.</summary>
    public ChimeError? Error => Outcome?.Error;

    /// <summary>The exception that a rule or a cancellation ended the call with; null otherwise.</summary>
    public Exception? Exception => Outcome?.Exception;

    /// <summary>The call as one line: number, operation, how it ended, and the rule that had a hand in it.</summary>
    public override string ToString() =>
        $"#{Sequence} {Operation} → {(Outcome is { } outcome ? outcome.ToString() : "running")}{(Rule is null ? "" : $" by {Rule}")}";
}

namespace FakeChime;

/// <summary>A call in the log: one object, completed once.</summary>
internal sealed class Call(long sequence, Operation operation, DateTimeOffset time, IdSource ids) : ICall<Operation>
{
    /// <summary>What a line of a call can give to its operation, so that its end has room too.</summary>
    private const int LimitOfAnOperation = 240;

    private object? _answer;
    private TimeSpan _duration;
    private volatile bool _applied;
    private volatile AnsweredCapabilities? _capabilities;

    public long Sequence => sequence;

    public Operation Operation => operation;

    public DateTimeOffset Time => time;

    public TimeSpan? Duration => IsCompleted ? _duration : null;

    public Rule? Rule { get; set; }

    public string RequestId => ids.Uuid(IdKind.Request, 0, (ulong)sequence).ToString();

    public bool IsCompleted => Answer is not null;

    public bool Applied { get => _applied; set => _applied = value; }

    public object? Answer => Volatile.Read(ref _answer);

    /// <summary>The capabilities of the attendees in the fake's answer, where the API has some.</summary>
    public AnsweredCapabilities? Capabilities { get => _capabilities; set => _capabilities = value; }

    public ChimeError? Error => Answer as ChimeError;

    public Exception? Exception => Answer as Exception;

    public void Complete(object answer, DateTimeOffset at)
    {
        _duration = at - time;
        Volatile.Write(ref _answer, answer);
    }

    /// <summary>The call as one line: number, operation, how it ended, and the rule that had a hand in it.</summary>
    public override string ToString()
    {
        var lost = Applied && Answer is ChimeError or System.Exception ? "done, but " : "";
        var asked = Line.Of(Operation.ToString(), LimitOfAnOperation);
        return Line.Of(() => $"#{Sequence} {asked} → {lost}{Outcomes.Print(Answer)}{(Rule is null ? "" : $" by {Rule}")}");
    }
}

/// <summary>A call of the log that has been given a type.</summary>
internal interface ITypedCall
{
    ICall<Operation> Untyped { get; }
}

/// <summary>A call of the log with the type of its operation.</summary>
internal sealed class TypedCall<TOperation>(ICall<Operation> untyped) : ICall<TOperation>, ITypedCall
    where TOperation : Operation
{
    public ICall<Operation> Untyped => untyped;

    public long Sequence => untyped.Sequence;

    public TOperation Operation => (TOperation)untyped.Operation;

    public DateTimeOffset Time => untyped.Time;

    public TimeSpan? Duration => untyped.Duration;

    public Rule? Rule => untyped.Rule;

    public string RequestId => untyped.RequestId;

    public bool IsCompleted => untyped.IsCompleted;

    public bool Applied => untyped.Applied;

    public object? Answer => untyped.Answer;

    public ChimeError? Error => untyped.Error;

    public Exception? Exception => untyped.Exception;

    public override bool Equals(object? obj) => obj is TypedCall<TOperation> other && other.Untyped == untyped;

    public override int GetHashCode() => untyped.GetHashCode();

    public override string ToString() => untyped.ToString()!;
}

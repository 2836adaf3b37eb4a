namespace FakeChime;

/// <summary>How a call ended, for the door that it came through.</summary>
/// <typeparam name="TResult">The operation's result.</typeparam>
public readonly struct Answer<TResult>
    where TResult : class
{
    internal Answer(ICall<Operation> call) => Call = call;

    /// <summary>The call, as the log shows it.</summary>
    public ICall<Operation> Call { get; }

    /// <summary>The result, the error or the exception.</summary>
    public Outcome<TResult> Outcome => Outcome<TResult>.Of(Call.Answer);

    /// <summary>The call as one line.</summary>
    public override string ToString() => Call.ToString()!;
}

namespace FakeChime;

/// <summary>A call that the fake received: the operation, its outcome, and its time. While the call runs, it shows the current state.</summary>
/// <typeparam name="TOperation">The operation, such as <see cref="CreateAttendee"/>.</typeparam>
public interface ICall<out TOperation>
    where TOperation : Operation
{
    /// <summary>Gets the position of the call among all calls since the last reset, from 1.</summary>
    long Sequence { get; }

    /// <summary>Gets the request of the application.</summary>
    TOperation Operation { get; }

    /// <summary>Gets the time of the call's arrival on the fake's clock, in UTC.</summary>
    DateTimeOffset Time { get; }

    /// <summary>Gets the duration of the call on the fake's clock; null while it runs.</summary>
    TimeSpan? Duration { get; }

    /// <summary>Gets the rule that answered or changed the call; null if the fake answered alone.</summary>
    Rule? Rule { get; }

    /// <summary>Gets the request ID of the response.</summary>
    string RequestId { get; }

    /// <summary>Gets a value that indicates whether the call has ended.</summary>
    bool IsCompleted { get; }

    /// <summary>
    /// Gets a value that indicates whether the fake executed the operation, including an operation that only reads. If it is true and the call
    /// failed, the response was lost.
    /// </summary>
    bool Applied { get; }

    /// <summary>
    /// Gets the answer: the result, a <see cref="ChimeError"/> or an exception; null while the call runs. It is a snapshot: it stays as it was
    /// answered.
    /// </summary>
    object? Answer { get; }

    /// <summary>Gets the error of the service that the call was answered with; null otherwise.</summary>
    ChimeError? Error { get; }

    /// <summary>Gets the exception of a rule, the cancellation or the <see cref="TooManyCallsException"/> that ended the call; null otherwise.</summary>
    Exception? Exception { get; }
}

/// <summary>Reads the results of calls.</summary>
public static class CallExtensions
{
    /// <summary>Returns the result of a call; null if it failed, and while it runs.</summary>
    /// <typeparam name="TResult">The type of the operation's result.</typeparam>
    /// <param name="call">The call.</param>
    public static TResult? Result<TResult>(this ICall<Operation<TResult>> call)
        where TResult : class =>
        (call ?? throw new ArgumentNullException(nameof(call))).Answer as TResult;
}

/// <summary>A call in the log, completed once.</summary>
public abstract class Call : ICall<Operation>
{
    private const int LimitOfAnOperation = 240;

    private readonly Operation _operation;
    private object? _answer;
    private TimeSpan _duration;
    private volatile bool _applied;

    private protected Call(long sequence, Operation operation, DateTimeOffset time, string requestId) =>
        (Sequence, _operation, Time, RequestId) = (sequence, operation, time, requestId);

    /// <inheritdoc/>
    public long Sequence { get; }

    /// <inheritdoc/>
    public DateTimeOffset Time { get; }

    /// <inheritdoc/>
    public TimeSpan? Duration => IsCompleted ? _duration : null;

    /// <inheritdoc/>
    public Rule? Rule { get; internal set; }

    /// <inheritdoc/>
    public string RequestId { get; }

    /// <inheritdoc/>
    public bool IsCompleted => Answer is not null;

    /// <inheritdoc/>
    public bool Applied { get => _applied; internal set => _applied = value; }

    /// <inheritdoc/>
    public object? Answer => Volatile.Read(ref _answer);

    /// <inheritdoc/>
    public ChimeError? Error => Answer as ChimeError;

    /// <inheritdoc/>
    public Exception? Exception => Answer as Exception;

    Operation ICall<Operation>.Operation => _operation;

    /// <summary>Returns the number, the operation, the outcome, and the rule that answered or changed the call.</summary>
    public override string ToString()
    {
        var lost = Applied && Answer is ChimeError or System.Exception ? "applied, but " : "";
        var rule = Rule is null ? "" : $", scripted by {Rule}";
        return FormattableString.Invariant($"#{Sequence} {Text.Truncate(_operation.ToString(), LimitOfAnOperation)} → {lost}{Outcome.Describe(Answer)}{rule}");
    }

    internal void Complete(object answer, DateTimeOffset at)
    {
        _duration = at - Time;
        Volatile.Write(ref _answer, answer);
    }
}

/// <summary>A call with the types of its operation and its result.</summary>
/// <typeparam name="TOperation">The operation, such as <see cref="CreateAttendee"/>.</typeparam>
/// <typeparam name="TResult">The type of its result, such as <see cref="AttendeeInfo"/>.</typeparam>
public sealed class Call<TOperation, TResult> : Call, ICall<TOperation>
    where TOperation : Operation<TResult>
    where TResult : class
{
    internal Call(long sequence, TOperation operation, DateTimeOffset time, string requestId)
        : base(sequence, operation, time, requestId) =>
        Operation = operation;

    /// <inheritdoc/>
    public TOperation Operation { get; }

    /// <summary>Gets the result; null if the call failed, and while it runs.</summary>
    public TResult? Result => Answer as TResult;
}

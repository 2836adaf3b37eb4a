namespace FakeChime;

/// <summary>A call that the fake received: the operation, how it ended, and when. It shows the state of the moment while the call runs.</summary>
/// <typeparam name="TOperation">The operation, <see cref="CreateAttendee"/> for example.</typeparam>
public interface ICall<out TOperation>
    where TOperation : Operation
{
    /// <summary>The position of the call among all calls of the fake since its last reset, from 1.</summary>
    long Sequence { get; }

    /// <summary>What the application asked for.</summary>
    TOperation Operation { get; }

    /// <summary>When the call arrived, on the fake's clock, in UTC.</summary>
    DateTimeOffset Time { get; }

    /// <summary>How long the call took, on the fake's clock; null while it runs.</summary>
    TimeSpan? Duration { get; }

    /// <summary>The rule that answered or changed the call; null when the fake answered alone.</summary>
    Rule? Rule { get; }

    /// <summary>The request ID that the answer carries.</summary>
    string RequestId { get; }

    /// <summary>Whether the call has ended.</summary>
    bool IsCompleted { get; }

    /// <summary>
    /// Whether the fake did what the call asked for. True with an error or an exception is a lost answer; true without an end is a call that
    /// was done and hangs.
    /// </summary>
    bool Applied { get; }

    /// <summary>What the call was answered with: its result, a <see cref="ChimeError"/> or an exception; null while it runs.</summary>
    object? Answer { get; }

    /// <summary>The error of the service that the call was answered with; null otherwise.</summary>
    ChimeError? Error { get; }

    /// <summary>The exception that a rule or a cancellation ended the call with; null otherwise.</summary>
    Exception? Exception { get; }
}

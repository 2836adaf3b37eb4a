namespace FakeChime;

/// <summary>How an operation ended: with its result, with an error of the service, or with an exception that a rule asked for.</summary>
/// <typeparam name="TResult">The operation's result.</typeparam>
public readonly struct Outcome<TResult>
    where TResult : class
{
    private Outcome(object? value) => Value = value;

    /// <summary>Whether the operation succeeded.</summary>
    public bool IsSuccess => Value is TResult;

    /// <summary>The result; null on failure.</summary>
    public TResult? Result => Value as TResult;

    /// <summary>The error that the service answered; null otherwise.</summary>
    public ChimeError? Error => Value as ChimeError;

    /// <summary>The exception that a rule asked for; null otherwise.</summary>
    public Exception? Exception => Value as Exception;

    /// <summary>The one that it is of the three; null in the default value, which is no outcome.</summary>
    internal object? Value { get; }

    /// <summary>The operation succeeded.</summary>
    /// <param name="result">Its result.</param>
    public static implicit operator Outcome<TResult>(TResult result) => new(result);

    /// <summary>The operation failed.</summary>
    /// <param name="error">The error of the service.</param>
    public static implicit operator Outcome<TResult>(ChimeError error) => new(error);

    /// <summary>The outcome as one line.</summary>
    public override string ToString() => Outcomes.Print(Value);

    internal static Outcome<TResult> Of(object? value) => new(value);
}

internal static class Outcomes
{
    public static string Print(object? value) => value switch
    {
        null => "running",
        Exception exception => Line.Of(() => $"{exception.GetType().Name}: {exception.Message}"),
        _ => Line.Of(() => value.ToString()!),
    };
}

namespace FakeChime;

/// <summary>How an operation ended: with its result, with an error of the service, or with an exception that a rule raised.</summary>
/// <typeparam name="TResult">The type of the operation's result.</typeparam>
public readonly struct Outcome<TResult>
    where TResult : class
{
    private Outcome(object? value) => Value = value;

    /// <summary>Gets a value that indicates whether the operation succeeded.</summary>
    public bool IsSuccess => Value is TResult;

    /// <summary>Gets the result; null if the operation failed.</summary>
    public TResult? Result => Value as TResult;

    /// <summary>Gets the error that the service returned; null otherwise.</summary>
    public ChimeError? Error => Value as ChimeError;

    /// <summary>Gets the exception that a rule raised; null otherwise.</summary>
    public Exception? Exception => Value as Exception;

    /// <summary>The result, the error or the exception; null in the default value.</summary>
    internal object? Value { get; }

    /// <summary>Converts a result to a successful outcome.</summary>
    /// <param name="result">The result.</param>
    public static implicit operator Outcome<TResult>(TResult result) => new(result);

    /// <summary>Converts an error to a failed outcome.</summary>
    /// <param name="error">The error of the service.</param>
    public static implicit operator Outcome<TResult>(ChimeError error) => new(error);

    /// <summary>Returns the result, the error or the exception as text.</summary>
    public override string ToString() => Outcome.Describe(Value);

    internal static Outcome<TResult> Of(object? value) => new(value);
}

internal static class Outcome
{
    private const int Limit = 400;

    public static string Describe(object? value) => value switch
    {
        null => "running",
        Exception exception => Text.Truncate($"{exception.GetType().Name}: {exception.Message}", Limit),
        _ => Text.Truncate(value.ToString()!, Limit),
    };
}

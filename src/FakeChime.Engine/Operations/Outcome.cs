namespace FakeChime;

/// <summary>How an operation ended: with a result, with an error of the service, or with an exception that a rule asked for.</summary>
public readonly struct Outcome : IEquatable<Outcome>
{
    private readonly object? _value;

    private Outcome(object? value) => _value = value;

    /// <summary>Stands in the call log for the outcome that a call has not come to yet.</summary>
    internal static Outcome Running { get; } = new(new object());

    /// <summary>Success without a result, as of <see cref="DeleteMeeting"/>.</summary>
    public static Outcome Done => default;

    /// <summary>Whether the operation succeeded.</summary>
    public bool IsSuccess => _value is not (ChimeError or System.Exception);

    /// <summary>The result; null when there is none, and on failure.</summary>
    public object? Result => IsSuccess ? _value : null;

    /// <summary>The error that the service answered; null on success.</summary>
    public ChimeError? Error => _value as ChimeError;

    /// <summary>The exception that a rule asked for; null otherwise.</summary>
    public Exception? Exception => _value as Exception;

    /// <summary>An outcome that fails with the given error.</summary>
    /// <param name="error">The error.</param>
    public static implicit operator Outcome(ChimeError error) => FromError(error);

    /// <summary>Compares two outcomes.</summary>
    /// <param name="left">One outcome.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Outcome left, Outcome right) => left.Equals(right);

    /// <summary>Compares two outcomes.</summary>
    /// <param name="left">One outcome.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Outcome left, Outcome right) => !left.Equals(right);

    /// <summary>An outcome that fails with the given error.</summary>
    /// <param name="error">The error.</param>
    public static Outcome FromError(ChimeError error) => new(error);

    /// <summary>An outcome that fails with the given exception, which reaches the application as it is.</summary>
    /// <param name="exception">The exception.</param>
    public static Outcome FromException(Exception exception) => new(exception);

    /// <inheritdoc/>
    public bool Equals(Outcome other) => Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Outcome other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode() ?? 0;

    /// <summary>The outcome as one line.</summary>
    public override string ToString() => _value switch
    {
        null => "done",
        Exception exception => $"{exception.GetType().Name}: {exception.Message}",
        var value => value.ToString()!,
    };

    internal bool IsRunning => _value is not null && _value == Running._value;

    internal static Outcome Of(object result) => new(result);
}

namespace FakeChime;

/// <summary>Thrown when a test verifies that all its rules fired, and some did not. The message names each as it was written.</summary>
public sealed class UnusedRulesException : Exception
{
    /// <summary>Creates the exception.</summary>
    public UnusedRulesException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which rules never fired.</param>
    public UnusedRulesException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which rules never fired.</param>
    /// <param name="innerException">The exception that led to this one.</param>
    public UnusedRulesException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

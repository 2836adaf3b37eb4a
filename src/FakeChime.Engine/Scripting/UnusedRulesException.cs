namespace FakeChime;

/// <summary>
/// Thrown when a test verifies that all its rules were used up, and some were not. The message names each as it was written, and what of
/// it is left.
/// </summary>
public sealed class UnusedRulesException : Exception
{
    /// <summary>Creates the exception.</summary>
    public UnusedRulesException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which rules were not used up.</param>
    public UnusedRulesException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which rules were not used up.</param>
    /// <param name="innerException">The exception that led to this one.</param>
    public UnusedRulesException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

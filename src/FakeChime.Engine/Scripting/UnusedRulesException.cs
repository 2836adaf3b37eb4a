namespace FakeChime;

/// <summary>
/// Thrown when a test verifies that all its rules were used up, and some were not. The message names each as it was written, and what of
/// it is left.
/// </summary>
public sealed class UnusedRulesException : Exception
{
    internal UnusedRulesException(string message)
        : base(message)
    {
    }
}

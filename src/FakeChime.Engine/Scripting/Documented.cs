namespace FakeChime;

/// <summary>Which errors an operation documents, so that a test cannot script what its application will never see.</summary>
internal static class Documented
{
    /// <summary>The service's error that an exception class of an AWS SDK for Amazon Chime stands for; null for any other exception.</summary>
    public static ChimeError? ErrorOf(Type exception, string? message) =>
        exception.Namespace?.StartsWith("Amazon.Chime", StringComparison.Ordinal) == true && ErrorFacts.KindOf(exception.Name) is { } kind
            ? ChimeError.Of(kind, message)
            : null;

    public static void Check(Type operation, ChimeError error, bool allowUndocumented)
    {
        if (error is null)
        {
            throw new ArgumentNullException(nameof(error));
        }

        var documented = OperationRules.All
            .Where(rules => operation.IsAssignableFrom(rules.Operation))
            .SelectMany(rules => rules.Errors)
            .Distinct()
            .ToArray();
        if (!allowUndocumented && !documented.Contains(error.Kind))
        {
            throw new ArgumentException(
                $"{operation.Name} does not document {error.ExceptionName}. It documents "
                + $"{string.Join(", ", documented.Select(kind => ChimeError.Of(kind).ExceptionName))}. "
                + "To script it all the same, pass allowUndocumented: true.");
        }
    }
}

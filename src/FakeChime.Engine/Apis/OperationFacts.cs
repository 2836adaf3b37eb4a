namespace FakeChime;

/// <summary>What the service model says of an operation: its success status and the errors it documents.</summary>
internal sealed record OperationFacts(Type Operation, int SuccessStatus, IReadOnlyList<ChimeErrorKind> Errors);

namespace FakeChime;

/// <summary>An operation in the service model: its name, the status of its successful response, and its documented errors.</summary>
internal sealed record OperationMetadata(string Name, int SuccessStatus, IReadOnlyList<ChimeErrorKind> Errors);

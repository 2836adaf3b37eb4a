namespace FakeChime;

/// <summary>What the service model says of each error, and the text that the service sends with it.</summary>
internal sealed record ErrorFacts(string ExceptionName, int StatusCode, string Message)
{
    private static readonly ErrorFacts[] ByKind =
    [
        new("BadRequestException", 400, "Service received a bad request"),
        new("UnauthorizedClientException", 401, "The client is not currently authorized to make the request"),
        new("ForbiddenException", 403, "The client is permanently forbidden from making the request"),
        new("AccessDeniedException", 403, "You do not have permission to perform the requested operation"),
        new("NotFoundException", 404, "One or more of the resources in the request does not exist"),
        new("ConflictException", 409, "The request conflicts with the current state of the resource"),
        new("UnprocessableEntityException", 422, "The request was well-formed but could not be followed"),
        new("ThrottledClientException", 429, "Rate exceeded"),
        new("ResourceLimitExceededException", 400, "The request exceeds the resource limit"),
        new("ServiceFailureException", 500, "Service has experienced an unexpected failure"),
        new("ServiceUnavailableException", 503, "The service is currently unavailable"),
    ];

    public static IEnumerable<string> ExceptionNames => ByKind.Select(facts => facts.ExceptionName);

    public static ErrorFacts Of(ChimeErrorKind kind) =>
        (uint)kind < (uint)ByKind.Length
            ? ByKind[(int)kind]
            : throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not one of the errors that Amazon Chime documents.");

    public static ChimeErrorKind? KindOf(string exceptionName)
    {
        var index = Array.FindIndex(ByKind, facts => facts.ExceptionName == exceptionName);
        return index < 0 ? null : (ChimeErrorKind)index;
    }
}

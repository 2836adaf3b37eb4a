namespace FakeChime;

/// <summary>An error answer of the service, as a value: each door turns it into the exception or the response of its API.</summary>
public sealed record ChimeError : OneLineRecord
{
    private static readonly (int Status, string Message)[] ByKind =
    [
        (400, "Service received a bad request"),
        (401, "The client is not currently authorized to make the request"),
        (403, "The client is permanently forbidden from making the request"),
        (403, "You do not have permission to perform the requested operation"),
        (404, "One or more of the resources in the request does not exist"),
        (404, "The resource that you want to tag couldn't be found"),
        (409, "The request conflicts with the current state of the resource"),
        (422, "The request was well-formed but could not be followed"),
        (429, "Rate exceeded"),
        (400, "The request exceeds the resource limit"),
        (400, "Too many tags were added to the specified resource"),
        (500, "Service has experienced an unexpected failure"),
        (503, "The service is currently unavailable"),
        (400, "1 validation error detected"),
    ];

    private ChimeError(ChimeErrorKind kind, string message)
    {
        Kind = kind;
        Message = message;
    }

    /// <summary>Which error this is.</summary>
    public ChimeErrorKind Kind { get; }

    /// <summary>The text that the service sends with the error.</summary>
    public string Message { get; }

    /// <summary>The HTTP status of the answer. Source: the service models.</summary>
    public int StatusCode => ByKind[(int)Kind].Status;

    /// <summary>The ARN that the error is about, where the API's error carries one; null otherwise.</summary>
    public string? ResourceName { get; init; }

    /// <summary>Creates an error of the given kind.</summary>
    /// <param name="kind">Which error.</param>
    /// <param name="message">The text. The default value is the service's usual text for this error.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not one of the errors of the service.</exception>
    public static ChimeError Of(ChimeErrorKind kind, string? message = null) =>
        (uint)kind < (uint)ByKind.Length
            ? new(kind, message ?? ByKind[(int)kind].Message)
            : throw new ArgumentOutOfRangeException(nameof(kind), Line.Of($"Not one of the errors of the service. It was {(int)kind}."));

    /// <summary>Creates the error of a bad request (400).</summary>
    /// <param name="message">The text. The default value is the service's usual text for this error.</param>
    public static ChimeError BadRequest(string? message = null) => Of(ChimeErrorKind.BadRequest, message);

    /// <summary>Creates the error of an unauthorized client (401).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError Unauthorized(string? message = null) => Of(ChimeErrorKind.Unauthorized, message);

    /// <summary>Creates the error of a forbidden request (403).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError Forbidden(string? message = null) => Of(ChimeErrorKind.Forbidden, message);

    /// <summary>Creates the error of a client without permission (403); <c>chime</c> only.</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError AccessDenied(string? message = null) => Of(ChimeErrorKind.AccessDenied, message);

    /// <summary>Creates the error of a resource that does not exist (404).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError NotFound(string? message = null) => Of(ChimeErrorKind.NotFound, message);

    /// <summary>Creates the error of an ARN whose resource does not exist (404); <c>chime-sdk-meetings</c> only.</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError ResourceNotFound(string? message = null) => Of(ChimeErrorKind.ResourceNotFound, message);

    /// <summary>Creates the error of a conflict (409).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError Conflict(string? message = null) => Of(ChimeErrorKind.Conflict, message);

    /// <summary>Creates the error of a request that cannot be processed now (422).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError Unprocessable(string? message = null) => Of(ChimeErrorKind.Unprocessable, message);

    /// <summary>Creates the error of a client that asks too often (429).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError Throttled(string? message = null) => Of(ChimeErrorKind.Throttled, message);

    /// <summary>Creates the error of an exceeded quota (400).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError LimitExceeded(string? message = null) => Of(ChimeErrorKind.LimitExceeded, message);

    /// <summary>Creates the error of an ARN's resource with too many tags (400); <c>chime-sdk-meetings</c> only.</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError TooManyTags(string? message = null) => Of(ChimeErrorKind.TooManyTags, message);

    /// <summary>Creates the error of a failure inside the service (500).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError ServiceFailure(string? message = null) => Of(ChimeErrorKind.ServiceFailure, message);

    /// <summary>Creates the error of a service that is unavailable (503).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError ServiceUnavailable(string? message = null) => Of(ChimeErrorKind.ServiceUnavailable, message);

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(ChimeError);

    private protected override string Print() => $"{Kind} ({StatusCode}): {Message}";
}

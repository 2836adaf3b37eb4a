namespace FakeChime;

/// <summary>An error answer of Amazon Chime, as a value: each door turns it into an exception or a response of its own.</summary>
public sealed record ChimeError
{
    private ChimeError(ChimeErrorKind kind, string message)
    {
        Kind = kind;
        Message = message;
    }

    /// <summary>Which of the documented errors this is.</summary>
    public ChimeErrorKind Kind { get; }

    /// <summary>The text that the service sends with the error.</summary>
    public string Message { get; }

    /// <summary>The error's code in the body of the answer, <c>NotFound</c> for example.</summary>
    public string Code => Kind.ToString();

    /// <summary>The name of the exception that the SDKs raise for it, <c>NotFoundException</c> for example.</summary>
    public string ExceptionName => Facts.ExceptionName;

    /// <summary>The HTTP status of the answer.</summary>
    public int StatusCode => Facts.StatusCode;

    private ErrorFacts Facts => ErrorFacts.Of(Kind);

    /// <summary>Creates an error of the given kind.</summary>
    /// <param name="kind">Which of the documented errors.</param>
    /// <param name="message">The text. The default value is the service's usual text for this error.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not one of the documented errors.</exception>
    public static ChimeError Of(ChimeErrorKind kind, string? message = null) => new(kind, message ?? ErrorFacts.Of(kind).Message);

    /// <summary>Creates the error that the SDKs raise as an exception of the given name.</summary>
    /// <param name="exceptionName">The name, <c>ThrottledClientException</c> for example.</param>
    /// <param name="message">The text. The default value is the service's usual text for this error.</param>
    /// <exception cref="ArgumentException">Amazon Chime documents no such exception; the message names those it does.</exception>
    public static ChimeError Named(string exceptionName, string? message = null) =>
        ErrorFacts.KindOf(exceptionName) is { } kind ? Of(kind, message) : throw new ArgumentException(
            $"Amazon Chime has no exception '{exceptionName}'. It has {string.Join(", ", ErrorFacts.ExceptionNames)}.");

    /// <summary>Creates a <c>BadRequestException</c> (400).</summary>
    /// <param name="message">The text. The default value is the service's usual text for this error.</param>
    public static ChimeError BadRequest(string? message = null) => Of(ChimeErrorKind.BadRequest, message);

    /// <summary>Creates an <c>UnauthorizedClientException</c> (401).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError Unauthorized(string? message = null) => Of(ChimeErrorKind.Unauthorized, message);

    /// <summary>Creates a <c>ForbiddenException</c> (403).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError Forbidden(string? message = null) => Of(ChimeErrorKind.Forbidden, message);

    /// <summary>Creates an <c>AccessDeniedException</c> (403).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError AccessDenied(string? message = null) => Of(ChimeErrorKind.AccessDenied, message);

    /// <summary>Creates a <c>NotFoundException</c> (404).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError NotFound(string? message = null) => Of(ChimeErrorKind.NotFound, message);

    /// <summary>Creates a <c>ConflictException</c> (409).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError Conflict(string? message = null) => Of(ChimeErrorKind.Conflict, message);

    /// <summary>Creates an <c>UnprocessableEntityException</c> (422).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError Unprocessable(string? message = null) => Of(ChimeErrorKind.Unprocessable, message);

    /// <summary>Creates a <c>ThrottledClientException</c> (429).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError Throttled(string? message = null) => Of(ChimeErrorKind.Throttled, message);

    /// <summary>Creates a <c>ResourceLimitExceededException</c> (400).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError ResourceLimitExceeded(string? message = null) => Of(ChimeErrorKind.ResourceLimitExceeded, message);

    /// <summary>Creates a <c>ServiceFailureException</c> (500).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError ServiceFailure(string? message = null) => Of(ChimeErrorKind.ServiceFailure, message);

    /// <summary>Creates a <c>ServiceUnavailableException</c> (503).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError ServiceUnavailable(string? message = null) => Of(ChimeErrorKind.ServiceUnavailable, message);

    /// <summary>The error as one line: exception name, status and text.</summary>
    public override string ToString() => $"{ExceptionName} ({StatusCode}): {Message}";
}

using System.Text.RegularExpressions;

namespace FakeChime;

/// <summary>
/// An error answer of the service. Each client turns it into the exception of its SDK, the HTTP server into a response.
/// </summary>
public sealed record ChimeError
{
    private static readonly Regex CodePattern = new(@"\A[A-Za-z0-9._-]+\z");

    private static readonly Dictionary<ChimeErrorKind, (int Status, string Message)> Defaults = new()
    {
        [ChimeErrorKind.BadRequest] = (400, "Service received a bad request"),
        [ChimeErrorKind.Unauthorized] = (401, "The client is not currently authorized to make the request"),
        [ChimeErrorKind.Forbidden] = (403, "The client is permanently forbidden from making the request"),
        [ChimeErrorKind.AccessDenied] = (403, "You do not have permission to perform the requested operation"),
        [ChimeErrorKind.NotFound] = (404, "One or more of the resources in the request does not exist"),
        [ChimeErrorKind.ResourceNotFound] = (404, "The resource that you want to tag couldn't be found"),
        [ChimeErrorKind.Conflict] = (409, "The request conflicts with the current state of the resource"),
        [ChimeErrorKind.Unprocessable] = (422, "The request was well-formed but could not be followed"),
        [ChimeErrorKind.Throttled] = (429, "Rate exceeded"),
        [ChimeErrorKind.LimitExceeded] = (400, "The request exceeds the resource limit"),
        [ChimeErrorKind.TooManyTags] = (400, "Too many tags were added to the specified resource"),
        [ChimeErrorKind.ServiceFailure] = (500, "Service has experienced an unexpected failure"),
        [ChimeErrorKind.ServiceUnavailable] = (503, "The service is currently unavailable"),
        [ChimeErrorKind.Validation] = (400, "1 validation error detected"),
    };

    private ChimeError(ChimeErrorKind kind, string message)
    {
        Kind = kind;
        Message = message;
        StatusCode = Defaults[kind].Status;
    }

    /// <summary>
    /// Creates any error of AWS, such as those of the signing layer. The SDK raises the exception class of its model if the operation documents
    /// an error of this code, and its base exception otherwise.
    /// </summary>
    /// <param name="errorCode">The error code, such as <c>ExpiredTokenException</c>: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>.</param>
    /// <param name="statusCode">The HTTP status, 400 to 599.</param>
    /// <param name="message">The text of the error.</param>
    /// <exception cref="ArgumentException">The code has other characters, or the status is not that of an error.</exception>
    public ChimeError(string errorCode, int statusCode, string message)
    {
        if (errorCode is null || !CodePattern.IsMatch(errorCode))
        {
            throw new ArgumentException(
                $"The error code is {Text.Quote(errorCode)}. An error code of AWS has letters, digits, '.', '_' and '-', such as ExpiredTokenException.",
                nameof(errorCode));
        }

        if (statusCode is < 400 or > 599)
        {
            throw new ArgumentOutOfRangeException(
                nameof(statusCode), FormattableString.Invariant($"The status of an error is from 400 to 599; it was {statusCode}."));
        }

        Kind = ChimeErrorKind.Other;
        ErrorCode = errorCode;
        StatusCode = statusCode;
        Message = message ?? throw new ArgumentNullException(nameof(message));
    }

    /// <summary>Gets the kind of the error.</summary>
    public ChimeErrorKind Kind { get; }

    /// <summary>Gets the error code of an error of another kind; null for the kinds of the service, whose codes differ between the APIs.</summary>
    public string? ErrorCode { get; }

    /// <summary>Gets the text that the service sends with the error.</summary>
    public string Message { get; }

    /// <summary>Gets the HTTP status of the answer (documented: the service models).</summary>
    public int StatusCode { get; }

    /// <summary>Gets the ARN that the error is about, if the error of the API has one; null otherwise.</summary>
    public string? ResourceName { get; init; }

    /// <summary>Creates an error of a kind.</summary>
    /// <param name="kind">The kind of the error.</param>
    /// <param name="message">The text. The default is the usual text of the service for this error.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not an error of the service.</exception>
    public static ChimeError Of(ChimeErrorKind kind, string? message = null) => Defaults.TryGetValue(kind, out var defaults)
        ? new(kind, message ?? defaults.Message)
        : throw new ArgumentOutOfRangeException(
            nameof(kind),
            kind == ChimeErrorKind.Other
                ? "An error of the kind Other needs its code. Use new ChimeError(errorCode, statusCode, message)."
                : FormattableString.Invariant($"{(int)kind} is not an error of the service. Use a member of ChimeErrorKind."));

    /// <summary>Creates the error of a bad request (400).</summary>
    /// <param name="message">The text. The default is the usual text of the service for this error.</param>
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

    /// <summary>Creates the error of a client that exceeded its request rate (429).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError Throttled(string? message = null) => Of(ChimeErrorKind.Throttled, message);

    /// <summary>Creates the error of an exceeded quota (400).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError LimitExceeded(string? message = null) => Of(ChimeErrorKind.LimitExceeded, message);

    /// <summary>Creates the error of a resource with too many tags (400); <c>chime-sdk-meetings</c> only.</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError TooManyTags(string? message = null) => Of(ChimeErrorKind.TooManyTags, message);

    /// <summary>Creates the error of a failure inside the service (500).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError ServiceFailure(string? message = null) => Of(ChimeErrorKind.ServiceFailure, message);

    /// <summary>Creates the error of a service that is unavailable (503).</summary>
    /// <inheritdoc cref="BadRequest"/>
    public static ChimeError ServiceUnavailable(string? message = null) => Of(ChimeErrorKind.ServiceUnavailable, message);

    /// <summary>Creates the error of an account without a subscription (403, observed).</summary>
    public static ChimeError SubscriptionCheckFailed() => Forbidden("Subscription check failed");

    /// <summary>Creates the error of a failed authorization (403, observed): code <c>Forbidden</c>, in the body of the response only.</summary>
    public static ChimeError AuthorizationFailed() => new("Forbidden", 403, "AWS authorization failed");

    /// <summary>Creates the error of unknown credentials (403), from the signing layer.</summary>
    public static ChimeError UnrecognizedClient() =>
        new("UnrecognizedClientException", 403, "The security token included in the request is invalid.");

    /// <summary>Creates the error of expired credentials (403), from the signing layer.</summary>
    public static ChimeError ExpiredToken() => new("ExpiredTokenException", 403, "The security token included in the request is expired");

    /// <summary>Creates the error of a wrong signature (403), from the signing layer.</summary>
    public static ChimeError InvalidSignature() => new(
        "InvalidSignatureException",
        403,
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.");

    /// <summary>Creates the error of an IAM policy that does not allow an operation (403, observed).</summary>
    /// <param name="operation">The operation, such as <c>CreateMeeting</c>.</param>
    /// <exception cref="ArgumentException">The name of the operation has other characters than letters, or none.</exception>
    public static ChimeError NotAuthorized(string operation) => operation?.Length > 0 && operation.All(char.IsLetter)
        ? new(
            "AccessDeniedException",
            403,
            $"User: arn:aws:iam::123456789012:user/test is not authorized to perform: chime:{operation} on resource: arn:aws:chime:us-east-1:123456789012:meeting/*")
        : throw new ArgumentException($"{Text.Quote(operation)} is not the name of an operation. Use letters only, such as CreateMeeting.", nameof(operation));

    /// <summary>Creates the error of an account that cannot call the retired API <c>chime</c> (403, the text is observed, the status assumed).</summary>
    public static ChimeError DeprecatedEndpoint() => new(
        "ForbiddenException",
        403,
        "Account Id 123456789012 is not authorized to call deprecated Amazon Chime SDK API on the \"chime\" endpoint, use one of the \"*-chime*\" endpoints instead.");

    /// <summary>Returns the kind or the code, the status and the text.</summary>
    public override string ToString() => FormattableString.Invariant($"{ErrorCode ?? Kind.ToString()} ({StatusCode}): {Message}");
}

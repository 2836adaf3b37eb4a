namespace FakeChime;

/// <summary>
/// The errors of the service. Each API has its own names for them: <see cref="Throttled"/> is
/// <c>ThrottledClientException</c> in <c>chime</c> and <c>ThrottlingException</c> in <c>chime-sdk-meetings</c>.
/// Source: the service models.
/// </summary>
public enum ChimeErrorKind
{
    /// <summary>400: the request violates a constraint.</summary>
    BadRequest,

    /// <summary>401: the client is not authorized to make the request.</summary>
    Unauthorized,

    /// <summary>403: the client is permanently forbidden from making the request.</summary>
    Forbidden,

    /// <summary>403: the client has no permission for the operation. <c>chime</c> only.</summary>
    AccessDenied,

    /// <summary>404: a resource in the request does not exist.</summary>
    NotFound,

    /// <summary>404: the resource of an ARN does not exist. <c>chime-sdk-meetings</c> only.</summary>
    ResourceNotFound,

    /// <summary>409: the request conflicts with the state of the resource.</summary>
    Conflict,

    /// <summary>422: the request is well-formed but cannot be processed now.</summary>
    Unprocessable,

    /// <summary>429: the client exceeded its request rate.</summary>
    Throttled,

    /// <summary>400: the request exceeds a quota.</summary>
    LimitExceeded,

    /// <summary>400: the resource of an ARN would have too many tags. <c>chime-sdk-meetings</c> only.</summary>
    TooManyTags,

    /// <summary>500: the service failed unexpectedly.</summary>
    ServiceFailure,

    /// <summary>503: the service is unavailable.</summary>
    ServiceUnavailable,

    /// <summary>400: <c>ValidationException</c>, which no API documents for requests that violate a constraint (observed).</summary>
    Validation,

    /// <summary>Any other error of AWS, by its <see cref="ChimeError.ErrorCode"/>.</summary>
    Other,
}

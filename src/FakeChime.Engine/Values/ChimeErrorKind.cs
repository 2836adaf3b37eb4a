namespace FakeChime;

/// <summary>
/// The errors of the service, by what they mean. Each API has its own names for them: <see cref="Throttled"/> is
/// <c>ThrottledClientException</c> in <c>chime</c> and <c>ThrottlingException</c> in <c>chime-sdk-meetings</c>.
/// Source: the service models.
/// </summary>
public enum ChimeErrorKind
{
    /// <summary>400: the request breaks a constraint.</summary>
    BadRequest,

    /// <summary>401: the client is not authorized to make the request.</summary>
    Unauthorized,

    /// <summary>403: the client is permanently forbidden from making the request.</summary>
    Forbidden,

    /// <summary>403: the client has no permission for the operation. Only <c>chime</c> documents it.</summary>
    AccessDenied,

    /// <summary>404: a resource in the request does not exist.</summary>
    NotFound,

    /// <summary>404: the resource of an ARN does not exist. Only <c>chime-sdk-meetings</c> documents it.</summary>
    ResourceNotFound,

    /// <summary>409: the request conflicts with the state of the resource.</summary>
    Conflict,

    /// <summary>422: the request is well-formed but makes no sense now.</summary>
    Unprocessable,

    /// <summary>429: the client exceeded its request rate.</summary>
    Throttled,

    /// <summary>400: the request exceeds a quota.</summary>
    LimitExceeded,

    /// <summary>400: the resource of an ARN would have too many tags. Only <c>chime-sdk-meetings</c> documents it.</summary>
    TooManyTags,

    /// <summary>500: the service failed unexpectedly.</summary>
    ServiceFailure,

    /// <summary>503: the service is unavailable.</summary>
    ServiceUnavailable,

    /// <summary>400: <c>ValidationException</c>, which no API documents but users observed for requests that break a constraint.</summary>
    Validation,

    /// <summary>Any other error of AWS, by its <see cref="ChimeError.ErrorCode"/>.</summary>
    Other,
}

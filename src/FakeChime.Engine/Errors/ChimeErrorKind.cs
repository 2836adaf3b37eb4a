namespace FakeChime;

/// <summary>The errors that Amazon Chime documents. Source: the service model <c>chime-2018-05-01</c>.</summary>
public enum ChimeErrorKind
{
    /// <summary><c>BadRequestException</c>, 400: the request breaks a constraint.</summary>
    BadRequest,

    /// <summary><c>UnauthorizedClientException</c>, 401: the client is not authorized to make the request.</summary>
    Unauthorized,

    /// <summary><c>ForbiddenException</c>, 403: the client is permanently forbidden from making the request.</summary>
    Forbidden,

    /// <summary><c>AccessDeniedException</c>, 403: the client has no permission for the operation.</summary>
    AccessDenied,

    /// <summary><c>NotFoundException</c>, 404: a resource in the request does not exist.</summary>
    NotFound,

    /// <summary><c>ConflictException</c>, 409: the request conflicts with the state of the resource.</summary>
    Conflict,

    /// <summary><c>UnprocessableEntityException</c>, 422: the request is well-formed but makes no sense now.</summary>
    Unprocessable,

    /// <summary><c>ThrottledClientException</c>, 429: the client exceeded its request rate.</summary>
    Throttled,

    /// <summary><c>ResourceLimitExceededException</c>, 400: the request exceeds a quota.</summary>
    ResourceLimitExceeded,

    /// <summary><c>ServiceFailureException</c>, 500: the service failed unexpectedly.</summary>
    ServiceFailure,

    /// <summary><c>ServiceUnavailableException</c>, 503: the service is unavailable.</summary>
    ServiceUnavailable,
}

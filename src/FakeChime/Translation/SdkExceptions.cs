using System.Net;
using Amazon.Chime;
using Amazon.Chime.Model;
using Amazon.Runtime;

namespace FakeChime;

/// <summary>The SDK's exceptions, as the real client creates them from an error answer of the service.</summary>
internal static class SdkExceptions
{
    /// <summary>The SDK gives every error of a JSON service this type, the client's fault or the service's.</summary>
    private const ErrorType Type = ErrorType.Unknown;

    public static AmazonChimeException Create(ChimeError error, string requestId)
    {
        var (message, name, status, code) = (error.Message, error.ExceptionName, (HttpStatusCode)error.StatusCode, ErrorCode.FindValue(error.Code));
        return error.Kind switch
        {
            ChimeErrorKind.BadRequest => new BadRequestException(message, Type, name, requestId, status) { Code = code },
            ChimeErrorKind.Unauthorized => new UnauthorizedClientException(message, Type, name, requestId, status) { Code = code },
            ChimeErrorKind.Forbidden => new ForbiddenException(message, Type, name, requestId, status) { Code = code },
            ChimeErrorKind.AccessDenied => new AccessDeniedException(message, Type, name, requestId, status) { Code = code },
            ChimeErrorKind.NotFound => new NotFoundException(message, Type, name, requestId, status) { Code = code },
            ChimeErrorKind.Conflict => new ConflictException(message, Type, name, requestId, status) { Code = code },
            ChimeErrorKind.Unprocessable => new UnprocessableEntityException(message, Type, name, requestId, status) { Code = code },
            ChimeErrorKind.Throttled => new ThrottledClientException(message, Type, name, requestId, status) { Code = code },
            ChimeErrorKind.ResourceLimitExceeded => new ResourceLimitExceededException(message, Type, name, requestId, status) { Code = code },
            ChimeErrorKind.ServiceFailure => new ServiceFailureException(message, Type, name, requestId, status) { Code = code },
            ChimeErrorKind.ServiceUnavailable => new ServiceUnavailableException(message, Type, name, requestId, status) { Code = code },
            _ => throw new ArgumentOutOfRangeException(nameof(error), error, "Not one of the errors that Amazon Chime documents."),
        };
    }

    /// <summary>What the real client's marshaller throws for a null member of the path, before anything is sent.</summary>
    public static AmazonChimeException NotSet(string member) => new($"Request object does not have required field {member} set");
}

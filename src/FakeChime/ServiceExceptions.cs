using Amazon.Chime;
using static FakeChime.ChimeErrorKind;

namespace FakeChime;

/// <summary>The SDK's exception for each error that an operation of the fake documents.</summary>
internal static class ServiceExceptions
{
    public static readonly IReadOnlyDictionary<ChimeErrorKind, Func<SdkError, AmazonChimeException>> Create =
        new Dictionary<ChimeErrorKind, Func<SdkError, AmazonChimeException>>
        {
            [BadRequest] = it => new BadRequestException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
            [Unauthorized] = it => new UnauthorizedClientException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
            [Forbidden] = it => new ForbiddenException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
            [AccessDenied] = it => new AccessDeniedException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
            [NotFound] = it => new NotFoundException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
            [Unprocessable] = it => new UnprocessableEntityException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
            [Throttled] = it => new ThrottledClientException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
            [LimitExceeded] = it => new ResourceLimitExceededException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
            [ServiceFailure] = it => new ServiceFailureException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
            [ServiceUnavailable] = it => new ServiceUnavailableException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
        };
}

using Amazon.Chime;
using static FakeChime.ChimeErrorKind;

namespace FakeChime;

/// <summary>The SDK's exception for each error of the API.</summary>
internal static class ServiceExceptions
{
    public static readonly IReadOnlyDictionary<ChimeErrorKind, (Type Type, Func<SdkError, AmazonChimeException> Create)> ByKind =
        new Dictionary<ChimeErrorKind, (Type Type, Func<SdkError, AmazonChimeException> Create)>
        {
            [BadRequest] = (typeof(BadRequestException), it => new BadRequestException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
            [Unauthorized] = (typeof(UnauthorizedClientException), it => new UnauthorizedClientException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
            [Forbidden] = (typeof(ForbiddenException), it => new ForbiddenException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
            [AccessDenied] = (typeof(AccessDeniedException), it => new AccessDeniedException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
            [NotFound] = (typeof(NotFoundException), it => new NotFoundException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
            [Conflict] = (typeof(ConflictException), it => new ConflictException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
            [Unprocessable] = (typeof(UnprocessableEntityException), it => new UnprocessableEntityException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
            [Throttled] = (typeof(ThrottledClientException), it => new ThrottledClientException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
            [LimitExceeded] = (typeof(ResourceLimitExceededException), it => new ResourceLimitExceededException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
            [ServiceFailure] = (typeof(ServiceFailureException), it => new ServiceFailureException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
            [ServiceUnavailable] = (typeof(ServiceUnavailableException), it => new ServiceUnavailableException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
        };
}

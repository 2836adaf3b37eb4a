using Amazon.ChimeSDKMeetings;
using static FakeChime.ChimeErrorKind;

namespace FakeChime;

/// <summary>The SDK's exception for each error of the API.</summary>
internal static class ServiceExceptions
{
    public static readonly IReadOnlyDictionary<ChimeErrorKind, (Type Type, Func<SdkError, AmazonChimeSDKMeetingsException> Create)> ByKind =
        new Dictionary<ChimeErrorKind, (Type Type, Func<SdkError, AmazonChimeSDKMeetingsException> Create)>
        {
            [BadRequest] = (typeof(BadRequestException), it => new BadRequestException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
            [Unauthorized] = (typeof(UnauthorizedException), it => new UnauthorizedException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
            [Forbidden] = (typeof(ForbiddenException), it => new ForbiddenException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
            [NotFound] = (typeof(NotFoundException), it => new NotFoundException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
            [ResourceNotFound] = (typeof(ResourceNotFoundException), it => new ResourceNotFoundException(it.Message, it.Type, it.Name, it.RequestId, it.Status)
            {
                Code = it.Code,
                ResourceName = it.ResourceName,
            }),
            [Conflict] = (typeof(ConflictException), it => new ConflictException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
            [Unprocessable] = (typeof(UnprocessableEntityException), it => new UnprocessableEntityException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
            [Throttled] = (typeof(ThrottlingException), it => new ThrottlingException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
            [LimitExceeded] = (typeof(LimitExceededException), it => new LimitExceededException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
            [TooManyTags] = (typeof(TooManyTagsException), it => new TooManyTagsException(it.Message, it.Type, it.Name, it.RequestId, it.Status)
            {
                Code = it.Code,
                ResourceName = it.ResourceName,
            }),
            [ServiceFailure] = (typeof(ServiceFailureException), it => new ServiceFailureException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
            [ServiceUnavailable] = (typeof(ServiceUnavailableException), it => new ServiceUnavailableException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code }),
        };
}

using Amazon.ChimeSDKMeetings;
using static FakeChime.ChimeErrorKind;

namespace FakeChime;

/// <summary>The SDK's exception for each error that the API documents.</summary>
internal static class ServiceExceptions
{
    public static readonly IReadOnlyDictionary<ChimeErrorKind, Func<SdkError, AmazonChimeSDKMeetingsException>> Create =
        new Dictionary<ChimeErrorKind, Func<SdkError, AmazonChimeSDKMeetingsException>>
        {
            [BadRequest] = it => new BadRequestException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
            [Unauthorized] = it => new UnauthorizedException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
            [Forbidden] = it => new ForbiddenException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
            [NotFound] = it => new NotFoundException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
            [ResourceNotFound] = it => new ResourceNotFoundException(it.Message, it.Type, it.Name, it.RequestId, it.Status)
            {
                Code = it.Code,
                ResourceName = it.ResourceName,
            },
            [Conflict] = it => new ConflictException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
            [Unprocessable] = it => new UnprocessableEntityException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
            [Throttled] = it => new ThrottlingException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
            [LimitExceeded] = it => new LimitExceededException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
            [TooManyTags] = it => new TooManyTagsException(it.Message, it.Type, it.Name, it.RequestId, it.Status)
            {
                Code = it.Code,
                ResourceName = it.ResourceName,
            },
            [ServiceFailure] = it => new ServiceFailureException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
            [ServiceUnavailable] = it => new ServiceUnavailableException(it.Message, it.Type, it.Name, it.RequestId, it.Status) { Code = it.Code },
        };
}

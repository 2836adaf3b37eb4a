using Amazon.Runtime;
using FakeChime.Http.Tests.Sdk;

namespace FakeChime.Http.SdkMeetings.Tests;

/// <summary>How often version 4 of the AWS SDK for .NET sends a failing request, in each retry mode.</summary>
public sealed class RetryTests
{
    [Theory]
    [InlineData(RequestRetryMode.Standard, "ThrottlingException", 429, 3)]
    [InlineData(RequestRetryMode.Standard, "ServiceFailureException", 500, 3)]
    [InlineData(RequestRetryMode.Standard, "ServiceUnavailableException", 503, 3)]
    [InlineData(RequestRetryMode.Standard, "ForbiddenException", 403, 1)]
    [InlineData(RequestRetryMode.Standard, "ConflictException", 409, 1)]
    [InlineData(RequestRetryMode.Standard, "ExpiredTokenException", 403, 1)]
    [InlineData(RequestRetryMode.Adaptive, "ServiceFailureException", 500, 3)]
    [InlineData(RequestRetryMode.Adaptive, "ServiceUnavailableException", 503, 3)]
    [InlineData(RequestRetryMode.Adaptive, "ForbiddenException", 403, 1)]
    public async Task Version_4_sends_failing_requests_1_or_3_times_by_error_and_retry_mode(RequestRetryMode mode, string code, int status, int sent)
    {
        (await FailingRequest.SendAsync(new(code, status, "scripted"), config => config.RetryMode = mode)).Should().Be(sent);
    }

    [Fact]
    public async Task MaxErrorRetry_is_the_number_of_retries_of_the_SDK()
    {
        (await FailingRequest.SendAsync(new("ServiceUnavailableException", 503, "scripted"), config => config.MaxErrorRetry = 1)).Should().Be(2);
    }
}

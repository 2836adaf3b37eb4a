using Amazon.Runtime;
using FakeChime.Http.Tests.Sdk;

namespace FakeChime.Http.Tests;

/// <summary>How often version 3 of the AWS SDK for .NET sends a failing request, in each retry mode.</summary>
public sealed class RetryTests
{
    [Theory]
    [InlineData(RequestRetryMode.Legacy, "ThrottledClientException", 429, 1)]
    [InlineData(RequestRetryMode.Standard, "ThrottledClientException", 429, 1)]
    [InlineData(RequestRetryMode.Adaptive, "ThrottledClientException", 429, 1)]
    [InlineData(RequestRetryMode.Legacy, "ServiceFailureException", 500, 5)]
    [InlineData(RequestRetryMode.Standard, "ServiceFailureException", 500, 3)]
    [InlineData(RequestRetryMode.Adaptive, "ServiceFailureException", 500, 3)]
    [InlineData(RequestRetryMode.Legacy, "ServiceUnavailableException", 503, 5)]
    [InlineData(RequestRetryMode.Standard, "ServiceUnavailableException", 503, 3)]
    [InlineData(RequestRetryMode.Adaptive, "ServiceUnavailableException", 503, 3)]
    [InlineData(RequestRetryMode.Legacy, "ForbiddenException", 403, 1)]
    [InlineData(RequestRetryMode.Standard, "ForbiddenException", 403, 1)]
    [InlineData(RequestRetryMode.Legacy, "ExpiredTokenException", 403, 1)]
    public async Task Version_3_sends_failing_requests_1_3_or_5_times_by_error_and_retry_mode(RequestRetryMode mode, string code, int status, int sent)
    {
        (await FailingRequest.SendAsync(new(code, status, "scripted"), config => config.RetryMode = mode)).Should().Be(sent);
    }
}

using System.Net;
using Amazon.Runtime;

namespace FakeChime.Http.Tests;

/// <summary>How often version 3 of the AWS SDK for .NET sends a failing request, in each retry mode.</summary>
public sealed class RetryTests : IDisposable
{
    private readonly ChimeEngine _engine = new(ChimeApi.Chime);
    private readonly HttpMessageHandler _handler;

    public RetryTests() => _handler = FakeChimeServer.CreateHandler(_engine);

    public void Dispose()
    {
        _handler.Dispose();
        _engine.Dispose();
    }

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
        using var client = new SdkPipelineClient(_handler, mode);
        _engine.When<ListAttendees>().Throws(new ChimeError(code, status, "scripted"));

        var thrown = (await client.Awaiting(it => it.ListAttendeesAsync(new() { MeetingId = _engine.AddMeeting("standup").MeetingId, MaxResults = 1 }))
            .Should().ThrowAsync<AmazonServiceException>()).Which;

        (thrown.ErrorCode, thrown.StatusCode).Should().Be((code, (HttpStatusCode)status));
        _engine.Calls.Of<ListAttendees>().Should().HaveCount(sent);
    }
}

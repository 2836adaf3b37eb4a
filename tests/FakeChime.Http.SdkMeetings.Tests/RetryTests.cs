using System.Net;
using Amazon.Runtime;

namespace FakeChime.Http.SdkMeetings.Tests;

/// <summary>How often version 4 of the AWS SDK for .NET sends a failing request, in each retry mode.</summary>
public sealed class RetryTests : IAsyncLifetime
{
    private readonly ChimeEngine _engine = new(ChimeApi.SdkMeetings);
    private FakeChimeServer _server = null!;

    public async Task InitializeAsync() => _server = await FakeChimeServer.StartAsync(_engine);

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _engine.Dispose();
    }

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
        using var client = new SdkPipelineClient(
            new() { ServiceURL = _server.Endpoint.ToString(), AuthenticationRegion = "us-east-1", RetryMode = mode });
        _engine.When<GetMeeting>().Throws(new ChimeError(code, status, "scripted"));

        var thrown = (await client.Awaiting(it => it.SendAsync(new(HttpMethod.Get, $"/meetings/{_engine.AddMeeting("standup").MeetingId}")))
            .Should().ThrowAsync<AmazonServiceException>()).Which;

        (thrown.ErrorCode, thrown.StatusCode).Should().Be((code, (HttpStatusCode)status));
        _engine.Calls.Of<GetMeeting>().Should().HaveCount(sent);
    }

    [Fact]
    public async Task MaxErrorRetry_is_the_number_of_retries_of_the_SDK()
    {
        using var client = new SdkPipelineClient(
            new() { ServiceURL = _server.Endpoint.ToString(), AuthenticationRegion = "us-east-1", MaxErrorRetry = 1 });
        _engine.When<GetMeeting>().Throws(ChimeError.ServiceUnavailable());

        await client.Awaiting(it => it.SendAsync(new(HttpMethod.Get, $"/meetings/{_engine.AddMeeting("standup").MeetingId}")))
            .Should().ThrowAsync<AmazonServiceException>();

        _engine.Calls.Of<GetMeeting>().Should().HaveCount(2);
    }
}

using Amazon.Runtime;

namespace FakeChime.Http.Tests.Sdk;

internal static class FailingRequest
{
    /// <summary>Sends a request that always fails with an error, and returns how often the SDK sent it.</summary>
    public static async Task<int> SendAsync(ChimeError error, Action<ServiceConfig> configure)
    {
        using var engine = new ChimeEngine(TheApi.Api);
        var meeting = engine.AddMeeting("standup");
        engine.When<GetMeeting>().Throws(error);
        using var handler = FakeChimeServer.CreateHandler(engine);
        var config = SdkPipelineClient.ConfigFor(handler);
        configure(config);
        using var client = new SdkPipelineClient(config);

        var thrown = (await client.Awaiting(it => it.SendAsync(new(HttpMethod.Get, $"/meetings/{meeting.MeetingId}")))
            .Should().ThrowAsync<AmazonServiceException>()).Which;

        (thrown.ErrorCode, (int)thrown.StatusCode).Should().Be((error.ErrorCode!, error.StatusCode));
        return engine.Calls.Of<GetMeeting>().Count;
    }
}

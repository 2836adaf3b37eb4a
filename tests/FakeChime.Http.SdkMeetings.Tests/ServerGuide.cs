using System.Net;
using Amazon.ChimeSDKMeetings;
using Amazon.Runtime;

namespace FakeChime.Http.SdkMeetings.Tests;

/// <summary>The example of docs/server.md for this client.</summary>
public sealed class ServerGuide
{
    [Fact]
    public async Task Server_sdk_meetings()
    {
        var chime = new FakeAmazonChimeSDKMeetings();
        var standup = chime.AddMeeting("standup");

        #region server-sdk-meetings
        using var handler = FakeChimeServer.CreateHandler(chime);             // no sockets
        var config = new AmazonChimeSDKMeetingsConfig
        {
            ServiceURL = "http://chime.test",
            AuthenticationRegion = "us-east-1",
            HttpClientFactory = new FakeChimeClientFactory(handler),
        };
        using var client = new AmazonChimeSDKMeetingsClient("any key", "any secret", config);
        #endregion

        var answer = await config.HttpClientFactory.CreateHttpClient(config).GetAsync(new Uri($"http://chime.test/meetings/{standup.MeetingId}"));
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        chime.Calls.Of<GetMeeting>().Should().ContainSingle();
    }

    private sealed class FakeChimeClientFactory(HttpMessageHandler handler) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
    }
}

using System.Net;
using Amazon.ChimeSDKMeetings;
using FakeChime.Http.Tests.Sdk;

namespace FakeChime.Http.SdkMeetings.Tests;

/// <summary>The example of docs/server.md for this client.</summary>
public sealed class ServerGuideTests
{
    [Fact]
    public async Task A_concrete_client_of_chime_sdk_meetings_uses_the_handler()
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
}

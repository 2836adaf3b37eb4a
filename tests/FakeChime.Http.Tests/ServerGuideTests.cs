using System.Net;
using Amazon.Chime;
using FakeChime.Http.Tests.Sdk;

namespace FakeChime.Http.Tests;

/// <summary>The examples of docs/server.md.</summary>
public sealed class ServerGuideTests
{
    [Fact]
    public async Task A_test_starts_a_server()
    {
        #region server-start
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup", attendees: ["alice"]);
        await using var server = await FakeChimeServer.StartAsync(chime);     // loopback, a free port; ready when it returns

        using var client = new HttpClient { BaseAddress = server.Endpoint };
        var answer = await client.GetAsync($"/meetings/{standup.MeetingId}");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        chime.Calls.Of<GetMeeting>().Should().ContainSingle();
        #endregion
    }

    [Fact]
    public async Task A_concrete_client_uses_the_handler()
    {
        var chime = new FakeAmazonChime();

        #region server-handler
        using var handler = FakeChimeServer.CreateHandler(chime);             // no sockets
        var config = new AmazonChimeConfig
        {
            ServiceURL = "http://chime.test",
            AuthenticationRegion = "us-east-1",
            HttpClientFactory = new FakeChimeClientFactory(handler),
        };
        using var client = new AmazonChimeClient("any key", "any secret", config);
        #endregion

        var answer = await config.HttpClientFactory.CreateHttpClient(config).GetAsync(new Uri("http://chime.test/meetings"));
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        chime.Calls.Of<ListMeetings>().Should().ContainSingle();
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FakeChime.Http.Tests;

/// <summary>Random invalid requests never cause a status of 500.</summary>
public sealed class MutatedRequestTests
{
    [Theory]
    [InlineData("chime", 10_000)]
    [InlineData("chime-sdk-meetings", 10_000)]
    public async Task Randomly_mutated_requests_never_cause_a_status_of_500(string api, int requests)
    {
        var engine = new ChimeEngine(
            api == ChimeApi.Chime.Name ? ChimeApi.Chime : ChimeApi.SdkMeetings, new() { RandomSeed = 1, Limits = new() { ActiveMeetings = 50 } });
        var meeting = engine.AddMeeting("standup", ["alice"]);
        var mutator = new RequestMutator(new Random(20260302), meeting);
        using var client = new HttpClient(FakeChimeServer.CreateHandler(engine)) { BaseAddress = new Uri("http://chime.test") };
        var statuses = new Dictionary<int, int>();

        for (var number = 0; number < requests; number++)
        {
            using var request = mutator.Next();
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            var status = (int)response.StatusCode;
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            status.Should().NotBe(500, $"{request} {(request.Content is null ? "" : await request.Content.ReadAsStringAsync())}");
        }

        statuses.Keys.Should().BeSubsetOf([200, 201, 204, 302, 400, 404, 405, 413, 415, 422, 403, 501]).And.Contain([200, 204, 400, 404, 415]);
        (await client.GetAsync(new Uri("/_fakechime/state", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Random_bytes_that_are_not_HTTP_never_cause_a_status_of_500()
    {
        var engine = new ChimeEngine(ChimeApi.Chime);
        await using var server = await FakeChimeServer.StartAsync(engine);
        var random = new Random(20260302);
        var valid = Encoding.ASCII.GetBytes($"POST /meetings HTTP/1.1\r\nHost: chime\r\nContent-Length: 24\r\n\r\n{{\"ClientRequestToken\":1}}");

        for (var number = 0; number < 1_000; number++)
        {
            var bytes = (byte[])valid.Clone();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, server.Endpoint.Port);
            await socket.SendAsync(bytes.AsMemory(0, random.Next(1, bytes.Length + 1)));
            socket.Shutdown(SocketShutdown.Send);
            var answer = new byte[64];
            var length = await ReadAsync(socket, answer);
            Encoding.ASCII.GetString(answer, 0, length).Should().NotStartWith("HTTP/1.1 500");
        }

        using var client = new HttpClient { BaseAddress = server.Endpoint };
        (await client.GetAsync(new Uri("/meetings", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static async Task<int> ReadAsync(Socket socket, byte[] answer)
    {
        try
        {
            return await socket.ReceiveAsync(answer.AsMemory());
        }
        catch (SocketException)
        {
            return 0;
        }
    }
}

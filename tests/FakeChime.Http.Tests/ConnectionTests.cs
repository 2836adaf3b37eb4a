using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FakeChime.Http.Tests;

/// <summary>Valid and invalid requests leave connections open.</summary>
public sealed class ConnectionTests() : ServerTestBase(ChimeApi.Chime)
{
    private static readonly (string Method, string Path, string? Body, int Status)[] Requests =
    [
        ("POST", "/_fakechime/rules", """{ "When": "ListMeetings", "Behaviors": [ { "PassesThrough": 1 } ] }""", 201),
        ("POST", "/_fakechime/rules", """{ "Behaviors": [ { "Hangs": false } ] }""", 400),
        ("POST", "/_fakechime/rules", "nonsense", 400),
        ("POST", "/_fakechime/rules", """{ "Behaviors": [ { "PassesThrough": 1 } ] } x""", 400),
        ("POST", "/_fakechime/seed", """{ "Meetings": [ { "HasEnded": true } ] }""", 201),
        ("POST", "/_fakechime/seed", "{", 400),
        ("POST", "/_fakechime/leave", "{}", 400),
        ("POST", "/_fakechime/reset", null, 200),
        ("POST", "/_fakechime/reset", "{}", 200),
        ("POST", "/_fakechime/nowhere", "{}", 404),
        ("PUT", "/_fakechime/rules", "{}", 404),
        ("DELETE", "/_fakechime/rules", null, 204),
        ("GET", "/_fakechime/state", null, 200),
        ("HEAD", "/_fakechime/", null, 200),
        ("POST", "/meetings", "nonsense", 400),
        ("POST", "/meetings", """{ "ClientRequestToken": 7 }""", 400),
        ("POST", "/meetings?operation=close", """{ "a": 1 }""", 404),
        ("POST", "/accounts", "{}", 501),
        ("GET", "/meetings", null, 200),
    ];

    [Theory]
    [InlineData(1, 1_000)]
    [InlineData(16, 2_000)]
    public async Task Valid_and_invalid_requests_reuse_their_connections(int parallelism, int requests)
    {
        var (client, connections) = Client();

        await Parallel.ForAsync(
            0, requests, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, async (number, _) => await SendAsync(client, number));

        connections().Should().BeInRange(1, parallelism);
    }

    [ClientFact(ExternalClient.JavaScript)]
    public Task The_HTTP_agent_of_Node_reuses_16_connections() => ExternalClients.RunAsync(Server, "http_agent.mjs");

    [Fact]
    public async Task A_HEAD_request_to_the_event_stream_leaves_the_connection_usable()
    {
        var (client, connections) = Client();
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/_fakechime/stream"));
        using var next = await client.GetAsync(new Uri("/meetings", UriKind.Relative)).WaitAsync(TimeSpan.FromSeconds(10));

        head.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
        next.StatusCode.Should().Be(HttpStatusCode.OK);
        connections().Should().Be(1);
    }

    [Theory]
    [InlineData("/_fakechime/seed", "fffffffffffffffff")]
    [InlineData("/_fakechime/seed", "zz")]
    [InlineData("/meetings", "fffffffffffffffff")]
    public async Task An_invalid_chunk_size_is_rejected_with_a_message(string path, string size)
    {
        var answer = await RawHttp.AnswerAsync(
            Server.Endpoint,
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{size}\r\n");

        answer.Should().StartWith("HTTP/1.1 400").And.Contain("\"Message\":");
    }

    [Theory]
    [InlineData("\u0016\u0003\u0001 TLS on a port without TLS\r\n\r\n")]
    [InlineData("GET /meetings/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("GET /meetings/{8 KiB} HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    public async Task The_web_server_rejects_a_request_that_it_cannot_parse_without_a_body(string request)
    {
        var answer = await RawHttp.AnswerAsync(Server.Endpoint, request.Replace("{8 KiB}", new string('a', 8_192), StringComparison.Ordinal));
        var next = await Client().Client.GetAsync(new Uri("/meetings", UriKind.Relative));

        answer.Should().MatchRegex("^HTTP/1.1 4").And.Contain("Content-Length: 0").And.EndWith("\r\n\r\n");
        next.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_half_closed_connection_cancels_its_pending_call()
    {
        Engine.When<ListMeetings>().Hangs();
        using var socket = await RawHttp.SendAsync(Server.Endpoint, "GET /meetings HTTP/1.1\r\nHost: localhost\r\n\r\n");
        var call = await Engine.Calls.WaitForAsync<ListMeetings>();

        using var reader = new StreamReader(socket.GetStream());
        socket.Client.Shutdown(SocketShutdown.Send);
        var answer = await reader.ReadToEndAsync();
        await call.CompletesAsync();

        answer.Should().BeEmpty();
        call.Exception.Should().BeAssignableTo<OperationCanceledException>();
    }

    [Fact]
    public async Task A_control_body_larger_than_1_MiB_is_rejected_with_a_message()
    {
        var (client, _) = Client();
        using var large = await client.PostAsync(
            new Uri("/_fakechime/seed", UriKind.Relative), new StringContent(new string(' ', 2_000_000), Encoding.UTF8, "application/json"));
        var next = await client.GetAsync(new Uri("/meetings", UriKind.Relative));

        large.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await large.Content.ReadAsStringAsync()).Should().Contain("larger than 1048576 bytes");
        next.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static async Task SendAsync(HttpClient client, int number)
    {
        var (method, path, body, status) = Requests[number % Requests.Length];
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request);
        ((int)response.StatusCode).Should().Be(status, $"{method} {path} {body}");
    }

    private (HttpClient Client, Func<int> Connections) Client()
    {
        var connections = 0;
        var client = new HttpClient(new SocketsHttpHandler
        {
            // With this limit the pool opens no spare connections: each further connection replaces one that the server closed.
            MaxConnectionsPerServer = 16,
            ConnectCallback = async (context, cancellationToken) =>
            {
                Interlocked.Increment(ref connections);
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        {
            BaseAddress = Server.Endpoint,
        };
        return (client, () => connections);
    }
}

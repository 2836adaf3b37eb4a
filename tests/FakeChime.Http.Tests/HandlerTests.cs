using System.Net;

namespace FakeChime.Http.Tests;

/// <summary>The handler without sockets behaves as a connection.</summary>
public sealed class HandlerTests : IDisposable
{
    private readonly ChimeEngine _engine = new(ChimeApi.Chime);
    private readonly HttpMessageHandler _handler;
    private readonly HttpClient _client;

    public HandlerTests()
    {
        _handler = FakeChimeServer.CreateHandler(_engine);
        _client = new HttpClient(_handler) { BaseAddress = new Uri("http://chime.test") };
    }

    public void Dispose() => _client.Dispose();

    [Fact]
    public void CreateHandler_without_an_engine_throws_ArgumentNullException()
    {
        FluentActions.Invoking(() => FakeChimeServer.CreateHandler(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public async Task An_exception_that_is_no_error_of_AWS_breaks_the_connection_of_the_handler_and_of_sockets()
    {
        _engine.WhenAny().Throws(() => new TimeoutException());
        await using var server = await FakeChimeServer.StartAsync(_engine);
        using var sockets = new HttpClient { BaseAddress = server.Endpoint };

        var reading = (HttpClient client) => client.Awaiting(it => it.GetAsync(new Uri("/meetings", UriKind.Relative)))
            .Should().ThrowExactlyAsync<HttpRequestException>();

        (await reading(_client)).WithInnerException<IOException>();
        _engine.Calls.Single().Exception.Should().BeOfType<TimeoutException>();
        (await reading(sockets)).WithInnerException<IOException>();
    }

    [Fact]
    public async Task Disposing_the_handler_breaks_pending_requests()
    {
        _engine.WhenAny().Hangs();
        var call = _client.GetAsync(new Uri("/meetings", UriKind.Relative));
        while (_engine.Calls.Count == 0)
        {
            await Task.Yield();
        }

        _handler.Dispose();

        await FluentActions.Awaiting(() => call.WaitAsync(TimeSpan.FromSeconds(30))).Should().ThrowAsync<HttpRequestException>();
        _engine.Calls.Should().ContainSingle().Which.Exception.Should().BeAssignableTo<OperationCanceledException>();
    }

    [Fact]
    public void The_handler_supports_synchronous_requests()
    {
        var meeting = _engine.AddMeeting("standup");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/meetings/{meeting.MeetingId}");

        using var response = _client.Send(request);

        using var reader = new StreamReader(response.Content.ReadAsStream());
        reader.ReadToEnd().Should().Contain("standup");
    }

    [Theory]
    [InlineData("/meetings/%00")]
    [InlineData("/meetings/../accounts")]
    public async Task The_handler_rejects_the_same_paths_as_the_server(string path)
    {
        await using var server = await FakeChimeServer.StartAsync(_engine);
        using var sockets = new HttpClient();

        foreach (var (client, address) in new[] { (sockets, server.Endpoint), (_client, new Uri("http://chime.test/")) })
        {
            var written = new Uri($"{address}{path[1..]}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
            using var response = await client.GetAsync(written);

            response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        }

        _engine.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Disposing_the_handler_ends_event_streams()
    {
        using var answer = await _client.GetAsync(new Uri("/_fakechime/stream", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());

        _handler.Dispose();

        await ReadToTheEndAsync(reader).WaitAsync(TimeSpan.FromSeconds(30));
        await _client.Awaiting(it => it.GetAsync(new Uri("/meetings", UriKind.Relative))).Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public async Task Cancellation_of_a_request_while_sending_throws_OperationCanceledException()
    {
        using var cancellation = new CancellationTokenSource();
        using var invoker = new HttpMessageInvoker(_handler, disposeHandler: false);
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://chime.test/meetings") { Content = new EndlessContent() };

        var call = invoker.SendAsync(request, cancellation.Token);
        await cancellation.CancelAsync();

        (await FluentActions.Awaiting(() => call.WaitAsync(TimeSpan.FromSeconds(30))).Should().ThrowAsync<OperationCanceledException>())
            .Which.CancellationToken.Should().Be(cancellation.Token);
        _engine.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Waiting_synchronously_in_a_single_threaded_context_does_not_deadlock()
    {
        var answered = new TaskCompletionSource<HttpResponseMessage>();
        var thread = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(new BlockedContext());
            answered.SetResult(_client.GetAsync(new Uri("/meetings", UriKind.Relative)).GetAwaiter().GetResult());
        })
        {
            IsBackground = true,
        };

        thread.Start();

        (await answered.Task.WaitAsync(TimeSpan.FromSeconds(30))).IsSuccessStatusCode.Should().BeTrue();
    }

    private static async Task ReadToTheEndAsync(StreamReader reader)
    {
        try
        {
            await reader.ReadToEndAsync();
        }
        catch (IOException)
        {
            // A broken connection also ends the stream.
        }
    }

    /// <summary>A body that begins and never ends.</summary>
    private sealed class EndlessContent : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("{"u8.ToArray());
            await stream.FlushAsync();
            await new TaskCompletionSource().Task;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    /// <summary>A context whose only thread is blocked, so that it never runs a callback.</summary>
    private sealed class BlockedContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }
}

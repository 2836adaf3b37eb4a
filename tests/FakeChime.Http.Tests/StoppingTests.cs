using System.Net;
using System.Net.Sockets;

namespace FakeChime.Http.Tests;

/// <summary>The tool stops on SIGINT, SIGTERM and SIGQUIT.</summary>
public sealed class StoppingTests
{
    /// <summary>The documented limit is two seconds; a machine that runs other tests can need more.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("QUIT")]
    public async Task The_tool_stops_on_a_signal_with_hanging_calls_and_an_open_event_stream(string signal)
    {
        using var tool = await ToolProcess.ServeAsync();
        using var client = new HttpClient { BaseAddress = tool.EndpointOf("chime") };
        using var rule = new StringContent("""{ "Behaviors": [ { "Hangs": true } ] }""", null, "application/json");
        await client.PostAsync(new Uri("/_fakechime/rules", UriKind.Relative), rule);
        var hanging = Enumerable.Range(0, 20).Select(_ => client.GetAsync(new Uri("/meetings", UriKind.Relative))).ToArray();
        using var stream = await client.GetStreamAsync(new Uri("/_fakechime/stream", UriKind.Relative));
        while ((await client.GetStringAsync(new Uri("/_fakechime/calls", UriKind.Relative))).Split("\"Sequence\"").Length <= hanging.Length)
        {
            await Task.Yield();
        }

        (await tool.StopAsync(signal)).Should().BeLessThan(Limit);

        (await tool.Process.StandardError.ReadToEndAsync()).Should().BeEmpty();
        (await tool.Process.StandardOutput.ReadToEndAsync()).Should().Contain("--- #1 ListMeetings ", "the call has no status");
        tool.Process.ExitCode.Should().Be(0);
        await FluentActions.Awaiting(() => Task.WhenAll(hanging)).Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task The_tool_stops_under_load_while_its_output_is_not_read()
    {
        using var tool = await ToolProcess.ServeAsync();
        using var client = new HttpClient { BaseAddress = tool.EndpointOf("chime") };

        // More lines than the pipe can buffer: a call that waited for its line to be read would block here.
        await Parallel.ForAsync(
            0, 2_000, async (_, cancellationToken) => (await client.GetAsync(new Uri("/meetings", UriKind.Relative), cancellationToken)).Dispose());
        using var end = new CancellationTokenSource();
        var load = Parallel.ForAsync(
            0,
            10_000_000,
            end.Token,
            async (_, cancellationToken) => (await client.GetAsync(new Uri("/meetings", UriKind.Relative), cancellationToken)).Dispose());

        (await tool.StopAsync("TERM")).Should().BeLessThan(Limit);

        await end.CancelAsync();
        await FluentActions.Awaiting(() => load).Should().ThrowAsync<Exception>();
    }

    [Theory]
    [InlineData(">&-")]
    [InlineData("> /dev/full")]
    public async Task The_tool_serves_and_stops_if_its_output_cannot_be_written(string redirection)
    {
        var port = FreePort();
        using var tool = ToolProcess.StartInShell(port, redirection);
        using var client = new HttpClient();
        await ListensAsync(port);
        (await client.GetAsync(new Uri($"http://127.0.0.1:{port}/meetings"))).IsSuccessStatusCode.Should().BeTrue();

        (await tool.StopAsync("TERM")).Should().BeLessThan(Limit);

        tool.Process.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task The_tool_stops_on_a_signal_while_it_starts()
    {
        string[] signals = ["INT", "TERM", "QUIT"];
        for (var number = 0; number < 12; number++)
        {
            using var tool = ToolProcess.Start("--port", "0", "--meetings-port", "0");
            var wait = TimeSpan.FromMilliseconds(60 + (20 * number));
            await Task.Delay(wait, TimeProvider.System);
            (await tool.StopAsync(signals[number % 3])).Should().BeLessThan(Limit, $"{signals[number % 3]} came after {wait}");
        }
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_signal_ends_a_program_that_hosts_the_server(string signal, int exitCode)
    {
        using var host = ToolProcess.StartHost();
        (await host.ReadUntilAsync("http://")).Should().StartWith("http://127.0.0.1:");

        (await host.StopAsync(signal)).Should().BeLessThan(Limit);

        host.Process.ExitCode.Should().Be(exitCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until a process listens on the port.</summary>
    private static async Task ListensAsync(int port)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(IPAddress.Loopback, port, limit.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, limit.Token);
            }
        }
    }
}

using System.Net;
using System.Net.Sockets;

namespace FakeChime.Http.Tests;

/// <summary>The tool stops within two seconds when it is told to, whatever it does at that moment.</summary>
public sealed class StoppingTests
{
    /// <summary>Two seconds are the promise; a machine that runs other tests beside may need more. A signal that is swallowed never ends anything.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("QUIT")]
    public async Task With_calls_that_hang_and_somebody_who_watches(string signal)
    {
        var (tool, _, endpoint) = await Tool.ServeAsync();
        using var client = new HttpClient { BaseAddress = endpoint("chime") };
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
        tool.Process.ExitCode.Should().Be(0);
        await FluentActions.Awaiting(() => Task.WhenAll(hanging)).Should().ThrowAsync<HttpRequestException>();
        tool.Dispose();
    }

    [Fact]
    public async Task With_nobody_reading_its_output_and_under_load()
    {
        var (tool, _, endpoint) = await Tool.ServeAsync();
        using var client = new HttpClient { BaseAddress = endpoint("chime") };

        // More than a pipe holds; a call that waited for its line to be read would stop here.
        await Parallel.ForAsync(
            0, 5_000, async (_, cancellationToken) => (await client.GetAsync(new Uri("/meetings", UriKind.Relative), cancellationToken)).Dispose());
        using var end = new CancellationTokenSource();
        var load = Parallel.ForAsync(
            0,
            10_000_000,
            end.Token,
            async (_, cancellationToken) => (await client.GetAsync(new Uri("/meetings", UriKind.Relative), cancellationToken)).Dispose());

        (await tool.StopAsync("TERM")).Should().BeLessThan(Limit);

        await end.CancelAsync();
        await FluentActions.Awaiting(() => load).Should().ThrowAsync<Exception>();
        tool.Dispose();
    }

    [Theory]
    [InlineData(">&-")]
    [InlineData("> /dev/full")]
    public async Task With_an_output_that_cannot_be_written(string redirection)
    {
        var port = FreePort();
        using var tool = Tool.StartInShell(port, redirection);
        using var client = new HttpClient();
        await ListensAsync(port);
        (await client.GetAsync(new Uri($"http://127.0.0.1:{port}/meetings"))).IsSuccessStatusCode.Should().BeTrue();

        (await tool.StopAsync("TERM")).Should().BeLessThan(Limit);

        tool.Process.ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("QUIT")]
    public async Task In_the_moment_in_which_it_starts(string signal)
    {
        for (var wait = 60; wait <= 300; wait += 30)
        {
            using var tool = Tool.Start("--port", "0", "--meetings-port", "0");
            await Task.Delay(TimeSpan.FromMilliseconds(wait), TimeProvider.System);
            (await tool.StopAsync(signal)).Should().BeLessThan(Limit, $"after {wait} ms");
        }
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_program_that_hosts_the_server_dies_of_its_signals_as_ever(string signal, int exitCode)
    {
        using var host = Tool.StartHost();
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

    /// <summary>Waits until somebody listens, where no output tells it.</summary>
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

using System.Diagnostics;

namespace FakeChime.Server.Tests;

/// <summary>The tool, run as its users run it.</summary>
public sealed class ToolTests
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "FakeChime.Server.dll");

    [Fact]
    public async Task Prints_its_endpoint_and_a_line_for_each_client_logs_each_call_and_stops_on_Ctrl_C()
    {
        var seed = Path.GetTempFileName();
        await File.WriteAllTextAsync(seed, """{ "Meetings": [ { "ExternalMeetingId": "standup", "Attendees": [ "alice" ] } ] }""");
        using var tool = Start("--port", "0", "--seed", seed, "--auto-end");
        var welcome = await ReadUntilAsync(tool, "Press Ctrl-C to stop.");
        var endpoint = welcome.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal));
        using var client = new HttpClient { BaseAddress = new Uri(endpoint) };

        var body = await client.GetStringAsync(new Uri("/meetings", UriKind.Relative));
        await client.GetAsync(new Uri("/accounts", UriKind.Relative));

        body.Should().Contain("\"ExternalMeetingId\":\"standup\"");
        welcome.Should().StartWith($"FakeChime listens on {endpoint} with 1 meetings.")
            .And.Contain($"boto3.client(\"chime\", endpoint_url=\"{endpoint}\"").And.Contain($"--endpoint-url {endpoint} chime list-meetings")
            .And.Contain($"new ChimeClient({{ endpoint: \"{endpoint}\"").And.Contain($"ServiceURL = \"{endpoint}\"");
        (await ReadUntilAsync(tool, "ListAccounts", "/accounts")).Should().StartWith("200 #1 ListMeetings ").And.Contain("501 GET /accounts");
        await InterruptAsync(tool);
        tool.ExitCode.Should().Be(0);
        File.Delete(seed);
    }

    [Theory]
    [InlineData("FakeChime cannot start: The seed file 'nowhere.json' cannot be read: *", "--seed", "nowhere.json")]
    [InlineData("*--port must be from 0 to 65535.*", "--port", "70000")]
    [InlineData("*'example' is no IP address.*", "--address", "example")]
    [InlineData("*Unrecognized command or argument '--prot'*", "--prot", "1")]
    public async Task What_it_cannot_start_with_it_names(string message, params string[] arguments)
    {
        using var tool = Start(arguments);

        var text = await tool.StandardError.ReadToEndAsync();
        await tool.WaitForExitAsync();

        text.Should().Match(message);
        tool.ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task A_seed_that_the_service_could_not_hold_is_named()
    {
        var seed = Path.GetTempFileName();
        await File.WriteAllTextAsync(seed, """{ "Meetings": [ { "MediaRegion": "moon" } ] }""");
        using var tool = Start("--port", "0", "--seed", seed);

        (await tool.StandardError.ReadToEndAsync()).Should().StartWith("FakeChime cannot start: The seed cannot be what the service holds. Value at 'MediaRegion'");
        File.Delete(seed);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var server = await FakeChimeServer.StartAsync(new ChimeEngine(ChimeApi.Chime));
        using var tool = Start("--port", $"{server.Endpoint.Port}");

        (await tool.StandardError.ReadToEndAsync()).Should().Match("FakeChime cannot start: *address already in use*");
    }

    [Fact]
    public async Task Quiet_logs_nothing()
    {
        using var tool = Start("--port", "0", "--quiet");
        var welcome = await ReadUntilAsync(tool, "Press Ctrl-C to stop.");
        using var client = new HttpClient { BaseAddress = new Uri(welcome.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal))) };
        await client.GetStringAsync(new Uri("/meetings", UriKind.Relative));

        await InterruptAsync(tool);

        (await tool.StandardOutput.ReadToEndAsync()).Trim().Should().Be("FakeChime has stopped.");
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Tool, .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static async Task<string> ReadUntilAsync(Process tool, params string[] ends)
    {
        var text = "";
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await tool.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            text += line + "\n";
            if (ends.Any(line.Contains))
            {
                break;
            }
        }

        return text;
    }

    private static async Task InterruptAsync(Process tool)
    {
        using var kill = Process.Start("kill", ["-INT", $"{tool.Id}"]);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await tool.WaitForExitAsync(limit.Token);
    }
}

using System.Net;

namespace FakeChime.Http.Tests;

/// <summary>The options, the output and the errors of the tool.</summary>
public sealed class ToolTests
{
    [Fact]
    public async Task The_tool_serves_both_APIs_with_its_options_and_prints_a_line_for_each_client()
    {
        var (seed, meetingsSeed) = (Path.GetTempFileName(), Path.GetTempFileName());
        await File.WriteAllTextAsync(seed, """{ "Meetings": [ { "ExternalMeetingId": "standup", "Attendees": [ "alice" ] } ] }""");
        await File.WriteAllTextAsync(meetingsSeed, """{ "Meetings": [ { "ExternalMeetingId": "lesson" }, {} ] }""");
        using var tool = await ToolProcess.ServeAsync("--seed", seed, "--meetings-seed", meetingsSeed, "--auto-end", "--path-prefix", "/proxy");
        var (welcome, chime, meetings) = (tool.Welcome, tool.EndpointOf("chime"), tool.EndpointOf("chime-sdk-meetings"));
        using var client = new HttpClient();

        (await client.GetStringAsync(new Uri(chime, "/meetings"))).Should().Contain("\"ExternalMeetingId\":\"standup\"");
        (await client.GetStringAsync(new Uri(meetings, "/_fakechime/state"))).Should().Contain("\"lesson\"").And.NotContain("standup");
        await client.PostAsync(new Uri(chime, "/_fakechime/reset"), null);
        (await client.GetStringAsync(new Uri(chime, "/proxy/meetings"))).Should().Contain("standup", "a reset adds the seed again");
        using var page = new HttpRequestMessage(HttpMethod.Get, chime) { Headers = { { "Accept", "text/html" } } };
        (await (await client.SendAsync(page)).Content.ReadAsStringAsync()).Should().Contain("<title>FakeChime</title>");
        await client.GetAsync(new Uri(chime, "/accounts"));

        welcome.Should().Contain("with 1 meeting.").And.Contain("with 2 meetings.");
        var clients = new[]
        {
            ("boto3.client(\"chime-sdk-meetings\"", meetings),
            ("chime-sdk-meetings create-meeting", meetings),
            ("new ChimeSDKMeetingsClient(", meetings),
            ("new AmazonChimeSDKMeetingsClient(", meetings),
            ("boto3.client(\"chime\"", chime),
            ("chime list-meetings", chime),
            ("new ChimeClient(", chime),
            ("new AmazonChimeClient(", chime),
        };
        foreach (var (line, endpoint) in clients)
        {
            welcome.Split('\n').Should().ContainSingle(it => it.Contains(line)).Which.Should().Contain(endpoint.ToString().TrimEnd('/'));
        }

        welcome.IndexOf("chime-sdk-meetings", StringComparison.Ordinal).Should().BeLessThan(welcome.IndexOf("list-meetings", StringComparison.Ordinal));
        welcome.Should().Contain("AWS removed the meetings from the clients of this API in 2025. Use a client from before March 2025.");
        (await tool.ReadUntilAsync("/accounts")).Should().StartWith("200 #1 ListMeetings ").And.EndWith("501 GET /accounts: FakeChime does not fake ListAccounts.\n").And.NotContain(" GET /\n");
        await tool.StopAsync();
        tool.Process.ExitCode.Should().Be(0);
        File.Delete(seed);
        File.Delete(meetingsSeed);
    }

    [Theory]
    [InlineData("chime")]
    [InlineData("chime-sdk-meetings")]
    public async Task The_option_api_serves_one_API(string api)
    {
        using var tool = ToolProcess.Start("--api", api, api == "chime" ? "--port" : "--meetings-port", "0");
        var welcome = await tool.ReadUntilAsync("Press Ctrl-C to stop.");
        await tool.StopAsync();

        welcome.Split('\n').Where(line => line.StartsWith("FakeChime serves ", StringComparison.Ordinal))
            .Should().ContainSingle().Which.Should().StartWith($"FakeChime serves {api} on ");
    }

    [Theory]
    [InlineData("*The seed file 'nowhere.json' cannot be read: *", "--seed", "nowhere.json")]
    [InlineData("*The seed file 'nowhere.json' cannot be read: *", "--meetings-seed", "nowhere.json")]
    [InlineData("*--port is '70000'; it must be from 0 to 65535.*", "--port", "70000")]
    [InlineData("*--meetings-port is '-1'; it must be from 0 to 65535.*", "--meetings-port", "-1")]
    [InlineData("*--port and --meetings-port are both 8081; *", "--port", "8081")]
    [InlineData("*'example' is not an IP address.*", "--address", "example")]
    [InlineData("*listen on 1.2.3.4:0: this machine does not have the address.*", "--address", "1.2.3.4", "--port", "0", "--meetings-port", "0")]
    [InlineData("*'--prot'*", "--prot", "1")]
    [InlineData("*--port*", "--port")]
    [InlineData("*The path prefix 'a b' is not a path of *", "--path-prefix", "a b", "--port", "0", "--meetings-port", "0")]
    [InlineData("*'other'*: 'chime' 'chime-sdk-meetings' See fakechime --help.\n", "--api", "other")]
    [InlineData("*The seed file '' cannot be read: *", "--seed", "")]
    [InlineData("*'fake:80' is not a host to allow.*", "--allow-host", "fake:80", "--port", "0", "--meetings-port", "0")]
    [InlineData("*--meetings-port is for the API that --api chime does not serve. Remove it, or omit --api.*", "--api", "chime", "--meetings-port", "1")]
    public async Task An_invalid_option_prints_one_line_and_exits_with_1(string message, params string[] arguments)
    {
        using var tool = ToolProcess.Start(arguments);

        var text = await tool.Process.StandardError.ReadToEndAsync();
        await tool.Process.WaitForExitAsync();

        text.Should().StartWith("FakeChime cannot start: ").And.Match(message);
        text.Trim().Should().NotContainAny("\n", "\t", "   at ", "(Parameter");
        tool.Process.ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task The_error_of_an_invalid_seed_names_the_file_the_meeting_and_the_line()
    {
        var seed = Path.GetTempFileName();
        await File.WriteAllTextAsync(seed, "{ \"Meetings\": [ {},\n { \"MediaRegion\": \"moon\" } ] }");
        using var tool = ToolProcess.Start("--port", "0", "--seed", seed, "--meetings-port", "0");

        (await tool.Process.StandardError.ReadToEndAsync()).Should().StartWith(
            $"FakeChime cannot start: The seed file '{seed}', meeting 2, line 2: Value at 'MediaRegion'");
        File.Delete(seed);
    }

    [Fact]
    public async Task The_option_help_prints_the_options_of_the_command_fakechime()
    {
        using var tool = ToolProcess.Start("--help");

        var help = await tool.Process.StandardOutput.ReadToEndAsync();

        help.Should().MatchRegex(@"Usage:\s+fakechime \[options\]").And.Contain("--path-prefix").And.Contain("--version").And.NotContain("FakeChime.Server");
        await tool.Process.WaitForExitAsync();
        tool.Process.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task A_port_in_use_is_named_in_the_error()
    {
        await using var server = await FakeChimeServer.StartAsync(new ChimeEngine(ChimeApi.Chime));
        using var tool = ToolProcess.Start("--port", $"{server.Endpoint.Port}", "--meetings-port", "0");

        (await tool.Process.StandardError.ReadToEndAsync())
            .Should().Be($"FakeChime cannot start: The server cannot listen on 127.0.0.1:{server.Endpoint.Port}: the port is in use.\n");
        (await tool.Process.StandardOutput.ReadToEndAsync()).Should().NotContain("serves", "a script can wait for this word");
    }

    [Fact]
    public async Task The_log_escapes_control_characters_and_has_no_status_for_clients_that_disconnect()
    {
        using var tool = await ToolProcess.ServeAsync();
        using (await RawHttp.SendAsync(tool.EndpointOf("chime"), "GET /nowhere?\u001b[31m HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        {
            (await tool.ReadUntilAsync("/nowhere")).Should().Be("404 GET /nowhere?\\u001b[31m: The API chime has no operation GET /nowhere?\\u001b[31m.\n");
        }

        foreach (var resets in new[] { true, false })
        {
            var socket = await RawHttp.SendAsync(tool.EndpointOf("chime"), "POST /meetings HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{");
            socket.LingerState = new(enable: resets, seconds: 0);
            using var client = new HttpClient();
            await client.GetAsync(new Uri(tool.EndpointOf("chime"), "/accounts"));
            socket.Dispose();

            (await tool.ReadUntilAsync("POST /meetings")).Should().Contain("--- POST /meetings");
        }

        await tool.StopAsync();
    }

    [Theory]
    [InlineData("2>/dev/full")]
    [InlineData("2>&-")]
    public async Task An_error_output_that_cannot_be_written_does_not_change_the_exit_code(string redirection)
    {
        using var tool = ToolProcess.StartInShell(0, $"--address nowhere {redirection}");

        await tool.Process.WaitForExitAsync();

        tool.Process.ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task An_address_other_than_loopback_prints_a_warning_and_allows_its_hosts()
    {
        using var tool = await ToolProcess.ServeAsync("--address", "0.0.0.0", "--allow-host", "fake.example");
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{tool.EndpointOf("chime").Port}/meetings")
        {
            Headers = { Host = "fake.example" },
        };
        (await client.SendAsync(request)).IsSuccessStatusCode.Should().BeTrue();
        using var rebound = new HttpRequestMessage(HttpMethod.Get, request.RequestUri) { Headers = { Host = "rebound.example" } };
        (await client.SendAsync(rebound)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        await tool.StopAsync();

        tool.Welcome.Should().Contain("Warning: everyone who can reach 0.0.0.0 can read and change everything in this fake.\n");
    }

    [Fact]
    public async Task The_option_quiet_logs_no_calls()
    {
        using var tool = await ToolProcess.ServeAsync("--quiet");
        using var client = new HttpClient();
        await client.GetStringAsync(new Uri(tool.EndpointOf("chime"), "/meetings"));

        await tool.StopAsync();

        (await tool.Process.StandardOutput.ReadToEndAsync()).Trim().Should().Be("FakeChime has stopped.");
    }
}

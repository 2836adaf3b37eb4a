using System.Net;

namespace FakeChime.Http.Tests;

/// <summary>What the tool prints, and with what it cannot start.</summary>
public sealed class ToolTests
{
    [Fact]
    public async Task Serves_both_APIs_each_with_its_seed_and_a_line_for_each_client()
    {
        var (seed, meetingsSeed) = (Path.GetTempFileName(), Path.GetTempFileName());
        await File.WriteAllTextAsync(seed, """{ "Meetings": [ { "ExternalMeetingId": "standup", "Attendees": [ "alice" ] } ] }""");
        await File.WriteAllTextAsync(meetingsSeed, """{ "Meetings": [ { "ExternalMeetingId": "lesson" }, {} ] }""");
        var (tool, welcome, endpoint) = await Tool.ServeAsync("--seed", seed, "--meetings-seed", meetingsSeed, "--auto-end");
        using var _ = tool;
        var (chime, meetings) = (endpoint("chime"), endpoint("chime-sdk-meetings"));
        using var client = new HttpClient();

        (await client.GetStringAsync(new Uri(chime, "/meetings"))).Should().Contain("\"ExternalMeetingId\":\"standup\"");
        (await client.GetStringAsync(new Uri(meetings, "/_fakechime/state"))).Should().Contain("\"lesson\"").And.NotContain("standup");
        using var page = new HttpRequestMessage(HttpMethod.Get, chime) { Headers = { { "Accept", "text/html" } } };
        (await (await client.SendAsync(page)).Content.ReadAsStringAsync()).Should().Contain("<title>FakeChime</title>");
        await client.GetAsync(new Uri(chime, "/accounts"));

        welcome.Should().Contain("with 1 meetings.").And.Contain("with 2 meetings.");
        var clients = new[]
        {
            "boto3.client(\"chime-sdk-meetings\"",
            "chime-sdk-meetings create-meeting",
            "new ChimeSDKMeetingsClient(",
            "new AmazonChimeSDKMeetingsClient(",
        };
        foreach (var line in clients)
        {
            welcome.Split('\n').Should().ContainSingle(it => it.Contains(line)).Which.Should().Contain(meetings.ToString().TrimEnd('/'));
        }

        foreach (var line in new[] { "boto3.client(\"chime\"", "chime list-meetings", "new ChimeClient(", "new AmazonChimeClient(" })
        {
            welcome.Split('\n').Should().ContainSingle(it => it.Contains(line)).Which.Should().Contain(chime.ToString().TrimEnd('/'));
        }

        welcome.IndexOf("chime-sdk-meetings", StringComparison.Ordinal).Should().BeLessThan(welcome.IndexOf("list-meetings", StringComparison.Ordinal));
        welcome.Should().Contain("AWS removed the meetings from the clients of this API in 2025. Use a client from before March 2025.");
        (await tool.ReadUntilAsync("/accounts")).Should().StartWith("200 #1 ListMeetings ").And.EndWith("501 GET /accounts\n").And.NotContain(" GET /\n");
        await tool.StopAsync();
        tool.Process.ExitCode.Should().Be(0);
        File.Delete(seed);
        File.Delete(meetingsSeed);
    }

    [Theory]
    [InlineData("chime")]
    [InlineData("chime-sdk-meetings")]
    public async Task Serves_one_API_when_asked_to(string api)
    {
        using var tool = Tool.Start("--api", api, api == "chime" ? "--port" : "--meetings-port", "0");
        var welcome = await tool.ReadUntilAsync("Press Ctrl-C to stop.");
        await tool.StopAsync();

        welcome.Split('\n').Where(line => line.StartsWith("FakeChime serves ", StringComparison.Ordinal))
            .Should().ContainSingle().Which.Should().StartWith($"FakeChime serves {api} on ");
    }

    [Theory]
    [InlineData("*The seed file 'nowhere.json' cannot be read: *", "--seed", "nowhere.json")]
    [InlineData("*The seed file 'nowhere.json' cannot be read: *", "--meetings-seed", "nowhere.json")]
    [InlineData("*--port is '70000'; it must be from 0 to 65535.*", "--port", "70000")]
    [InlineData("*--port is 'abc'; it must be from 0 to 65535.*", "--port", "abc")]
    [InlineData("*--meetings-port is '-1'; it must be from 0 to 65535.*", "--meetings-port", "-1")]
    [InlineData("*--port and --meetings-port are both 8081; *", "--port", "8081")]
    [InlineData("*'example' is not an IP address.*", "--address", "example")]
    [InlineData("*listen on 1.2.3.4:0: this machine does not have the address.*", "--address", "1.2.3.4", "--port", "0", "--meetings-port", "0")]
    [InlineData("*'--prot'*", "--prot", "1")]
    [InlineData("*--port*", "--port")]
    [InlineData("*The path prefix is 'a b'.*", "--path-prefix", "a b", "--port", "0", "--meetings-port", "0")]
    [InlineData("*'other'*: 'chime' 'chime-sdk-meetings' See fakechime --help.\n", "--api", "other")]
    [InlineData("*The seed file '' cannot be read: *", "--seed", "")]
    [InlineData("*'fake:80' is not a host to allow.*", "--allow-host", "fake:80", "--port", "0", "--meetings-port", "0")]
    [InlineData("*--meetings-port is an option of the other API; --api is chime.*", "--api", "chime", "--meetings-port", "1")]
    public async Task What_it_cannot_start_with_is_one_clear_line(string message, params string[] arguments)
    {
        using var tool = Tool.Start(arguments);

        var text = await tool.Process.StandardError.ReadToEndAsync();
        await tool.Process.WaitForExitAsync();

        text.Should().StartWith("FakeChime cannot start: ").And.Match(message);
        text.Trim().Should().NotContainAny("\n", "\t", "   at ", "(Parameter");
        tool.Process.ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task A_seed_that_the_service_could_not_hold_is_named_with_file_meeting_and_line()
    {
        var seed = Path.GetTempFileName();
        await File.WriteAllTextAsync(seed, "{ \"Meetings\": [ {},\n { \"MediaRegion\": \"moon\" } ] }");
        using var tool = Tool.Start("--port", "0", "--seed", seed, "--meetings-port", "0");

        (await tool.Process.StandardError.ReadToEndAsync()).Should().StartWith(
            $"FakeChime cannot start: The seed file '{seed}', meeting 2, line 2: Value at 'MediaRegion'");
        File.Delete(seed);
    }

    [Fact]
    public async Task Help_names_the_command_as_users_type_it()
    {
        using var tool = Tool.Start("--help");

        var help = await tool.Process.StandardOutput.ReadToEndAsync();

        help.Should().MatchRegex(@"Usage:\s+fakechime \[options\]").And.Contain("--path-prefix").And.Contain("--version").And.NotContain("FakeChime.Server");
        await tool.Process.WaitForExitAsync();
        tool.Process.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task A_reset_keeps_the_seed_file_and_a_path_prefix_is_accepted()
    {
        var seed = Path.GetTempFileName();
        await File.WriteAllTextAsync(seed, """{ "Meetings": [ { "ExternalMeetingId": "standup" } ] }""");
        var (tool, _, endpoint) = await Tool.ServeAsync("--seed", seed, "--path-prefix", "/chime");
        using var client = new HttpClient { BaseAddress = endpoint("chime") };

        await client.PostAsync(new Uri("/_fakechime/reset", UriKind.Relative), null);

        (await client.GetStringAsync(new Uri("/chime/meetings", UriKind.Relative))).Should().Contain("standup");
        await tool.StopAsync();
        tool.Dispose();
        File.Delete(seed);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var server = await FakeChimeServer.StartAsync(new ChimeEngine(ChimeApi.Chime));
        using var tool = Tool.Start("--port", $"{server.Endpoint.Port}", "--meetings-port", "0");

        (await tool.Process.StandardError.ReadToEndAsync())
            .Should().Be($"FakeChime cannot start: The server cannot listen on 127.0.0.1:{server.Endpoint.Port}: the port is in use.\n");
        (await tool.Process.StandardOutput.ReadToEndAsync()).Should().NotContain("serves", "a script may wait for that word");
    }

    [Fact]
    public async Task A_call_that_was_never_answered_has_no_status_in_the_log()
    {
        var (tool, _, endpoint) = await Tool.ServeAsync();
        using var client = new HttpClient { BaseAddress = endpoint("chime") };
        using var rule = new StringContent("""{ "Behaviors": [ { "Hangs": true } ] }""", null, "application/json");
        await client.PostAsync(new Uri("/_fakechime/rules", UriKind.Relative), rule);
        var call = client.GetAsync(new Uri("/meetings", UriKind.Relative));
        while (await client.GetStringAsync(new Uri("/_fakechime/calls", UriKind.Relative)) == "[]")
        {
            await Task.Yield();
        }

        await tool.StopAsync("TERM");

        (await tool.Process.StandardOutput.ReadToEndAsync()).Should().Contain("--- #1 ListMeetings ");
        await FluentActions.Awaiting(() => call).Should().ThrowAsync<HttpRequestException>();
        tool.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_goes_while_it_sends_has_no_answer_in_the_log(bool resets)
    {
        var (tool, _, endpoint) = await Tool.ServeAsync();
        var socket = await RawHttp.SendAsync(endpoint("chime"), "POST /meetings HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{");
        socket.LingerState = new(enable: resets, seconds: 0);
        using var client = new HttpClient();
        await client.GetAsync(new Uri(endpoint("chime"), "/accounts"));

        socket.Dispose();

        (await tool.ReadUntilAsync("POST /meetings")).Should().Contain("--- POST /meetings");
        await tool.StopAsync();
        tool.Dispose();
    }

    [Fact]
    public async Task What_a_terminal_would_obey_is_escaped_in_the_log()
    {
        var (tool, _, endpoint) = await Tool.ServeAsync();

        using var socket = await RawHttp.SendAsync(endpoint("chime"), "GET /nowhere?\u001b[31m HTTP/1.1\r\nHost: localhost\r\n\r\n");

        (await tool.ReadUntilAsync("/nowhere")).Should().Be("404 GET /nowhere?\\u001b[31m\n");
        await tool.StopAsync();
        tool.Dispose();
    }

    [Theory]
    [InlineData("2>/dev/full")]
    [InlineData("2>&-")]
    public async Task An_error_output_that_takes_nothing_changes_nothing(string redirection)
    {
        using var tool = Tool.StartInShell(0, $"--address nowhere {redirection}");

        await tool.Process.WaitForExitAsync();

        tool.Process.ExitCode.Should().Be(1);
    }

    [Fact]
    public async Task An_address_that_others_reach_is_warned_of()
    {
        var (tool, welcome, endpoint) = await Tool.ServeAsync("--address", "0.0.0.0", "--allow-host", "fake.example");
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{endpoint("chime").Port}/meetings")
        {
            Headers = { Host = "fake.example" },
        };
        (await client.SendAsync(request)).IsSuccessStatusCode.Should().BeTrue();
        using var rebound = new HttpRequestMessage(HttpMethod.Get, request.RequestUri) { Headers = { Host = "rebound.example" } };
        (await client.SendAsync(rebound)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        await tool.StopAsync();

        welcome.Should().Contain("Warning: everyone who can reach 0.0.0.0 can read and change everything in this fake.\n");
        tool.Dispose();
    }

    [Fact]
    public async Task Quiet_logs_nothing()
    {
        var (tool, _, endpoint) = await Tool.ServeAsync("--quiet");
        using var client = new HttpClient();
        await client.GetStringAsync(new Uri(endpoint("chime"), "/meetings"));

        await tool.StopAsync();

        (await tool.Process.StandardOutput.ReadToEndAsync()).Trim().Should().Be("FakeChime has stopped.");
        tool.Dispose();
    }
}

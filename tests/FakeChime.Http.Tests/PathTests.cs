using System.Net;

namespace FakeChime.Http.Tests;

/// <summary>The matching of paths and queries with operations. Both are case-sensitive.</summary>
public sealed class PathTests
{
    [Theory]
    [InlineData("chime", "GET", "/meetings/", "GetMeeting")]
    [InlineData("chime", "GET", "/meetings/ID/attendees/", "GetAttendee")]
    [InlineData("chime", "GET", "/meetings//attendees", "ListAttendees")]
    [InlineData("chime", "GET", "/meetings//attendees/", "GetAttendee")]
    [InlineData("chime", "DELETE", "/meetings/ID/attendees/", "DeleteAttendee")]
    [InlineData("chime", "GET", "/meetings//tags", "ListMeetingTags")]
    [InlineData("chime-sdk-meetings", "GET", "/meetings/", "GetMeeting")]
    [InlineData("chime-sdk-meetings", "DELETE", "/meetings/", "DeleteMeeting")]
    [InlineData("chime-sdk-meetings", "GET", "/meetings/ID/attendees/", "GetAttendee")]
    [InlineData("chime-sdk-meetings", "PUT", "/meetings/ID/attendees//capabilities", "UpdateAttendeeCapabilities")]
    public async Task An_empty_ID_in_a_path_is_rejected_by_its_operation(string api, string method, string path, string operation)
    {
        using var wire = Wire.Of(api);
        var meeting = wire.Engine.AddMeeting("standup", ["alice"]);

        var reply = await wire.SendAsync(method, path.Replace("ID", meeting.MeetingId, StringComparison.Ordinal));

        reply.ErrorType.Should().Be("BadRequestException");
        wire.Engine.Calls.Should().ContainSingle().Which.Operation.Name.Should().Be(operation);
        meeting.Attendees.Should().ContainSingle();
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/nowhere")]
    [InlineData("GET", "//meetings")]
    [InlineData("GET", "/MEETINGS")]
    [InlineData("GET", "/meetings/ID/")]
    [InlineData("GET", "/meetings/ID/Attendees")]
    [InlineData("GET", "/meetings/ID//attendees")]
    [InlineData("PUT", "/meetings")]
    [InlineData("PATCH", "/meetings/ID")]
    [InlineData("POST", "/meetings?operation=close")]
    [InlineData("POST", "/meetings/ID/tags")]
    [InlineData("POST", "/meetings/ID/transcription?operation=start&operation=stop")]
    [InlineData("POST", "/meetings/ID/transcription?operation=stop&operation=start")]
    [InlineData("POST", "/meetings/ID/transcription?operation=start&operation")]
    public async Task A_request_that_matches_no_operation_has_the_status_404_and_is_not_recorded(string method, string path)
    {
        using var wire = new Wire();
        var meeting = wire.Engine.AddMeeting();

        var reply = await wire.SendAsync(new HttpRequestMessage(
            new HttpMethod(method), new Uri($"http://chime.test{path.Replace("ID", meeting.MeetingId, StringComparison.Ordinal)}")));

        (reply.Status, reply.ErrorType, reply.Json.GetProperty("Code").GetString()).Should().Be((404, "UnknownOperationException", "UnknownOperation"));
        wire.Engine.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Query_parameter_names_are_case_sensitive()
    {
        using var wire = new Wire();
        var meeting = wire.Engine.AddMeeting("standup", ["alice", "bob"]);

        var listed = await wire.SendAsync("GET", $"/meetings/{meeting.MeetingId}/attendees?MAX-RESULTS=1");
        var created = await wire.PostAsync($"/meetings/{meeting.MeetingId}/attendees?Operation=batch-create", new { ExternalUserId = "carol" });

        listed.Json.GetProperty("Attendees").GetArrayLength().Should().Be(2);
        created.Json.GetProperty("Attendee").GetProperty("ExternalUserId").GetString().Should().Be("carol");
    }

    [Theory]
    [InlineData("chime", "GET", "/meetings/..", "GetMeeting")]
    [InlineData("chime", "GET", "/console/meetings/..", "GetMeeting")]
    [InlineData("chime", "DELETE", "/meetings/.", "DeleteMeeting")]
    [InlineData("chime", "GET", "/meetings/./attendees", "ListAttendees")]
    [InlineData("chime", "POST", "/meetings/ID/attendees/../tags?operation=delete", "UntagAttendee")]
    [InlineData("chime", "DELETE", "/meetings/ID/attendees/%2e%2E", "DeleteAttendee")]
    [InlineData("chime", "GET", "/meetings/../attendees/..", "GetAttendee")]
    [InlineData("chime-sdk-meetings", "GET", "/meetings/..", "GetMeeting")]
    [InlineData("chime-sdk-meetings", "PUT", "/meetings/ID/attendees/../capabilities", "UpdateAttendeeCapabilities")]
    public async Task An_ID_of_dots_has_the_same_error_over_sockets_with_the_handler_and_in_process(string api, string method, string path, string operation)
    {
        using var engine = new ChimeEngine(Wire.ApiNamed(api), new() { RandomSeed = 1 });
        var meeting = engine.AddMeeting("standup", ["alice"]);
        await using var server = await FakeChimeServer.StartAsync(engine);
        using var handler = FakeChimeServer.CreateHandler(engine);
        var answers = new List<string>();
        foreach (var (sent, endpoint) in new[] { (new SocketsHttpHandler(), server.Endpoint), (handler, new Uri("http://chime.test/")) })
        {
            using var client = new HttpClient(sent);
            var address = new Uri(
                $"{endpoint}{path[1..].Replace("ID", meeting.MeetingId, StringComparison.Ordinal)}",
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
            using var request = new HttpRequestMessage(new HttpMethod(method), address)
            {
                Content = method is "POST" or "PUT" ? new StringContent("""{ "TagKeys": ["team"], "Capabilities": {} }""") : null,
            };
            using var response = await client.SendAsync(request);
            answers.Add($"{(int)response.StatusCode} {response.Headers.GetValues("x-amzn-ErrorType").Single()}");
        }

        answers.Should().Equal("400 BadRequestException", "400 BadRequestException");
        engine.Calls.Select(call => call.Operation.Name).Should().Equal(operation, operation);
        engine.Calls.Select(call => call.Operation).Distinct().Should().ContainSingle("the operation has the same members");
        var message = engine.Calls.Select(call => call.Error!.Message).Distinct().Should().ContainSingle().Which;
        if (engine.Calls.First().Operation is GetMeeting get)
        {
            (await engine.ExecuteAsync<GetMeeting, MeetingInfo>(get)).Error!.Message.Should().Be(message);
        }
    }

    [Theory]
    [InlineData("GET", "/meetings/../accounts")]
    [InlineData("GET", "/meetings/ID/..")]
    [InlineData("POST", "/meetings/../_fakechime/reset")]
    [InlineData("POST", "/console/../_fakechime/reset")]
    public async Task A_path_with_dot_segments_that_is_no_operation_is_rejected_over_sockets(string method, string path)
    {
        using var engine = new ChimeEngine(ChimeApi.Chime);
        var meeting = engine.AddMeeting("standup", ["alice"]);
        await using var server = await FakeChimeServer.StartAsync(engine);

        var answer = await RawHttp.AnswerAsync(
            server.Endpoint,
            $"{method} {path.Replace("ID", meeting.MeetingId, StringComparison.Ordinal)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Length: 0\r\n\r\n");

        answer.Should().StartWith("HTTP/1.1 400").And.Contain("a segment of dots");
        engine.Calls.Should().BeEmpty();
        engine.Meetings.Should().ContainSingle();
    }

    [Theory]
    [InlineData("/console")]
    [InlineData("/proxy/chime")]
    public async Task Paths_can_have_the_path_prefix_or_the_prefix_console(string prefix)
    {
        using var engine = new ChimeEngine(ChimeApi.Chime);
        var meeting = engine.AddMeeting("standup", ["alice"]);
        await using var server = await FakeChimeServer.StartAsync(engine, pathPrefix: "/proxy/chime");
        using var client = new HttpClient { BaseAddress = server.Endpoint };

        (await client.GetStringAsync(new Uri($"{prefix}/meetings/{meeting.MeetingId}/attendees", UriKind.Relative))).Should().Contain("alice");
        (await client.GetStringAsync(new Uri($"{prefix}/_fakechime/state", UriKind.Relative))).Should().Contain("alice");
        (await client.GetStringAsync(new Uri("/meetings", UriKind.Relative))).Should().Contain("standup");
        (await client.GetAsync(new Uri("/other/meetings", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.NotFound);
        using var rebound = new HttpRequestMessage(HttpMethod.Get, $"{prefix}/_fakechime/state") { Headers = { Host = "rebound.example" } };
        (await client.SendAsync(rebound)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("", " is not a path of *")]
    [InlineData("/", " is not a path of *")]
    [InlineData("/a b", " is not a path of *")]
    [InlineData("/../x", " is not a path of *")]
    [InlineData("http://x", " is not a path of *")]
    [InlineData("/meetings", " begins like a path of the fake. Use another prefix, such as /chime.")]
    [InlineData("_fakechime", " begins like a path of the fake. Use another prefix, such as /chime.")]
    [InlineData("/Tags/x", " begins like a path of the fake. Use another prefix, such as /chime.")]
    public async Task An_invalid_path_prefix_throws_ArgumentException(string prefix, string reason)
    {
        await FluentActions.Awaiting(() => FakeChimeServer.StartAsync(new ChimeEngine(ChimeApi.Chime), pathPrefix: prefix))
            .Should().ThrowAsync<ArgumentException>().WithMessage($"The path prefix '{prefix}'{reason}");
    }
}

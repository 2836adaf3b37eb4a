namespace FakeChime.Http.Tests;

/// <summary>Paths and queries are read letter by letter, and an empty ID is an ID: clients send it, and the service refuses it.</summary>
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
    public async Task An_empty_ID_is_refused_by_the_operation_that_it_was_sent_to(string api, string method, string path, string operation)
    {
        using var wire = new Wire(api: api == "chime" ? ChimeApi.Chime : ChimeApi.SdkMeetings);
        var meeting = wire.Engine.AddMeeting("standup", ["alice"]);

        var reply = await wire.SendAsync(method, path.Replace("ID", meeting.MeetingId, StringComparison.Ordinal));

        reply.ErrorType.Should().Be("BadRequestException");
        wire.Engine.Calls.Should().ContainSingle().Which.Operation.Name.Should().Be(operation);
        meeting.Attendees.Should().ContainSingle();
    }

    [Theory]
    [InlineData("/MEETINGS")]
    [InlineData("/meetings/ID/Attendees")]
    [InlineData("/meetings/ID/")]
    [InlineData("/meetings/ID//attendees")]
    [InlineData("//meetings")]
    [InlineData("/")]
    public async Task A_path_that_is_none_of_the_API_leads_nowhere(string path)
    {
        using var wire = new Wire();
        var meeting = wire.Engine.AddMeeting();

        var reply = await wire.SendAsync(new HttpRequestMessage(
            HttpMethod.Get, new Uri($"http://chime.test{path.Replace("ID", meeting.MeetingId, StringComparison.Ordinal)}")));

        reply.ErrorType.Should().Be("UnknownOperationException");
        wire.Engine.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Names_in_the_query_are_those_of_the_API_in_just_these_letters()
    {
        using var wire = new Wire();
        var meeting = wire.Engine.AddMeeting("standup", ["alice", "bob"]);

        var listed = await wire.SendAsync("GET", $"/meetings/{meeting.MeetingId}/attendees?MAX-RESULTS=1");
        var created = await wire.PostAsync($"/meetings/{meeting.MeetingId}/attendees?Operation=batch-create", new { ExternalUserId = "carol" });

        listed.Json.GetProperty("Attendees").GetArrayLength().Should().Be(2);
        created.Json.GetProperty("Attendee").GetProperty("ExternalUserId").GetString().Should().Be("carol");
    }

    [Theory]
    [InlineData("?operation=start&operation=stop")]
    [InlineData("?operation=stop&operation=start")]
    [InlineData("?operation=start&operation")]
    public async Task A_query_that_names_two_operations_names_none(string query)
    {
        using var wire = new Wire();
        var meeting = wire.Engine.AddMeeting();

        var reply = await wire.PostAsync(
            $"/meetings/{meeting.MeetingId}/transcription{query}",
            new { TranscriptionConfiguration = new { EngineTranscribeSettings = new { LanguageCode = "en-US" } } });

        reply.ErrorType.Should().Be("UnknownOperationException");
        wire.Engine.Calls.Should().BeEmpty();
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
    public async Task An_ID_of_dots_has_the_same_answer_over_sockets_with_the_handler_and_in_process(string api, string method, string path, string operation)
    {
        using var engine = new ChimeEngine(api == "chime" ? ChimeApi.Chime : ChimeApi.SdkMeetings, new() { RandomSeed = 1 });
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
        var inProcess = engine.Calls.First().Operation is GetMeeting get ? (await engine.ExecuteAsync<GetMeeting, MeetingInfo>(get)).Error : null;
        engine.Calls.Select(call => call.Error!.Message).Distinct().Should().ContainSingle().Which.Should().Be(inProcess?.Message ?? engine.Calls.First().Error!.Message);
    }

    [Theory]
    [InlineData("GET", "/meetings/../accounts")]
    [InlineData("GET", "/meetings/ID/..")]
    [InlineData("POST", "/meetings/../_fakechime/reset")]
    [InlineData("POST", "/console/../_fakechime/reset")]
    public async Task A_path_with_dots_that_is_not_an_operation_is_rejected_and_leads_nowhere(string method, string path)
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
    public async Task A_path_prefix_is_accepted(string prefix)
    {
        using var engine = new ChimeEngine(ChimeApi.Chime);
        var meeting = engine.AddMeeting("standup", ["alice"]);
        await using var server = await FakeChimeServer.StartAsync(engine, pathPrefix: "/proxy/chime");
        using var client = new HttpClient { BaseAddress = server.Endpoint };

        (await client.GetStringAsync(new Uri($"{prefix}/meetings/{meeting.MeetingId}/attendees", UriKind.Relative))).Should().Contain("alice");
        (await client.GetStringAsync(new Uri($"{prefix}/_fakechime/state", UriKind.Relative))).Should().Contain("alice");
        (await client.GetStringAsync(new Uri("/meetings", UriKind.Relative))).Should().Contain("standup");
        (await client.GetAsync(new Uri("/other/meetings", UriKind.Relative))).StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
        using var rebound = new HttpRequestMessage(HttpMethod.Get, $"{prefix}/_fakechime/state") { Headers = { Host = "rebound.example" } };
        (await client.SendAsync(rebound)).StatusCode.Should().Be(System.Net.HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/a b")]
    [InlineData("/../x")]
    [InlineData("http://x")]
    public async Task A_path_prefix_is_a_path(string prefix)
    {
        await FluentActions.Awaiting(() => FakeChimeServer.StartAsync(new ChimeEngine(ChimeApi.Chime), pathPrefix: prefix))
            .Should().ThrowAsync<ArgumentException>().WithMessage($"The path prefix is '{prefix}'. *");
    }
}

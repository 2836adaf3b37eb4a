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
    [InlineData("POST", "/meetings/ID/attendees/../tags?operation=add")]
    [InlineData("POST", "/meetings/ID/attendees/%2e%2E/tags?operation=add")]
    [InlineData("DELETE", "/meetings/ID/attendees/.")]
    [InlineData("GET", "/meetings/..")]
    [InlineData("POST", "/meetings/../_fakechime/reset")]
    public async Task An_ID_of_dots_is_refused_and_reaches_no_other_operation(string method, string path)
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
    }
}

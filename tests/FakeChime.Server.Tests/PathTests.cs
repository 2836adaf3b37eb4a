namespace FakeChime.Server.Tests;

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
}

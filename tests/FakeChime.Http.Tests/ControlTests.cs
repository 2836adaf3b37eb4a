namespace FakeChime.Http.Tests;

/// <summary>The endpoints under /_fakechime/, in the words of the toolkit.</summary>
public sealed class ControlTests : IDisposable
{
    private readonly Wire _wire = new();

    public void Dispose() => _wire.Dispose();

    [Theory]
    [InlineData("POST", "/_fakechime/reset")]
    [InlineData("DELETE", "/_fakechime/rules")]
    [InlineData("DELETE", "/_fakechime/calls")]
    public async Task Too_large_a_body_is_refused_as_described_where_none_is_needed(string method, string path)
    {
        (await _wire.SendAsync(method, path, new string(' ', 2_000_000))).Status.Should().Be(413);
    }

    [Fact]
    public async Task Seed_adds_meetings_and_state_shows_them()
    {
        var reply = await _wire.SendAsync("POST", "/_fakechime/seed", """
            { "Meetings": [ { "ExternalMeetingId": "standup", "Tags": [ { "Key": "team", "Value": "blue" } ],
              "Attendees": [ "alice", { "ExternalUserId": "bob", "AttendeeId": "bbbbbbbb-0000-4000-8000-000000000001" } ] }, { "HasEnded": true } ] }
            """);

        _wire.Engine.Meetings.Select(meeting => meeting.IsActive).Should().Equal(true, false);
        _wire.Engine.Meetings[0].Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal("alice", "bob");
        reply.Status.Should().Be(201);
        var meeting = (await _wire.ReadAsync("/_fakechime/state")).GetProperty("Meetings")[0];
        meeting.GetProperty("Attendees")[1].GetProperty("AttendeeId").GetString().Should().Be("bbbbbbbb-0000-4000-8000-000000000001");
        meeting.GetProperty("Tags")[0].GetProperty("Key").GetString().Should().Be("team");
    }

    [Fact]
    public async Task Calls_and_events_are_shown_and_calls_and_rules_can_be_cleared()
    {
        await _wire.PostAsync("/meetings", new { ClientRequestToken = "one", ExternalMeetingId = "standup" });
        _wire.Engine.WhenAny().PassesThrough(1);

        var call = (await _wire.ReadAsync("/_fakechime/calls"))[0];
        call.GetProperty("Operation").GetString().Should().Be("CreateMeeting");
        call.GetProperty("Text").GetString().Should().StartWith("#1 CreateMeeting { ClientRequestToken = one");
        (await _wire.ReadAsync("/_fakechime/events"))[0].GetProperty("detail").GetProperty("eventType").GetString().Should().Be("chime:MeetingStarted");

        (await _wire.SendAsync("DELETE", "/_fakechime/calls")).Status.Should().Be(204);
        (await _wire.SendAsync("DELETE", "/_fakechime/rules")).Status.Should().Be(204);
        _wire.Engine.Calls.Should().BeEmpty();
        _wire.Engine.Rules.Should().BeEmpty();
        _wire.Engine.Meetings.Should().HaveCount(1);
    }

    [Fact]
    public async Task Reset_makes_the_fake_as_new()
    {
        _wire.Engine.AddMeeting();

        (await _wire.SendAsync("POST", "/_fakechime/reset")).Status.Should().Be(204);

        _wire.Engine.Meetings.Should().BeEmpty();
    }

    [Fact]
    public async Task A_client_joins_and_leaves_with_its_token()
    {
        var alice = _wire.Engine.AddMeeting(attendees: ["alice"]).Attendees[0];

        (await _wire.PostAsync("/_fakechime/join", new { alice.JoinToken })).Json.GetProperty("IsPresent").GetBoolean().Should().BeTrue();
        alice.IsPresent.Should().BeTrue();
        (await _wire.PostAsync("/_fakechime/leave", new { alice.JoinToken })).Status.Should().Be(204);
        alice.IsPresent.Should().BeFalse();
    }

    [Theory]
    [InlineData("join", """{ "JoinToken": "made up" }""", "The JoinToken is unknown: this fake has not issued it since its last reset. Use the JoinToken of an attendee.")]
    [InlineData("leave", """{ "JoinToken": "made up" }""", "The JoinToken is unknown: this fake has not issued it since its last reset. Use the JoinToken of an attendee.")]
    [InlineData("join", "{}", "*JoinToken*")]
    [InlineData("leave", "{}", "*JoinToken*")]
    [InlineData("leave", """{ "JoinToken": null }""", "*JoinToken*")]
    public async Task A_token_that_is_none_is_refused(string what, string body, string message)
    {
        _wire.Engine.AddMeeting(attendees: ["alice"]);

        var refused = await _wire.SendAsync("POST", $"/_fakechime/{what}", body);

        refused.Status.Should().Be(400);
        refused.ErrorMessage.Should().Match(message);
    }

    [Fact]
    public async Task One_meeting_and_one_call_can_be_read_and_what_is_not_there_is_named()
    {
        var meeting = _wire.Engine.AddMeeting("standup", ["alice"]);
        await _wire.PostAsync($"/meetings/{meeting.MeetingId}/attendees", new { ExternalUserId = "bob" });
        await _wire.SendAsync("GET", "/meetings/malformed");

        (await _wire.ReadAsync($"/_fakechime/meetings/{meeting.MeetingId}")).GetProperty("Attendees").GetArrayLength().Should().Be(2);
        (await _wire.ReadAsync("/_fakechime/meetings"))[0].GetProperty("Attendees").GetInt32().Should().Be(2);
        var created = await _wire.ReadAsync("/_fakechime/calls/1");
        created.GetProperty("Request").GetProperty("ExternalUserId").GetString().Should().Be("bob");
        created.GetProperty("Result").GetProperty("Attendee").GetProperty("JoinToken").GetString().Should().HaveLength(98);
        created.GetProperty("MeetingId").GetString().Should().Be(meeting.MeetingId);
        var failed = await _wire.ReadAsync("/_fakechime/calls/2");
        (failed.GetProperty("Outcome").GetString(), failed.GetProperty("Error").GetProperty("Name").GetString()).Should().Be(("Failed", "BadRequestException"));
        (await _wire.SendAsync("GET", "/_fakechime/calls/3")).Status.Should().Be(404);
        (await _wire.SendAsync("GET", "/_fakechime/meetings/none")).ErrorMessage.Should().Be("The fake has no meeting none.");
    }

    [Theory]
    [InlineData("GET", "/_fakechime/nowhere")]
    [InlineData("PUT", "/_fakechime/rules")]
    [InlineData("GET", "/_fakechime/reset")]
    public async Task A_path_that_is_none_is_told_what_there_is(string method, string path)
    {
        var reply = await _wire.SendAsync(method, path);

        reply.Status.Should().Be(404);
        reply.ErrorMessage.Should().Match($"There is no {method} {path}. There are *GET /_fakechime/state*POST /_fakechime/reset*");
    }

    [Fact]
    public async Task The_page_for_people_needs_nothing_from_elsewhere()
    {
        var page = await _wire.SendAsync("GET", "/_fakechime/");

        page.Status.Should().Be(200);
        page.Body.Should().Contain("<title>FakeChime</title>").And.NotContain("http://").And.NotContain("https://");
        (await _wire.SendAsync("HEAD", "/_fakechime/")).Status.Should().Be(200);
    }
}

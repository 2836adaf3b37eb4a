namespace FakeChime.Server.Tests;

/// <summary>The endpoints under /_fakechime/, in the words of the toolkit.</summary>
public sealed class ControlTests : IDisposable
{
    private readonly Wire _wire = new();

    public void Dispose() => _wire.Dispose();

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

    [Theory]
    [InlineData("""{ "Meetings": [ { "ExternalMeetingId": "fine" }, { "MediaRegion": "moon" } ] }""", "*'MediaRegion'*")]
    [InlineData("""{ "Meetings": [ { "MeetingId": "aaaaaaaa-0000-4000-8000-000000000001" }, { "MeetingId": "aaaaaaaa-0000-4000-8000-000000000001" } ] }""", "*Another meeting has the MeetingId*")]
    [InlineData("""{ "Meetings": [ { "Name": "x" } ] }""", "*'Name'*")]
    [InlineData("""{ "Meetings": [ null ] }""", "*null*")]
    [InlineData("""{ "Meetings": [ { "Attendees": [ 7 ] } ] }""", "*Attendees*")]
    [InlineData("nonsense", "*")]
    public async Task A_bad_seed_is_refused_and_adds_nothing(string seed, string message)
    {
        var reply = await _wire.SendAsync("POST", "/_fakechime/seed", seed);

        reply.Status.Should().Be(400);
        reply.Json.GetProperty("Message").GetString().Should().Match(message);
        _wire.Engine.Meetings.Should().BeEmpty();
    }

    [Fact]
    public async Task A_rule_matches_on_operation_and_fields_and_its_behaviours_come_in_turn()
    {
        var meeting = _wire.Engine.AddMeeting();
        var path = $"/meetings/{meeting.MeetingId}/attendees";

        var written = await _wire.SendAsync("POST", "/_fakechime/rules", """
            { "When": "CreateAttendee", "Match": { "ExternalUserId": "carol" },
              "Behaviours": [ { "Throws": "ThrottledClientException", "Message": "slow down", "Times": 1 }, { "Passes": 1 }, { "AppliesThenThrows": "ServiceFailureException", "Times": 1 }, { "Delays": "00:00:00.001", "Times": 1 } ] }
            """);
        var statuses = new List<int>();
        foreach (var user in new[] { "bob", "carol", "carol", "carol", "carol", "carol" })
        {
            statuses.Add((await _wire.PostAsync(path, new { ExternalUserId = user })).Status);
        }

        written.Status.Should().Be(201, written.Body);
        statuses.Should().Equal(201, 429, 201, 500, 201, 201);
        var rule = (await _wire.ReadAsync("/_fakechime/rules"))[0];
        rule.GetProperty("Rule").GetString().Should().Be(
            "When<CreateAttendee>(ExternalUserId = carol).Throws(Throttled, times: 1).Passes(1).AppliesThenThrows(ServiceFailure, times: 1).Delays(00:00:00.0010000, times: 1)");
        rule.GetProperty("TimesUsed").GetInt32().Should().Be(4);
    }

    [Theory]
    [InlineData("""{ "When": "CreateAtendee", "Behaviours": [ { "Passes": 1 } ] }""", "The API chime has no operation 'CreateAtendee'. It has CreateMeeting, *")]
    [InlineData("""{ "When": "CreateAttendee", "Match": { "UserId": "x" }, "Behaviours": [ { "Passes": 1 } ] }""", "CreateAttendee has no member 'UserId' to match on.")]
    [InlineData("""{ "When": "CreateAttendee", "Match": { "ExternalUserId": [] }, "Behaviours": [ { "Passes": 1 } ] }""", "The match on 'ExternalUserId' must be a string or a number.")]
    [InlineData("""{ "When": "CreateAttendee" }""", "A rule needs Behaviours, at least one.")]
    [InlineData("""{ "When": "CreateAttendee", "Behaviours": [ { "Throws": "OopsException" } ] }""", "The API chime has no exception 'OopsException'. It has BadRequestException, *")]
    [InlineData("""{ "When": "ListAttendees", "Behaviours": [ { "Throws": "ResourceLimitExceededException" } ] }""", "ListAttendees does not document ResourceLimitExceededException.*")]
    [InlineData("""{ "Behaviours": [ { "Passes": 1, "Hangs": true } ] }""", "A behaviour has exactly one of *")]
    [InlineData("""{ "Behaviours": [ { } ] }""", "A behaviour has exactly one of *")]
    [InlineData("""{ "Behaviours": [ { "Passes": 0 } ] }""", "A behaviour happens at least once.*")]
    [InlineData("""{ "Behaviours": [ { "Hangs": true }, { "Passes": 1 } ] }""", "Passes(1) would never happen*")]
    [InlineData("""{ "Behaviours": [ { "Explodes": 1 } ] }""", "*Explodes*")]
    public async Task A_bad_rule_is_refused_whole(string rule, string message)
    {
        var reply = await _wire.SendAsync("POST", "/_fakechime/rules", rule);

        reply.Status.Should().Be(400);
        reply.Json.GetProperty("Message").GetString().Should().Match(message);
        _wire.Engine.Rules.Should().BeEmpty();
    }

    [Fact]
    public async Task Calls_and_events_are_shown_and_calls_and_rules_can_be_cleared()
    {
        await _wire.PostAsync("/meetings", new { ClientRequestToken = "one", ExternalMeetingId = "standup" });
        _wire.Engine.WhenAny().Passes(1);

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

        (await _wire.PostAsync("/_fakechime/join", new { alice.JoinToken })).Status.Should().Be(201);
        alice.IsPresent.Should().BeTrue();
        (await _wire.PostAsync("/_fakechime/leave", new { alice.JoinToken })).Status.Should().Be(201);
        alice.IsPresent.Should().BeFalse();

        var refused = await _wire.PostAsync("/_fakechime/join", new { JoinToken = "made up" });
        refused.Status.Should().Be(400);
        refused.Json.GetProperty("Message").GetString().Should().Be("The JoinToken is not one that this fake issued since its last reset.");
    }

    [Fact]
    public async Task The_page_for_people_needs_nothing_from_elsewhere()
    {
        var page = await _wire.SendAsync("GET", "/_fakechime/");

        page.Status.Should().Be(200);
        page.Body.Should().Contain("<title>FakeChime</title>").And.NotContain("http://").And.NotContain("https://");
    }
}

namespace FakeChime.Http.Tests;

/// <summary>The control API under /_fakechime/.</summary>
public sealed class ControlTests : IDisposable
{
    private readonly Wire _wire = new();

    public void Dispose() => _wire.Dispose();

    [Theory]
    [InlineData("POST", "/_fakechime/reset")]
    [InlineData("DELETE", "/_fakechime/rules")]
    [InlineData("DELETE", "/_fakechime/calls")]
    public async Task A_body_larger_than_1_MiB_is_rejected_also_by_requests_that_need_no_body(string method, string path)
    {
        (await _wire.SendAsync(method, path, new string(' ', 2_000_000))).Status.Should().Be(413);
    }

    [Fact]
    public async Task A_seed_adds_meetings_which_the_state_shows()
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
    public async Task Calls_and_events_can_be_read_and_calls_and_rules_can_be_removed()
    {
        await _wire.PostAsync("/meetings", new { ClientRequestToken = "one", ExternalMeetingId = "standup" });
        _wire.Engine.WhenAny().PassesThrough(1);

        var call = (await _wire.ReadAsync("/_fakechime/calls"))[0];
        call.GetProperty("Operation").GetString().Should().Be("CreateMeeting");
        call.GetProperty("Text").GetString().Should().StartWith("#1 CreateMeeting { ClientRequestToken = one");
        var raised = (await _wire.ReadAsync("/_fakechime/events"))[0];
        raised.EnumerateObject().Select(member => member.Name).Should()
            .Equal("version", "id", "detail-type", "source", "account", "time", "region", "resources", "detail");
        raised.GetProperty("time").GetString().Should().MatchRegex("^[0-9-]{10}T[0-9:]{8}Z$");
        raised.GetProperty("detail").EnumerateObject().Select(member => member.Name).Should()
            .Equal("version", "eventType", "timestamp", "meetingId", "externalMeetingId", "mediaRegion");

        (await _wire.SendAsync("DELETE", "/_fakechime/calls")).Status.Should().Be(204);
        (await _wire.SendAsync("DELETE", "/_fakechime/rules")).Status.Should().Be(204);
        _wire.Engine.Calls.Should().BeEmpty();
        _wire.Engine.Rules.Should().BeEmpty();
        _wire.Engine.Meetings.Should().HaveCount(1);
    }

    [Fact]
    public async Task Reset_removes_all_meetings_of_a_fake_without_a_seed()
    {
        _wire.Engine.AddMeeting();

        var reply = await _wire.SendAsync("POST", "/_fakechime/reset");

        (reply.Status, reply.Json.GetProperty("Meetings").GetArrayLength()).Should().Be((200, 0));
        _wire.Engine.Meetings.Should().BeEmpty();
    }

    [Fact]
    public async Task Reset_adds_the_seed_of_the_start_again_unless_the_query_is_seed_none()
    {
        using var engine = new ChimeEngine(ChimeApi.Chime);
        var seed = new SeedDocument { Meetings = [new MeetingSeed { ExternalMeetingId = "standup" }] };
        await using var server = await FakeChimeServer.StartAsync(engine, seed: seed);
        using var client = new HttpClient { BaseAddress = server.Endpoint };

        engine.Meetings.Should().ContainSingle();
        engine.AddMeeting("other");
        var kept = await client.PostAsync(new Uri("/_fakechime/reset", UriKind.Relative), null);
        engine.Meetings.Select(meeting => meeting.ExternalMeetingId).Should().Equal("standup");
        (await kept.Content.ReadAsStringAsync()).Should().Contain("\"ExternalMeetingId\":\"standup\"").And.NotContain("other");

        await client.PostAsync(new Uri("/_fakechime/reset?seed=none", UriKind.Relative), null);
        engine.Meetings.Should().BeEmpty();
    }

    [Fact]
    public async Task An_attendee_joins_drops_reconnects_shares_video_and_content_and_leaves_by_its_JoinToken()
    {
        var alice = _wire.Engine.AddMeeting(attendees: ["alice"]).Attendees[0];

        foreach (var step in new[] { "join", "start-video", "drop", "reconnect", "start-video", "stop-video", "start-content-share", "stop-content-share" })
        {
            (await _wire.PostAsync($"/_fakechime/{step}", new { alice.JoinToken })).Status.Should().Be(200, step);
        }

        (await _wire.PostAsync("/_fakechime/start-content-share", new { alice.JoinToken, WithAudio = true })).Status.Should().Be(200);
        (await _wire.ReadAsync("/_fakechime/state")).GetProperty("Meetings")[0].GetProperty("Attendees")[0]
            .GetProperty("Presence").GetProperty("SharesContent").GetBoolean().Should().BeTrue();
        (await _wire.PostAsync("/_fakechime/drop-content-share", new { alice.JoinToken })).Status.Should().Be(200);
        alice.IsPresent.Should().BeTrue();
        (await _wire.PostAsync("/_fakechime/leave", new { alice.JoinToken })).Json.GetProperty("IsPresent").GetBoolean().Should().BeFalse();
        alice.IsPresent.Should().BeFalse();

        _wire.Engine.Events.Select(it => it.Type.ToString()["Attendee".Length..]).Should().Equal(
            "Authorized", "Joined", "VideoStarted", "VideoStopped", "Dropped", "Joined", "VideoStarted", "VideoStopped",
            "ContentVideoStarted", "ContentVideoStopped", "ContentJoined", "ContentVideoStarted", "ContentVideoStopped", "ContentDropped", "Left");
    }

    [Theory]
    [InlineData("reconnect")]
    [InlineData("start-video")]
    [InlineData("stop-video")]
    [InlineData("start-content-share")]
    [InlineData("stop-content-share")]
    [InlineData("drop-content-share")]
    public async Task An_attendee_that_is_not_present_cannot_use_video_or_content(string what)
    {
        var alice = _wire.Engine.AddMeeting(attendees: ["alice"]).Attendees[0];

        var reply = await _wire.PostAsync($"/_fakechime/{what}", new { alice.JoinToken });

        (reply.Status, reply.ErrorMessage).Should().Be((400, "alice is not present. Send its JoinToken to /_fakechime/join first."));
        _wire.Engine.Events.Should().BeEmpty();
    }

    [Fact]
    public async Task A_running_transcription_is_interrupted_and_resumed()
    {
        var meeting = _wire.Engine.AddMeeting(attendees: ["alice"]);
        await _wire.PostAsync("/_fakechime/join", new { meeting.Attendees[0].JoinToken });
        (await _wire.PostAsync("/_fakechime/interrupt-transcription", new { meeting.MeetingId })).Status.Should().Be(400, "none is running");
        await _wire.PostAsync(
            $"/meetings/{meeting.MeetingId}/transcription?operation=start",
            new { TranscriptionConfiguration = new { EngineTranscribeSettings = new { LanguageCode = "en-US" } } });

        (await _wire.PostAsync("/_fakechime/interrupt-transcription", new { meeting.MeetingId, Message = "no network" })).Status.Should().Be(200);
        (await _wire.PostAsync("/_fakechime/resume-transcription", new { meeting.MeetingId })).Status.Should().Be(200);
        (await _wire.PostAsync("/_fakechime/resume-transcription", new { MeetingId = "none" })).Status.Should().Be(404);

        _wire.Engine.Events.Select(it => it.Type).TakeLast(2)
            .Should().Equal(MeetingEventType.TranscriptionInterrupted, MeetingEventType.TranscriptionResumed);
    }

    [Fact]
    public async Task The_state_shows_the_NotificationsConfiguration_of_a_meeting()
    {
        const string Queue = "arn:aws:sqs:us-east-1:123456789012:queue";
        await _wire.PostAsync("/meetings", new { ClientRequestToken = "one", NotificationsConfiguration = new { SqsQueueArn = Queue } });

        (await _wire.ReadAsync("/_fakechime/state")).GetProperty("Meetings")[0].GetProperty("NotificationsConfiguration").GetProperty("SqsQueueArn")
            .GetString().Should().Be(Queue);
    }

    [Fact]
    public async Task The_state_shows_the_numbers_of_dropped_calls_and_events()
    {
        using var wire = new Wire(new() { CallLogLimit = 2, EventLogLimit = 1 });
        foreach (var token in new[] { "one", "two", "three" })
        {
            await wire.PostAsync("/meetings", new { ClientRequestToken = token });
        }

        var state = await wire.ReadAsync("/_fakechime/state");

        (state.GetProperty("CallsDropped").GetInt64(), state.GetProperty("EventsDropped").GetInt64()).Should().Be((1L, 2L));
        (await wire.SendAsync("GET", "/_fakechime/calls/1")).ErrorMessage.Should().Contain("keeps the newest calls only");
    }

    [Fact]
    public async Task Calls_have_the_ExternalMeetingId_and_the_ExternalUserId_of_their_request()
    {
        var meeting = _wire.Engine.AddMeeting("standup", ["alice"]);
        await _wire.PostAsync("/meetings", new { ClientRequestToken = "one", ExternalMeetingId = "lesson" });
        await _wire.PostAsync($"/meetings/{meeting.MeetingId}/attendees", new { ExternalUserId = "bob" });
        await _wire.SendAsync("DELETE", $"/meetings/{meeting.MeetingId}/attendees/{meeting["alice"].AttendeeId.ToUpperInvariant()}");
        await _wire.PostAsync(
            $"/meetings/{meeting.MeetingId}/attendees?operation=batch-create",
            new { Attendees = new[] { new { ExternalUserId = "carol" }, new { ExternalUserId = "dave" } } });
        await _wire.SendAsync("GET", $"/meetings/{meeting.MeetingId}/attendees/{meeting["bob"].AttendeeId}");
        await _wire.SendAsync("GET", "/meetings");

        (await _wire.ReadAsync("/_fakechime/calls")).EnumerateArray()
            .Select(call => (call.GetProperty("ExternalMeetingId").GetString(), call.GetProperty("ExternalUserId").GetString()))
            .Should().Equal(("lesson", null), ("standup", "bob"), ("standup", null), ("standup", "carol, dave"), ("standup", "bob"), (null, null));
    }

    [Theory]
    [InlineData("join", """{ "JoinToken": "made up" }""", "The JoinToken is unknown: this fake has not issued it since its last reset, or has dropped its ended meeting (EndedMeetingLimit). Use the JoinToken of an attendee.")]
    [InlineData("leave", """{ "JoinToken": "made up" }""", "The JoinToken is unknown: this fake has not issued it since its last reset, or has dropped its ended meeting (EndedMeetingLimit). Use the JoinToken of an attendee.")]
    [InlineData("join", "{}", "*JoinToken*")]
    [InlineData("leave", "{}", "*JoinToken*")]
    [InlineData("leave", """{ "JoinToken": null }""", "*JoinToken*")]
    public async Task An_unknown_or_missing_JoinToken_is_rejected(string what, string body, string message)
    {
        _wire.Engine.AddMeeting(attendees: ["alice"]);

        var reply = await _wire.SendAsync("POST", $"/_fakechime/{what}", body);

        reply.Status.Should().Be(400);
        reply.ErrorMessage.Should().Match(message);
    }

    [Fact]
    public async Task A_meeting_and_a_call_can_be_read_by_their_IDs()
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
    public async Task An_unknown_control_path_is_rejected_with_the_list_of_paths(string method, string path)
    {
        var reply = await _wire.SendAsync(method, path);

        reply.Status.Should().Be(404);
        reply.ErrorMessage.Should().Match($"There is no {method} {path}. There are *GET /_fakechime/state*POST /_fakechime/reset*");
    }

    [Fact]
    public async Task The_page_has_no_reference_to_another_server()
    {
        var page = await _wire.SendAsync("GET", "/_fakechime/");

        page.Status.Should().Be(200);
        page.Body.Should().Contain("<title>FakeChime</title>").And.NotContain("http://").And.NotContain("https://");
        (await _wire.SendAsync("HEAD", "/_fakechime/")).Status.Should().Be(200);
    }
}

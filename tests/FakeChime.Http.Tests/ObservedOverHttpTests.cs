using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Http.Tests;

/// <summary>What users observed of the service, over HTTP: regions, pipeline attendees, events, pages.</summary>
public sealed class ObservedOverHttpTests
{
    [Fact]
    public async Task Chime_has_the_observed_addresses_over_HTTP()
    {
        using var wire = new Wire();

        var placement = (await wire.PostAsync("/meetings", new { ClientRequestToken = "one", MediaRegion = "ap-south-1" })).Json
            .GetProperty("Meeting").GetProperty("MediaPlacement");

        placement.GetProperty("AudioHostUrl").GetString().Should().EndWith(".ao1.app.chime.aws:3478");
        placement.GetProperty("TurnControlUrl").GetString().Should().Be("https://ccp.cp.ue1.app.chime.aws/v2/turn_sessions");
        placement.GetProperty("EventIngestionUrl").GetString().Should().Be("https://data.svc.ue1.ingest.chime.aws/v1/client-events");
    }

    [Theory]
    [InlineData("us-east-1", "il-central-1", 200)]
    [InlineData("il-central-1", "il-central-1", 200)]
    [InlineData("il-central-1", "us-east-1", 400)]
    [InlineData("af-south-1", "us-east-1", 400)]
    [InlineData("us-east-1", "af-south-1", 200)]
    [InlineData("us-gov-west-1", "us-gov-east-1", 200)]
    [InlineData("us-gov-west-1", "us-east-1", 400)]
    [InlineData("us-east-1", "moon", 400)]
    public async Task SdkMeetings_has_the_documented_table_of_regions_over_HTTP(string control, string media, int status)
    {
        using var wire = new Wire(new() { ControlRegion = control }, ChimeApi.SdkMeetings);

        var reply = await wire.PostAsync("/meetings", new { ClientRequestToken = "one", ExternalMeetingId = "one", MediaRegion = media });
        var seeded = await wire.PostAsync("/_fakechime/seed", new { Meetings = new[] { new { MediaRegion = media } } });

        reply.Status.Should().Be(status, reply.Body);
        seeded.Status.Should().Be(status == 200 ? 201 : 400, seeded.Body);
        if (status == 400)
        {
            reply.ErrorType.Should().Be("BadRequestException");
            reply.ErrorMessage.Should().Contain("'mediaRegion'").And.Contain(control);
            seeded.ErrorMessage.Should().Contain("'MediaRegion'").And.Contain(control);
            wire.Engine.Meetings.Should().BeEmpty();
        }
    }

    [Fact]
    public async Task A_region_that_the_API_chime_does_not_have_is_rejected_over_HTTP()
    {
        using var wire = new Wire();

        var reply = await wire.PostAsync("/meetings", new { ClientRequestToken = "one", MediaRegion = "il-central-1" });

        (reply.Status, reply.ErrorType).Should().Be((400, "BadRequestException"));
        reply.ErrorMessage.Should().Contain("'mediaRegion'").And.Contain("us-east-1");
    }

    [Fact]
    public async Task Empty_MeetingFeatures_are_absent_in_the_response_over_HTTP()
    {
        using var wire = new Wire(api: ChimeApi.SdkMeetings);

        var reply = await wire.PostAsync(
            "/meetings", new { ClientRequestToken = "one", ExternalMeetingId = "one", MediaRegion = "us-east-1", MeetingFeatures = new { } });

        reply.Status.Should().Be(200, reply.Body);
        reply.Json.GetProperty("Meeting").TryGetProperty("MeetingFeatures", out _).Should().BeFalse();
    }

    [Fact]
    public async Task A_seed_can_have_a_pipeline_attendee_and_CreateAttendee_rejects_it_over_HTTP()
    {
        using var wire = new Wire(api: ChimeApi.SdkMeetings);

        var seeded = await wire.SendAsync(
            "POST",
            "/_fakechime/seed",
            """{ "Meetings": [ { "ExternalMeetingId": "standup", "Attendees": [ "alice", "aws:MediaPipeline-4ae1f", { "ExternalUserId": "aws:Other" } ] } ] }""");
        var path = $"/meetings/{wire.Engine.Meetings[0].MeetingId}/attendees";
        var created = await wire.PostAsync(path, new { ExternalUserId = "aws:MediaPipeline-4ae1f" });
        var batch = await wire.PostAsync($"{path}?operation=batch-create", new { Attendees = new[] { new { ExternalUserId = "aws:x" } } });

        seeded.Status.Should().Be(201, seeded.Body);
        (await wire.ReadAsync(path)).GetProperty("Attendees").EnumerateArray().Select(attendee => attendee.GetProperty("ExternalUserId").GetString())
            .Should().Equal("alice", "aws:MediaPipeline-4ae1f", "aws:Other");
        (created.Status, created.ErrorType, batch.Status).Should().Be((400, "BadRequestException", 400));
        wire.Engine.Meetings[0].Attendees.Should().HaveCount(3);
    }

    [Fact]
    public async Task Tags_accept_an_ARN_without_a_region_over_HTTP_in_the_API_chime()
    {
        using var wire = new Wire();
        var arn = $"arn:aws:chime::123456789012:meeting/{wire.Engine.AddMeeting("standup").MeetingId}";

        var tagged = await wire.PostAsync("/tags?operation=tag-resource", new { ResourceARN = arn, Tags = new[] { new { Key = "team", Value = "blue" } } });

        tagged.Status.Should().Be(204, tagged.Body);
        (await wire.ReadAsync($"/tags?arn={Uri.EscapeDataString(arn)}")).GetProperty("Tags").GetArrayLength().Should().Be(1);
    }

    [Theory]
    [InlineData("chime")]
    [InlineData("chime-sdk-meetings")]
    public async Task The_control_API_lists_the_events_of_a_reconnect_a_camera_and_shared_content(string api)
    {
        var clock = new FakeTimeProvider(new(2023, 11, 8, 12, 11, 16, 120, TimeSpan.Zero));
        using var wire = new Wire(new() { TimeProvider = clock }, Api(api));
        var alice = wire.Engine.AddMeeting(attendees: ["alice"])["alice"];
        await wire.PostAsync("/_fakechime/join", new { alice.JoinToken });
        alice.Presence!.StartVideo();
        alice.Presence.StartContentShare(withAudio: true);
        alice.Presence.Drop();
        await wire.PostAsync("/_fakechime/join", new { alice.JoinToken });
        await wire.PostAsync("/_fakechime/leave", new { alice.JoinToken });

        var events = (await wire.ReadAsync("/_fakechime/events")).EnumerateArray().ToArray();

        var details = events.Select(raised => raised.GetProperty("detail")).ToArray();
        details.Select(detail => detail.GetProperty("eventType").GetString()).Should().Equal(
            "chime:AttendeeAuthorized", "chime:AttendeeJoined", "chime:AttendeeVideoStarted", "chime:AttendeeContentJoined",
            "chime:AttendeeContentVideoStarted", "chime:AttendeeContentVideoStopped", "chime:AttendeeContentDropped", "chime:AttendeeVideoStopped",
            "chime:AttendeeDropped", "chime:AttendeeJoined", "chime:AttendeeLeft");
        Names(details[1]).Should().Equal(
            "version", "eventType", "timestamp", "meetingId", "attendeeId", "externalUserId", "networkType", "mediaRegion");
        Names(details[2]).Should().NotContain("networkType");
        details[0].GetProperty("timestamp").GetInt64().Should().Be(1699445476120);
        events[0].GetProperty("region").GetString().Should().Be("us-east-1");
    }

    [Fact]
    public async Task A_deleted_attendee_and_an_ended_meeting_stop_the_camera_over_HTTP()
    {
        using var wire = new Wire(api: ChimeApi.SdkMeetings);
        var meeting = wire.Engine.AddMeeting("standup", ["alice", "bob"]);
        foreach (var attendee in meeting.Attendees)
        {
            attendee.Join().StartVideo();
        }

        wire.Engine.Events.Clear();
        await wire.SendAsync("DELETE", $"/meetings/{meeting.MeetingId}/attendees/{meeting["alice"].AttendeeId}");
        await wire.SendAsync("DELETE", $"/meetings/{meeting.MeetingId}");

        wire.Engine.Events.Select(raised => raised.Type).Should().Equal(
            MeetingEventType.AttendeeVideoStopped, MeetingEventType.AttendeeLeft, MeetingEventType.AttendeeDeleted,
            MeetingEventType.AttendeeVideoStopped, MeetingEventType.AttendeeLeft, MeetingEventType.MeetingEnded);
    }

    [Theory]
    [InlineData("chime")]
    [InlineData("chime-sdk-meetings")]
    public async Task Invalid_transcription_settings_succeed_over_HTTP_and_fail_by_an_event(string api)
    {
        using var wire = new Wire(api: Api(api));
        var meeting = wire.Engine.AddMeeting("standup");

        var reply = await wire.PostAsync($"/meetings/{meeting.MeetingId}/transcription?operation=start", new
        {
            TranscriptionConfiguration = new
            {
                EngineTranscribeSettings = new { IdentifyLanguage = true, LanguageOptions = "en-US,de-DE", PreferredLanguage = "fr-FR" },
            },
        });

        reply.Status.Should().Be(200, reply.Body);
        var detail = (await wire.ReadAsync("/_fakechime/events"))[0].GetProperty("detail");
        detail.GetProperty("eventType").GetString().Should().Be("chime:TranscriptionFailed");
        detail.GetProperty("message").GetString().Should().Be("PreferredLanguage must be one of LanguageOptions");
    }

    [Theory]
    [InlineData("chime")]
    [InlineData("chime-sdk-meetings")]
    public async Task Short_empty_and_reversed_pages_reach_clients_over_HTTP(string api)
    {
        using var wire = new Wire(api: Api(api));
        var path = $"/meetings/{wire.Engine.AddMeeting("standup", ["alice", "bob", "carol", "dave"]).MeetingId}/attendees";
        wire.Engine.When<ListAttendees>().ShortensPages(0, times: 1).ShortensPages(1, times: 1).ReversesPages();

        var pages = new List<string>();
        string? token = null;
        do
        {
            var page = await wire.ReadAsync($"{path}?max-results=2{(token is null ? "" : $"&next-token={Uri.EscapeDataString(token)}")}");
            pages.Add(string.Join(",", page.GetProperty("Attendees").EnumerateArray().Select(attendee => attendee.GetProperty("ExternalUserId").GetString())));
            token = page.TryGetProperty("NextToken", out var next) ? next.GetString() : null;
        }
        while (token is not null);

        pages.Should().Equal("", "alice", "carol,bob", "dave");
    }

    [Fact]
    public async Task The_order_by_Id_reaches_clients_over_HTTP()
    {
        using var wire = new Wire(new() { ListOrder = ListOrder.Id }, ChimeApi.SdkMeetings);
        var meeting = wire.Engine.AddMeeting("standup", ["alice", "bob", "carol", "dave", "erin"]);

        var page = await wire.ReadAsync($"/meetings/{meeting.MeetingId}/attendees");

        page.GetProperty("Attendees").EnumerateArray().Select(attendee => attendee.GetProperty("AttendeeId").GetString())
            .Should().BeInAscendingOrder(StringComparer.Ordinal).And.HaveCount(5);
    }

    private static ChimeApi Api(string name) => name == "chime" ? ChimeApi.Chime : ChimeApi.SdkMeetings;

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(member => member.Name);
}

namespace FakeChime.Http.Tests;

/// <summary>Observed behavior of the service over HTTP: regions, pipeline attendees, events, URLs.</summary>
public sealed class ObservedOverHttpTests
{
    [Theory]
    [InlineData("us-east-1", "il-central-1", 200)]
    [InlineData("il-central-1", "us-east-1", 400)]
    [InlineData("us-gov-west-1", "us-east-1", 400)]
    [InlineData("us-east-1", "moon", 400)]
    public async Task Requests_and_seeds_of_chime_sdk_meetings_need_a_MediaRegion_of_the_control_region(string control, string media, int status)
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
    public async Task Empty_MeetingFeatures_are_absent_in_the_response()
    {
        using var wire = new Wire(api: ChimeApi.SdkMeetings);

        var reply = await wire.PostAsync(
            "/meetings", new { ClientRequestToken = "one", ExternalMeetingId = "one", MediaRegion = "us-east-1", MeetingFeatures = new { } });

        reply.Status.Should().Be(200, reply.Body);
        reply.Json.GetProperty("Meeting").TryGetProperty("MeetingFeatures", out _).Should().BeFalse();
    }

    [Fact]
    public async Task A_seed_accepts_a_pipeline_attendee_which_CreateAttendee_rejects()
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

    [Theory]
    [InlineData("chime")]
    [InlineData("chime-sdk-meetings")]
    public async Task Contradictory_transcription_settings_raise_TranscriptionFailed_in_the_form_of_EventBridge(string api)
    {
        using var wire = Wire.Of(api);
        var path = $"/meetings/{wire.Engine.AddMeeting(new MeetingSeed { MediaRegion = "eu-central-1" }).MeetingId}/transcription?operation=start";

        var reply = await wire.PostAsync(
            path, new { TranscriptionConfiguration = new { EngineTranscribeSettings = new { IdentifyLanguage = true, LanguageOptions = "en-US" } } });

        reply.Status.Should().Be(200, reply.Body);
        var failed = (await wire.ReadAsync("/_fakechime/events"))[0];
        failed.GetProperty("region").GetString().Should().Be("us-east-1");
        var detail = failed.GetProperty("detail");
        detail.GetProperty("eventType").GetString().Should().Be("chime:TranscriptionFailed");
        detail.GetProperty("message").GetString().Should().Contain("LanguageOptions");
        detail.GetProperty("mediaRegion").GetString().Should().Be("eu-central-1");
        detail.TryGetProperty("externalMeetingId", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Notifications_are_the_events_of_the_meetings_that_name_the_queue_without_id_and_resources()
    {
        using var wire = new Wire();
        const string Queue = "arn:aws:sqs:us-east-1:123456789012:queue";
        await wire.PostAsync("/meetings", new { ClientRequestToken = "one", NotificationsConfiguration = new { SqsQueueArn = Queue } });
        await wire.PostAsync("/meetings", new { ClientRequestToken = "two" });

        var received = await wire.ReadAsync($"/_fakechime/notifications?arn={Uri.EscapeDataString(Queue)}");
        var unknown = await wire.SendAsync("GET", "/_fakechime/notifications?arn=arn:aws:sqs:us-east-1:123456789012:other");
        var missing = await wire.SendAsync("GET", "/_fakechime/notifications");

        received.GetArrayLength().Should().Be(1);
        received[0].EnumerateObject().Select(member => member.Name).Should()
            .Equal("version", "source", "account", "region", "detail-type", "time", "detail");
        received[0].GetProperty("time").GetString().Should().MatchRegex(@"\.\d{3}Z$");
        (unknown.Status, missing.Status).Should().Be((400, 400));
        unknown.ErrorMessage.Should().EndWith($"Meetings name {Queue}.");
        missing.ErrorMessage.Should().StartWith("The request needs one query parameter arn");
    }

    [Fact]
    public async Task A_meeting_of_chime_has_the_observed_URLs_and_its_tags_accept_an_ARN_without_a_region()
    {
        using var wire = new Wire();
        var meeting = wire.Engine.AddMeeting(new MeetingSeed { MediaRegion = "ap-south-1" });
        var arn = $"arn:aws:chime::123456789012:meeting/{meeting.MeetingId}";

        var placement = (await wire.ReadAsync($"/meetings/{meeting.MeetingId}")).GetProperty("Meeting").GetProperty("MediaPlacement");
        var tagged = await wire.PostAsync("/tags?operation=tag-resource", new { ResourceARN = arn, Tags = new[] { new { Key = "team", Value = "blue" } } });

        placement.GetProperty("AudioHostUrl").GetString().Should().EndWith(".ao1.app.chime.aws:3478");
        placement.GetProperty("TurnControlUrl").GetString().Should().Be("https://ccp.cp.ue1.app.chime.aws/v2/turn_sessions");
        placement.GetProperty("EventIngestionUrl").GetString().Should().Contain(".ue1.");
        tagged.Status.Should().Be(204, tagged.Body);
        meeting.Tags.Should().Contain("team", "blue");
    }
}

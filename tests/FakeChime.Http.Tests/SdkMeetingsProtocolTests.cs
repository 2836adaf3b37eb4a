namespace FakeChime.Http.Tests;

/// <summary>The REST protocol of chime-sdk-meetings, where it differs from that of chime.</summary>
public sealed class SdkMeetingsProtocolTests : IDisposable
{
    private static readonly object NoMedia = new { Audio = "None", Video = "None", Content = "None" };

    private readonly Wire _wire = new(api: ChimeApi.SdkMeetings);

    public void Dispose() => _wire.Dispose();

    [Fact]
    public async Task CreateMeeting_returns_200_and_the_members_of_the_request()
    {
        var reply = await _wire.PostAsync("/meetings", new
        {
            ClientRequestToken = "one",
            ExternalMeetingId = "standup",
            MediaRegion = "eu-west-2",
            MeetingFeatures = new { Audio = new { EchoReduction = "AVAILABLE" }, Video = new { MaxResolution = "HD" }, Attendee = new { MaxCount = 3 } },
            TenantIds = new[] { "tenant" },
        });

        var meeting = reply.Json.GetProperty("Meeting");
        reply.Status.Should().Be(200, reply.Body);
        meeting.GetProperty("MeetingFeatures").GetRawText()
            .Should().Be("""{"Audio":{"EchoReduction":"AVAILABLE"},"Video":{"MaxResolution":"HD"},"Attendee":{"MaxCount":3}}""");
        meeting.GetProperty("MeetingArn").GetString().Should().StartWith("arn:aws:chime:us-east-1:");
        meeting.GetProperty("TenantIds")[0].GetString().Should().Be("tenant");
        _wire.Engine.Meetings[0].Features!.MaxCount.Should().Be(3);
    }

    [Fact]
    public async Task CreateAttendee_reads_capabilities_and_ignores_tags()
    {
        var meeting = _wire.Engine.AddMeeting("standup");

        var reply = await _wire.PostAsync(
            $"/meetings/{meeting.MeetingId}/attendees",
            new { ExternalUserId = "alice", Capabilities = NoMedia, Tags = new[] { new { Key = "a", Value = "b" } } });

        reply.Json.GetProperty("Attendee").GetProperty("Capabilities").GetRawText().Should().Be("""{"Audio":"None","Video":"None","Content":"None"}""");
        _wire.Engine.Calls.Of<CreateAttendee>().Single().Operation.Tags.Should().BeNull();
    }

    [Fact]
    public async Task Each_operation_of_chime_sdk_meetings_has_the_method_path_and_status_of_the_model()
    {
        var standup = _wire.Engine.AddMeeting("standup", ["alice"]);
        var (meeting, attendee) = ($"/meetings/{standup.MeetingId}", $"/meetings/{standup.MeetingId}/attendees/{standup.Attendees[0].AttendeeId}");
        var replies = new List<(string Operation, int Status)>();
        async Task Send(string method, string path, object? body = null)
        {
            var reply = await _wire.SendJsonAsync(method, path, body);
            replies.Add((_wire.Engine.Calls.Last().Operation.Name, reply.Status));
        }

        await Send("POST", "/meetings", new { ClientRequestToken = "one", ExternalMeetingId = "one", MediaRegion = "us-east-1" });
        await Send(
            "POST",
            "/meetings?operation=create-attendees",
            new { ClientRequestToken = "two", ExternalMeetingId = "two", MediaRegion = "us-east-1", Attendees = new[] { new { ExternalUserId = "carol" } } });
        await Send("GET", meeting);
        await Send("POST", $"{meeting}/attendees", new { ExternalUserId = "bob" });
        await Send("POST", $"{meeting}/attendees?operation=batch-create", new { Attendees = new[] { new { ExternalUserId = "dave" } } });
        await Send("GET", attendee);
        await Send("GET", $"{meeting}/attendees?max-results=100");
        await Send("PUT", $"{attendee}/capabilities", new { Capabilities = NoMedia });
        await Send(
            "PUT",
            $"{meeting}/attendees/capabilities?operation=batch-update-except",
            new { ExcludedAttendeeIds = new[] { new { standup.Attendees[0].AttendeeId } }, Capabilities = NoMedia });
        await Send("POST", "/tags?operation=tag-resource", new { ResourceARN = standup.Arn, Tags = new[] { new { Key = "team", Value = "blue" } } });
        await Send("GET", $"/tags?arn={Uri.EscapeDataString(standup.Arn)}");
        await Send("POST", "/tags?operation=untag-resource", new { ResourceARN = standup.Arn, TagKeys = new[] { "team" } });
        await Send(
            "POST",
            $"{meeting}/transcription?operation=start",
            new { TranscriptionConfiguration = new { EngineTranscribeSettings = new { LanguageCode = "en-US" } } });
        await Send("POST", $"{meeting}/transcription?operation=stop");
        await Send("DELETE", attendee);
        await Send("DELETE", meeting);

        replies.Select(reply => reply.Operation).Should().BeEquivalentTo(ChimeApi.SdkMeetings.Operations);
        replies.Should().Equal(
            ("CreateMeeting", 200), ("CreateMeetingWithAttendees", 200), ("GetMeeting", 200), ("CreateAttendee", 200), ("BatchCreateAttendee", 200),
            ("GetAttendee", 200), ("ListAttendees", 200), ("UpdateAttendeeCapabilities", 200), ("BatchUpdateAttendeeCapabilitiesExcept", 200),
            ("TagResource", 204), ("ListTagsForResource", 200), ("UntagResource", 204), ("StartMeetingTranscription", 200),
            ("StopMeetingTranscription", 200), ("DeleteAttendee", 204), ("DeleteMeeting", 204));
        _wire.Engine.Calls.Of<BatchUpdateAttendeeCapabilitiesExcept>().Single().Operation.ExcludedAttendeeIds.Should().ContainSingle();
    }

    [Fact]
    public async Task Errors_of_chime_sdk_meetings_have_its_exception_names_and_members()
    {
        var arn = "arn:aws:chime:us-east-1:123456789012:meeting/26675937-400e-4d37-b04e-000a197b2713";

        var reply = await _wire.SendAsync("GET", $"/tags?arn={Uri.EscapeDataString(arn)}");
        _wire.Engine.WhenAny().Throws(ChimeError.Throttled());
        var throttled = await _wire.SendAsync("GET", "/meetings/26675937-400e-4d37-b04e-000a197b2713");

        reply.Status.Should().Be(404);
        reply.ErrorType.Should().Be("ResourceNotFoundException");
        reply.Json.EnumerateObject().Select(member => member.Name).Should().Equal("Code", "Message", "RequestId", "ResourceName");
        (throttled.Status, throttled.ErrorType).Should().Be((429, "ThrottlingException"));
    }

    [Fact]
    public async Task An_operation_that_only_chime_has_is_unknown_to_chime_sdk_meetings()
    {
        (await _wire.SendAsync("GET", "/meetings")).ErrorType.Should().Be("UnknownOperationException");
    }
}

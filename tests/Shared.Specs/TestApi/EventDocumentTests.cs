using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.TestApi;

/// <summary>The JSON of events, as EventBridge delivers it, member by member.</summary>
public sealed class EventDocumentTests
{
    private static readonly DateTimeOffset Start = new(2023, 11, 8, 12, 11, 16, 120, TimeSpan.Zero);

    private readonly Fake _chime = new(new() { TimeProvider = new FakeTimeProvider(Start) });

    [Fact]
    public void The_members_of_an_attendee_event_are_in_the_order_of_captured_events()
    {
        _chime.AddMeeting("standup", ["alice"])["alice"].Join();

        var (envelope, detail) = Document(_chime.Events.Last());

        Names(envelope).Should().Equal("version", "id", "detail-type", "source", "account", "time", "region", "resources", "detail");
        Names(detail).Should().Equal(
            "version", "eventType", "timestamp", "meetingId", "attendeeId", "externalUserId", "networkType", "externalMeetingId", "mediaRegion");
        (envelope.GetProperty("version").GetString(), detail.GetProperty("version").GetString()).Should().Be(("0", "0"));
    }

    [Fact]
    public void The_timestamp_is_in_milliseconds_and_the_time_of_the_envelope_in_seconds()
    {
        _chime.AddMeeting("standup").End();

        var (envelope, detail) = Document(_chime.Events.Single());

        detail.GetProperty("timestamp").GetInt64().Should().Be(1699445476120);
        envelope.GetProperty("time").GetString().Should().Be("2023-11-08T12:11:16Z");
    }

    [Fact]
    public void ExternalMeetingId_is_absent_from_the_events_of_a_meeting_without_one()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice"]);
        meeting["alice"].Join();
        meeting.End();

        foreach (var raised in _chime.Events)
        {
            Names(Document(raised).Detail).Should().NotContain("externalMeetingId");
            Names(Document(raised).Detail).Should().Contain("mediaRegion");
        }
    }

    [Fact]
    public async Task The_members_of_a_transcription_event_are_in_the_order_of_the_documentation()
    {
        var meeting = _chime.AddMeeting("standup");
        await _chime.StartMeetingTranscriptionAsync(new()
        {
            MeetingId = meeting.MeetingId,
            TranscriptionConfiguration = new() { EngineTranscribeSettings = new() { LanguageCode = "en-US", ContentIdentificationType = "PII", ContentRedactionType = "PII" } },
        });

        Names(Document(_chime.Events.Single()).Detail).Should().Equal(
            "version", "eventType", "timestamp", "meetingId", "externalMeetingId", "message", "mediaRegion", "transcriptionRegion", "transcriptionConfiguration");
    }

    [Fact]
    public void The_region_is_the_control_region_and_the_media_region_is_in_the_detail()
    {
        _chime.AddMeeting(new MeetingSeed { ExternalMeetingId = "standup", MediaRegion = "eu-central-1" }).End();

        var (envelope, detail) = Document(_chime.Events.Single());

        envelope.GetProperty("region").GetString().Should().Be("us-east-1");
        JsonDocument.Parse(_chime.Events.Single().ToNotificationJson()).RootElement.GetProperty("region").GetString().Should().Be("us-east-1");
        detail.GetProperty("mediaRegion").GetString().Should().Be("eu-central-1");
    }

    private static (JsonElement Envelope, JsonElement Detail) Document(MeetingEvent raised)
    {
        var envelope = JsonDocument.Parse(raised.ToEventBridgeJson()).RootElement;
        return (envelope, envelope.GetProperty("detail"));
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(member => member.Name);
}

using System.Text.Json;
using static FakeChime.MeetingEventType;
using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Lifecycle;

public sealed class EventTests
{
    private readonly FakeAmazonChime _chime = new(new() { TimeProvider = Clock() });

    [Fact]
    public async Task Creating_and_deleting_make_events()
    {
        var meeting = (await _chime.CreateMeetingAsync(new() { ExternalMeetingId = "lesson" })).Meeting;
        var alice = await _chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "alice" });
        await _chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, Attendees = Items("bob", "alice") });
        await _chime.DeleteAttendeeAsync(new() { MeetingId = meeting.MeetingId, AttendeeId = alice.Attendee.AttendeeId });
        await _chime.DeleteMeetingAsync(new() { MeetingId = meeting.MeetingId });
        await _chime.DeleteMeetingAsync(new() { MeetingId = meeting.MeetingId });

        Story().Should().Equal("MeetingStarted lesson", "AttendeeAdded alice", "AttendeeAdded bob", "AttendeeDeleted alice", "MeetingEnded lesson");
        _chime.Events.Select(happened => happened.Sequence).Should().Equal(1, 2, 3, 4, 5);
    }

    [Fact]
    public async Task CreateMeetingWithAttendees_makes_them_too_and_a_retry_makes_none()
    {
        var request = new CreateMeetingWithAttendeesRequest
        {
            ClientRequestToken = "lesson-1",
            ExternalMeetingId = "lesson",
            Attendees = Items("alice", "bob"),
        };
        await _chime.CreateMeetingWithAttendeesAsync(request);
        await _chime.CreateMeetingWithAttendeesAsync(request);

        Story().Should().Equal("MeetingStarted lesson", "AttendeeAdded alice", "AttendeeAdded bob");
    }

    [Fact]
    public async Task Joining_leaving_and_losing_the_connection_make_events()
    {
        var meeting = _chime.AddMeeting("lesson", ["alice", "bob"]);
        _chime.Join(meeting.Attendees[0].JoinToken);
        var again = _chime.Join(meeting.Attendees[0].JoinToken);
        again.Drop();
        _chime.Join(meeting.Attendees[1].JoinToken);
        await _chime.DeleteAsync(meeting.Attendees[1]);

        Story().Should().Equal(
            "AttendeeAuthorized alice", "AttendeeJoined alice",
            "AttendeeAuthorized alice", "AttendeeLeft alice", "AttendeeJoined alice",
            "AttendeeDropped alice",
            "AttendeeAuthorized bob", "AttendeeJoined bob",
            "AttendeeLeft bob", "AttendeeDeleted bob");
    }

    [Fact]
    public async Task MeetingStarted_may_come_with_the_first_join()
    {
        using var chime = new FakeAmazonChime(new() { MeetingStartedAt = MeetingStart.FirstJoin });
        await chime.CreateMeetingWithAttendeesAsync(new() { Attendees = Items("alice", "bob") });
        foreach (var attendee in chime.Meetings[0].Attendees)
        {
            chime.Join(attendee.JoinToken);
        }

        chime.Events.Select(happened => happened.Type).Should().Equal(
            AttendeeAdded, AttendeeAdded, AttendeeAuthorized, MeetingStarted, AttendeeJoined, AttendeeAuthorized, AttendeeJoined);
    }

    [Fact]
    public void The_end_of_a_meeting_may_delete_its_attendees_by_event()
    {
        using var chime = new FakeAmazonChime(new() { AttendeeDeletedAtMeetingEnd = true });
        var meeting = chime.AddMeeting(attendees: ["alice", "bob"]);
        chime.Join(meeting.Attendees[0].JoinToken);

        meeting.End();

        chime.Events.Skip(2).Select(happened => happened.Type).Should().Equal(AttendeeLeft, AttendeeDeleted, AttendeeDeleted, MeetingEnded);
    }

    [Fact]
    public async Task An_event_is_written_as_EventBridge_delivers_it()
    {
        await _chime.CreateMeetingAsync(new() { ExternalMeetingId = "Grüße \"7b\"", MediaRegion = "eu-central-1" });
        var meeting = _chime.Meetings[0];
        var alice = await _chime.CreateAsync(meeting, "alice");

        var (started, added) = (
            JsonDocument.Parse(_chime.Events.First().ToEventBridgeJson()).RootElement,
            JsonDocument.Parse(_chime.Events.Last().ToEventBridgeJson()).RootElement);

        started.EnumerateObject().Select(member => member.Name).Should()
            .Equal("version", "id", "detail-type", "source", "account", "time", "region", "resources", "detail");
        started.GetProperty("version").GetString().Should().Be("0");
        Guid.TryParse(started.GetProperty("id").GetString(), out _).Should().BeTrue();
        started.GetProperty("detail-type").GetString().Should().Be("Chime Meeting State Change");
        started.GetProperty("source").GetString().Should().Be("aws.chime");
        started.GetProperty("account").GetString().Should().Be("123456789012");
        started.GetProperty("time").GetString().Should().Be("2026-03-02T12:00:00Z");
        started.GetProperty("region").GetString().Should().Be("eu-central-1");
        var detail = started.GetProperty("detail");
        detail.EnumerateObject().Select(member => member.Name)
            .Should().Equal("version", "eventType", "timestamp", "meetingId", "externalMeetingId", "mediaRegion");
        detail.GetProperty("version").GetString().Should().Be("0");
        detail.GetProperty("eventType").GetString().Should().Be("chime:MeetingStarted");
        detail.GetProperty("timestamp").GetInt64().Should().Be(Noon.ToUnixTimeMilliseconds());
        detail.GetProperty("meetingId").GetString().Should().Be(meeting.MeetingId);
        detail.GetProperty("externalMeetingId").GetString().Should().Be("Grüße \"7b\"");
        added.GetProperty("detail").GetProperty("attendeeId").GetString().Should().Be(alice.AttendeeId);
        added.GetProperty("detail").GetProperty("externalUserId").GetString().Should().Be("alice");
        added.GetProperty("id").GetString().Should().NotBe(started.GetProperty("id").GetString());
    }

    [Fact]
    public async Task The_log_is_bounded_and_drops_the_oldest()
    {
        using var chime = new FakeAmazonChime(new() { EventLogLimit = 2 });
        using var silent = new FakeAmazonChime(new() { EventLogLimit = 0 });
        var (meeting, unheard) = (chime.AddMeeting(), silent.AddMeeting());
        foreach (var user in new[] { "alice", "bob", "carol" })
        {
            await chime.CreateAsync(meeting, user);
            await silent.CreateAsync(unheard, user);
        }

        chime.Events.Select(happened => happened.Attendee!.ExternalUserId).Should().Equal("bob", "carol");
        silent.Events.Should().BeEmpty();
    }

    [Fact]
    public void Events_of_a_connection_name_its_network()
    {
        var meeting = _chime.AddMeeting("lesson", ["alice"]);
        meeting["alice"].Join().Drop();
        meeting["alice"].Join().Leave();

        _chime.Events
            .Select(happened => (happened.Type, Detail(happened).TryGetProperty("networkType", out var network) ? network.GetString() : null))
            .Should().Equal(
                (AttendeeAuthorized, null),
                (AttendeeJoined, "Voip"),
                (AttendeeDropped, "Voip"),
                (AttendeeAuthorized, null),
                (AttendeeJoined, "Voip"),
                (AttendeeLeft, "Voip"));

        static JsonElement Detail(MeetingEvent happened) => JsonDocument.Parse(happened.ToEventBridgeJson()).RootElement.GetProperty("detail");
    }

    [Fact]
    public async Task Transcription_makes_events_and_a_contradiction_fails_by_event_alone()
    {
        var meeting = _chime.AddMeeting("lesson");
        Task StartAsync(EngineTranscribeSettings settings) => _chime.StartMeetingTranscriptionAsync(
            new() { MeetingId = meeting.MeetingId, TranscriptionConfiguration = new() { EngineTranscribeSettings = settings } });

        await StartAsync(new() { LanguageCode = "en-US", ContentIdentificationType = "PII", ContentRedactionType = "PII" });
        await StartAsync(new() { LanguageCode = "en-US" });
        await _chime.StopMeetingTranscriptionAsync(new() { MeetingId = meeting.MeetingId });

        Story().Should().Equal("TranscriptionFailed lesson", "TranscriptionStarted lesson", "TranscriptionStopped lesson");
        meeting.Transcription.Should().BeNull();
    }

    private IEnumerable<string> Story() =>
        _chime.Events.Select(happened => $"{happened.Type} {happened.Attendee?.ExternalUserId ?? happened.Meeting.ExternalMeetingId}");
}

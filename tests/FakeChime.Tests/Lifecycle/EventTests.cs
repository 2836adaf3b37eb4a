using System.Text.Json;
using static FakeChime.MeetingEventType;
using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Lifecycle;

public sealed class EventTests
{
    private readonly FakeAmazonChime _chime = new(new() { TimeProvider = Clock() });

    [Fact]
    public async Task Creating_and_deleting_raise_the_documented_events()
    {
        var meeting = (await _chime.CreateMeetingAsync(new() { ExternalMeetingId = "lesson" })).Meeting;
        var alice = await _chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "alice" });
        await _chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, Attendees = Items("bob", "alice") });
        await _chime.DeleteAttendeeAsync(new() { MeetingId = meeting.MeetingId, AttendeeId = alice.Attendee.AttendeeId });
        await _chime.DeleteMeetingAsync(new() { MeetingId = meeting.MeetingId });
        await _chime.DeleteMeetingAsync(new() { MeetingId = meeting.MeetingId });

        EventNames().Should().Equal("MeetingStarted lesson", "AttendeeAdded alice", "AttendeeAdded bob", "AttendeeDeleted alice", "MeetingEnded lesson");
        _chime.Events.Select(raised => raised.Sequence).Should().Equal(1, 2, 3, 4, 5);
    }

    [Fact]
    public async Task CreateMeetingWithAttendees_raises_events_and_its_retry_raises_none()
    {
        var request = new CreateMeetingWithAttendeesRequest
        {
            ClientRequestToken = "lesson-1",
            ExternalMeetingId = "lesson",
            Attendees = Items("alice", "bob"),
        };
        await _chime.CreateMeetingWithAttendeesAsync(request);
        await _chime.CreateMeetingWithAttendeesAsync(request);

        EventNames().Should().Equal("MeetingStarted lesson", "AttendeeAdded alice", "AttendeeAdded bob");
    }

    [Fact]
    public async Task MeetingStartedAt_FirstJoin_raises_MeetingStarted_with_the_first_join()
    {
        using var chime = new FakeAmazonChime(new() { MeetingStartedAt = MeetingStart.FirstJoin });
        await chime.CreateMeetingWithAttendeesAsync(new() { Attendees = Items("alice", "bob") });
        foreach (var attendee in chime.Meetings[0].Attendees)
        {
            chime.Join(attendee.JoinToken);
        }

        chime.Events.Select(raised => raised.Type).Should().Equal(
            AttendeeAdded, AttendeeAdded, AttendeeAuthorized, MeetingStarted, AttendeeJoined, AttendeeAuthorized, AttendeeJoined);
    }

    [Fact]
    public void AttendeeDeletedAtMeetingEnd_raises_AttendeeDeleted_before_MeetingEnded()
    {
        using var chime = new FakeAmazonChime(new() { AttendeeDeletedAtMeetingEnd = true });
        var meeting = chime.AddMeeting(attendees: ["alice", "bob"]);
        chime.Join(meeting.Attendees[0].JoinToken);

        meeting.End();

        chime.Events.Skip(2).Select(raised => raised.Type).Should().Equal(AttendeeLeft, AttendeeDeleted, AttendeeDeleted, MeetingEnded);
    }

    [Fact]
    public async Task ToEventBridgeJson_returns_the_documented_envelope_and_detail()
    {
        await _chime.CreateMeetingAsync(new() { ExternalMeetingId = "Grüße \"7b\"", MediaRegion = "eu-central-1" });
        var meeting = _chime.Meetings[0];
        var alice = await _chime.CreateAsync(meeting, "alice");

        var (started, added) = (
            JsonDocument.Parse(_chime.Events.First().ToEventBridgeJson()).RootElement,
            JsonDocument.Parse(_chime.Events.Last().ToEventBridgeJson()).RootElement);

        started.GetProperty("version").GetString().Should().Be("0");
        Guid.TryParse(started.GetProperty("id").GetString(), out _).Should().BeTrue();
        started.GetProperty("detail-type").GetString().Should().Be("Chime Meeting State Change");
        started.GetProperty("source").GetString().Should().Be("aws.chime");
        started.GetProperty("account").GetString().Should().Be("123456789012");
        var detail = started.GetProperty("detail");
        detail.EnumerateObject().Select(member => member.Name)
            .Should().Equal("version", "eventType", "timestamp", "meetingId", "externalMeetingId", "mediaRegion");
        detail.GetProperty("version").GetString().Should().Be("0");
        detail.GetProperty("eventType").GetString().Should().Be("chime:MeetingStarted");
        detail.GetProperty("meetingId").GetString().Should().Be(meeting.MeetingId);
        detail.GetProperty("externalMeetingId").GetString().Should().Be("Grüße \"7b\"");
        added.GetProperty("detail").GetProperty("attendeeId").GetString().Should().Be(alice.AttendeeId);
        added.GetProperty("detail").GetProperty("externalUserId").GetString().Should().Be("alice");
        added.GetProperty("id").GetString().Should().NotBe(started.GetProperty("id").GetString());
    }

    [Fact]
    public async Task EventLogLimit_drops_the_oldest_events()
    {
        using var chime = new FakeAmazonChime(new() { EventLogLimit = 2 });
        using var silent = new FakeAmazonChime(new() { EventLogLimit = 0 });
        var (meeting, unheard) = (chime.AddMeeting(), silent.AddMeeting());
        foreach (var user in new[] { "alice", "bob", "carol" })
        {
            await chime.CreateAsync(meeting, user);
            await silent.CreateAsync(unheard, user);
        }

        chime.Events.Select(raised => raised.Attendee!.ExternalUserId).Should().Equal("bob", "carol");
        silent.Events.Should().BeEmpty();
    }

    private IEnumerable<string> EventNames() =>
        _chime.Events.Select(raised => $"{raised.Type} {raised.Attendee?.ExternalUserId ?? raised.Meeting.ExternalMeetingId}");
}

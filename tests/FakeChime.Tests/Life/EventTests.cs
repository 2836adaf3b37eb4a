using System.Text.Json;
using static FakeChime.MeetingEventType;
using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Life;

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
        var request = new CreateMeetingWithAttendeesRequest { ClientRequestToken = "lesson-1", ExternalMeetingId = "lesson", Attendees = Items("alice", "bob") };
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

        chime.EndMeeting(meeting.MeetingId);

        chime.Events.Skip(2).Select(happened => happened.Type).Should().Equal(AttendeeLeft, AttendeeDeleted, AttendeeDeleted, MeetingEnded);
    }

    [Fact]
    public async Task An_event_is_written_as_EventBridge_delivers_it()
    {
        await _chime.CreateMeetingAsync(new() { ExternalMeetingId = "Grüße \"7b\"", MediaRegion = "eu-central-1" });
        var meeting = _chime.Meetings[0];
        var alice = await _chime.CreateAsync(meeting, "alice");

        var (started, added) = (JsonDocument.Parse(_chime.Events.First().ToEventBridgeJson()).RootElement, JsonDocument.Parse(_chime.Events.Last().ToEventBridgeJson()).RootElement);

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
        detail.EnumerateObject().Select(member => member.Name).Should().Equal("version", "eventType", "timestamp", "meetingId", "externalMeetingId", "mediaRegion");
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
    public async Task Subscribers_receive_events_in_order_and_may_use_the_fake()
    {
        var meeting = _chime.AddMeeting("lesson");
        var seen = new List<string>();
        using var subscription = _chime.Events.Subscribe(happened =>
        {
            seen.Add($"{happened.Type} {happened.Attendee?.ExternalUserId} {meeting.Attendees.Count}");
            if (happened is { Type: AttendeeAdded, Attendee.ExternalUserId: "alice" })
            {
                _chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "shadow" }).IsCompletedSuccessfully.Should().BeTrue();
            }
        });

        await _chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, Attendees = Items("alice", "bob") });

        seen.Should().Equal("AttendeeAdded alice 2", "AttendeeAdded bob 3", "AttendeeAdded shadow 3");
    }

    [Fact]
    public void Subscribers_hear_at_once_of_what_is_no_call()
    {
        var clock = Clock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        var (first, second) = (chime.AddMeeting("first", ["alice"]), chime.AddMeeting("second"));
        var heard = new List<MeetingEventType>();
        using var subscription = chime.Events.Subscribe(happened => heard.Add(happened.Type));

        var presence = chime.Join(first.Attendees[0].JoinToken);
        heard.Should().Equal(AttendeeAuthorized, AttendeeJoined);
        presence.Leave();
        heard.Should().HaveCount(3).And.EndWith(AttendeeLeft);
        chime.EndMeeting(first.MeetingId);
        heard.Should().HaveCount(4).And.EndWith(MeetingEnded);
        clock.Advance(TimeSpan.FromMinutes(5));
        second.IsActive.Should().BeFalse();
        heard.Should().HaveCount(5).And.EndWith(MeetingEnded);
    }

    [Fact]
    public async Task A_subscription_ends_when_it_is_disposed()
    {
        var meeting = _chime.AddMeeting();
        var seen = 0;
        var subscription = _chime.Events.Subscribe(_ => seen++);
        await _chime.CreateAsync(meeting, "alice");

        subscription.Dispose();
        subscription.Dispose();
        await _chime.CreateAsync(meeting, "bob");

        seen.Should().Be(1);
    }

    [Fact]
    public async Task What_a_subscriber_throws_fails_the_call_and_the_next_events_still_come()
    {
        var meeting = _chime.AddMeeting();
        var seen = new List<string>();
        _chime.Events.Subscribe(happened =>
        {
            seen.Add(happened.Attendee!.ExternalUserId);
            if (seen.Count == 1)
            {
                throw new InvalidOperationException("broken subscriber");
            }
        });

        await _chime.Awaiting(chime => chime.CreateAsync(meeting, "alice")).Should().ThrowAsync<InvalidOperationException>().WithMessage("broken subscriber");
        await _chime.CreateAsync(meeting, "bob");

        seen.Should().Equal("alice", "bob");
    }

    [Fact]
    public async Task Subscribers_see_every_event_once_and_in_order_under_32_threads()
    {
        var meeting = _chime.AddMeeting();
        var seen = new List<long>();
        _chime.Events.Subscribe(happened => seen.Add(happened.Sequence));

        await Task.WhenAll(Enumerable.Range(0, 32).Select(thread => Task.Run(async () =>
        {
            for (var number = 0; number < 5; number++)
            {
                await _chime.CreateAsync(meeting, $"user{thread}-{number}");
            }
        })));

        seen.Should().Equal(Enumerable.Range(1, 160).Select(number => (long)number));
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
    public async Task Events_read_well()
    {
        _chime.Events.ToString().Should().Be("no events");
        await _chime.CreateMeetingAsync(new() { ExternalMeetingId = "lesson" });
        await _chime.CreateAsync(_chime.Meetings[0], "alice");

        _chime.Events.ToString().Should().Be(
            """
            2026-03-02T12:00:00.0000000+00:00 MeetingStarted lesson
            2026-03-02T12:00:00.0000000+00:00 AttendeeAdded alice
            """);
    }

    [Fact]
    public void EndMeeting_ends_one_at_once_and_an_unknown_one_is_refused()
    {
        var meeting = _chime.AddMeeting("lesson");

        _chime.EndMeeting(meeting.MeetingId);
        _chime.EndMeeting(meeting.MeetingId);

        Story().Should().Equal("MeetingEnded lesson");
        _chime.Calls.Should().BeEmpty();
        _chime.Invoking(chime => chime.EndMeeting(UnknownId)).Should().Throw<ArgumentException>().WithMessage($"Meeting <{UnknownId}> not found.*");
    }

    private IEnumerable<string> Story() =>
        _chime.Events.Select(happened => $"{happened.Type} {happened.Attendee?.ExternalUserId ?? happened.Meeting.ExternalMeetingId}");
}

using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.TestApi;

/// <summary>Finding meetings and attendees, and reading their current state.</summary>
public sealed class MeetingStateTests
{
    private readonly FakeAmazonChime _chime = new();
    private readonly FakeMeeting _standup;

    public MeetingStateTests() => _standup = _chime.AddMeeting("standup", ["alice", "bob"]);

    [Fact]
    public async Task Meetings_finds_active_and_ended_meetings_by_MeetingId()
    {
        var id = (await _chime.CreateMeetingAsync(new())).Meeting.MeetingId;

        _chime.Meetings[id].Attendees.Should().BeEmpty();
        _chime.Meetings[id.ToUpperInvariant()].Should().BeSameAs(_chime.Meetings[1]);
        await _chime.DeleteMeetingAsync(new() { MeetingId = id });
        _chime.Meetings[id].IsActive.Should().BeFalse();
    }

    [Fact]
    public void An_unknown_meeting_or_attendee_throws_and_names_the_known_ones()
    {
        _chime.Invoking(chime => chime.Meetings[UnknownId]).Should().Throw<KeyNotFoundException>()
            .WithMessage($"The fake has no meeting with the MeetingId '{UnknownId}'. Its meetings: [{_standup}].");
        _standup.Invoking(meeting => meeting["carol"]).Should().Throw<KeyNotFoundException>()
            .WithMessage($"Meeting standup ({_standup.MeetingId}) has no attendee with the ExternalUserId 'carol'. Its attendees: [{_standup["alice"]}, {_standup["bob"]}].");
        _standup.Invoking(meeting => meeting["Alice"]).Should().Throw<KeyNotFoundException>();
        _standup.Invoking(meeting => meeting[null!]).Should().Throw<KeyNotFoundException>().WithMessage("*ExternalUserId null*");
        _chime.Invoking(chime => chime.Meetings[null!]).Should().Throw<KeyNotFoundException>();
        _chime.Invoking(chime => chime.Meetings[99])
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("The fake has 1 meeting, counted from 0. The index was 99.*");
        _chime.Invoking(chime => chime.Meetings[1]).Should().Throw<ArgumentOutOfRangeException>();
        _chime.Invoking(chime => chime.Meetings[-1]).Should().Throw<ArgumentOutOfRangeException>();
        _standup.End();
        _standup.Invoking(meeting => meeting["alice"]).Should().Throw<KeyNotFoundException>().WithMessage("Meeting standup (*) has no attendee *The meeting has ended: see FormerAttendees.");
    }

    [Fact]
    public void ToString_of_meetings_and_attendees_has_their_IDs_and_the_number_of_attendees_or_the_end()
    {
        _standup["alice"].ToString().Should().Be($"alice ({_standup["alice"].AttendeeId})");
        _standup.ToString().Should().Be($"standup ({_standup.MeetingId}) with 2 attendees");
        _chime.AddMeeting().ToString().Should().Be($"({_chime.Meetings[1].MeetingId}) with 0 attendees");
        _standup.End();
        _standup.ToString().Should().Be($"standup ({_standup.MeetingId}) ended {_standup.EndedAt:O}");
    }

    [Fact]
    public async Task End_ends_the_meeting_and_is_not_recorded_in_Calls()
    {
        _standup.End();
        _standup.End();

        _standup.Should().BeEquivalentTo(new { IsActive = false, Attendees = Array.Empty<FakeAttendee>() });
        _chime.Calls.Should().BeEmpty();
        _chime.Events.Select(raised => raised.Type).Should().Equal(MeetingEventType.MeetingEnded);
        await _chime.Awaiting(chime => chime.CreateAsync(_standup, "carol")).Should().ThrowAsync<NotFoundException>().WithMessage("The meeting has ended");
    }

    [Fact]
    public async Task Attendees_is_a_snapshot_and_FakeMeeting_shows_the_current_state()
    {
        var (before, meetings) = (_standup.Attendees, _chime.Meetings);

        await _chime.CreateAsync(_standup, "carol");
        _chime.AddMeeting("other");

        before.Should().HaveCount(2);
        _standup.Attendees.Should().HaveCount(3);
        meetings.Should().HaveCount(2);
    }

    [Fact]
    public async Task EndedMeetingLimit_keeps_only_the_newest_ended_meetings()
    {
        using var chime = new FakeAmazonChime(new() { EndedMeetingLimit = 2 });
        var meetings = chime.AddMeetings(
            Enumerable.Range(1, 4).Select(number => new MeetingSeed { ExternalMeetingId = $"meeting{number}", Attendees = ["bob"] }));
        var droppedToken = meetings[2]["bob"].JoinToken;
        foreach (var number in new[] { 2, 0, 1 })
        {
            await chime.DeleteMeetingAsync(new() { MeetingId = meetings[number].MeetingId });
        }

        chime.Meetings.Select(meeting => meeting.ExternalMeetingId).Should().Equal("meeting1", "meeting2", "meeting4");
        chime.Invoking(it => it.Meetings[meetings[2].MeetingId]).Should().Throw<KeyNotFoundException>();
        chime.Invoking(it => it.Join(droppedToken)).Should().Throw<JoinRejectedException>();
        await chime.Awaiting(it => it.CreateAsync(meetings[0], "alice")).Should().ThrowAsync<NotFoundException>().WithMessage("The meeting has ended");
        await chime.Awaiting(it => it.CreateAsync(meetings[2], "alice"))
            .Should().ThrowAsync<NotFoundException>().WithMessage($"Meeting <{meetings[2].MeetingId}> not found");
    }

    [Fact]
    public async Task Ended_meetings_beyond_EndedMeetingLimit_can_be_collected()
    {
        using var chime = new FakeAmazonChime(new() { EndedMeetingLimit = 0, CallLogLimit = 0, EventLogLimit = 0 });
        var ended = new List<WeakReference>();
        for (var round = 0; round < 50; round++)
        {
            ended.Add(await CreateAndDeleteMeetingAsync(chime));
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        chime.Meetings.Should().BeEmpty();
        ended.Count(meeting => meeting.IsAlive).Should().BeLessThan(3, "the last ones may still be on the stack");
    }

    [Fact]
    public void The_state_can_be_read_after_Dispose()
    {
        _chime.Dispose();
        _chime.Dispose();

        _standup.ExternalUserIds().Should().Equal("alice", "bob");
        _chime.Meetings.Should().ContainSingle();
        FluentActions.Invoking(() => { _ = _chime.ListMeetingsAsync(new()); }).Should().Throw<ObjectDisposedException>();
    }

    private static async Task<WeakReference> CreateAndDeleteMeetingAsync(FakeAmazonChime chime)
    {
        var meetingId = (await chime.CreateMeetingAsync(new())).Meeting.MeetingId;
        await chime.CreateAttendeeAsync(new() { MeetingId = meetingId, ExternalUserId = "alice" });
        var meeting = new WeakReference(chime.Meetings[meetingId]);
        await chime.DeleteMeetingAsync(new() { MeetingId = meetingId });
        return meeting;
    }
}

using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.TestApi;

/// <summary>Meetings and attendees at hand: found by name, live, and reading them changes nothing.</summary>
public sealed class LiveStateTests
{
    private readonly FakeAmazonChime _chime = new();
    private readonly FakeMeeting _standup;

    public LiveStateTests() => _standup = _chime.AddMeeting("standup", ["alice", "bob"]);

    [Fact]
    public async Task A_meeting_is_found_by_its_id_also_when_it_has_ended()
    {
        var id = (await _chime.CreateMeetingAsync(new())).Meeting.MeetingId;

        _chime.Meetings[id].Attendees.Should().BeEmpty();
        _chime.Meetings[id.ToUpperInvariant()].Should().BeSameAs(_chime.Meetings[1]);
        await _chime.DeleteMeetingAsync(new() { MeetingId = id });
        _chime.Meetings[id].IsActive.Should().BeFalse();
    }

    [Fact]
    public void An_attendee_is_found_by_its_external_user_id()
    {
        _standup["bob"].Should().BeSameAs(_standup.Attendees[1]);
    }

    [Fact]
    public void An_unknown_meeting_or_attendee_throws_and_the_message_names_the_known_ones()
    {
        _chime.Invoking(chime => chime.Meetings[UnknownId]).Should().Throw<KeyNotFoundException>()
            .WithMessage($"The fake has no meeting with the MeetingId '{UnknownId}'. Its meetings: [{_standup}].");
        _standup.Invoking(meeting => meeting["carol"]).Should().Throw<KeyNotFoundException>()
            .WithMessage($"Meeting {_standup} has no attendee with the ExternalUserId 'carol'. Its attendees: [{_standup["alice"]}, {_standup["bob"]}].");
        _standup.Invoking(meeting => meeting["Alice"]).Should().Throw<KeyNotFoundException>();
        _standup.Invoking(meeting => meeting[null!]).Should().Throw<KeyNotFoundException>().WithMessage("*ExternalUserId null*");
        _chime.Invoking(chime => chime.Meetings[null!]).Should().Throw<KeyNotFoundException>();
        _chime.Invoking(chime => chime.Meetings[99])
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("The fake has 1 meeting, counted from 0. The index was 99.*");
        _chime.Invoking(chime => chime.Meetings[1]).Should().Throw<ArgumentOutOfRangeException>();
        _chime.Invoking(chime => chime.Meetings[-1]).Should().Throw<ArgumentOutOfRangeException>();
        _standup.End();
        _standup.Invoking(meeting => meeting["alice"]).Should().Throw<KeyNotFoundException>().WithMessage("*, ended *The meeting has ended: see FormerAttendees.");
    }

    [Fact]
    public async Task A_meeting_ends_at_once_and_ending_it_is_no_call()
    {
        _standup.End();
        _standup.End();

        _standup.Should().BeEquivalentTo(new { IsActive = false, Attendees = Array.Empty<FakeAttendee>() });
        _chime.Calls.Should().BeEmpty();
        _chime.Events.Select(happened => happened.Type).Should().Equal(MeetingEventType.MeetingEnded);
        await _chime.Awaiting(chime => chime.CreateAsync(_standup, "carol")).Should().ThrowAsync<NotFoundException>().WithMessage("The meeting has ended");
    }

    [Fact]
    public async Task What_was_read_stays_as_it_was_and_what_is_held_is_live()
    {
        var (before, meetings) = (_standup.Attendees, _chime.Meetings);

        await _chime.CreateAsync(_standup, "carol");
        _chime.AddMeeting("other");

        before.Should().HaveCount(2);
        _standup.Attendees.Should().HaveCount(3);
        meetings.Should().HaveCount(2);
    }

    [Fact]
    public async Task The_newest_ended_meetings_are_remembered_as_many_as_the_options_say()
    {
        using var chime = new FakeAmazonChime(new() { EndedMeetingLimit = 2 });
        var meetings = chime.AddMeetings(
            Enumerable.Range(1, 4).Select(number => new MeetingSeed { ExternalMeetingId = $"meeting{number}", Attendees = ["bob"] }));
        var forgottenToken = meetings[2]["bob"].JoinToken;
        foreach (var number in new[] { 2, 0, 1 })
        {
            await chime.DeleteMeetingAsync(new() { MeetingId = meetings[number].MeetingId });
        }

        chime.Meetings.Select(meeting => meeting.ExternalMeetingId).Should().Equal("meeting1", "meeting2", "meeting4");
        chime.Invoking(it => it.Meetings[meetings[2].MeetingId]).Should().Throw<KeyNotFoundException>();
        chime.Invoking(it => it.Join(forgottenToken)).Should().Throw<JoinRejectedException>();
        await chime.Awaiting(it => it.CreateAsync(meetings[0], "alice")).Should().ThrowAsync<NotFoundException>().WithMessage("The meeting has ended");
        await chime.Awaiting(it => it.CreateAsync(meetings[2], "alice"))
            .Should().ThrowAsync<NotFoundException>().WithMessage($"Meeting <{meetings[2].MeetingId}> not found");
    }

    [Fact]
    public async Task What_is_forgotten_of_ended_meetings_is_collected()
    {
        using var chime = new FakeAmazonChime(new() { EndedMeetingLimit = 0, CallLogLimit = 0, EventLogLimit = 0 });
        var ended = new List<WeakReference>();
        for (var round = 0; round < 50; round++)
        {
            ended.Add(await LessonAsync(chime));
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        chime.Meetings.Should().BeEmpty();
        ended.Count(meeting => meeting.IsAlive).Should().BeLessThan(3, "the last ones may still be on the stack");
    }

    [Fact]
    public void After_disposal_everything_can_still_be_read()
    {
        _chime.Dispose();
        _chime.Dispose();

        _standup.ExternalUserIds().Should().Equal("alice", "bob");
        _chime.Meetings.Should().ContainSingle();
        FluentActions.Invoking(() => { _ = _chime.ListMeetingsAsync(new()); }).Should().Throw<ObjectDisposedException>();
    }

    private static async Task<WeakReference> LessonAsync(FakeAmazonChime chime)
    {
        var meetingId = (await chime.CreateMeetingAsync(new())).Meeting.MeetingId;
        await chime.CreateAttendeeAsync(new() { MeetingId = meetingId, ExternalUserId = "alice" });
        var meeting = new WeakReference(chime.Meetings[meetingId]);
        await chime.DeleteMeetingAsync(new() { MeetingId = meetingId });
        return meeting;
    }
}

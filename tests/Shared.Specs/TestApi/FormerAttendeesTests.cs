using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.TestApi;

/// <summary>The attendees of a meeting that has ended: <c>meeting.FormerAttendees</c>.</summary>
public sealed class FormerAttendeesTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Fake _chime;
    private readonly FakeMeeting _standup;

    public FormerAttendeesTests()
    {
        _chime = new(new() { TimeProvider = _clock, AutoEnd = AutoEndRules.SdkMeetings });
        _standup = _chime.AddMeeting("standup", ["alice", "bob", "carol"]);
    }

    [Fact]
    public async Task After_DeleteMeeting_FormerAttendees_has_the_attendees_in_the_order_of_their_creation()
    {
        var attendees = _standup.Attendees;

        await _chime.DeleteMeetingAsync(new() { MeetingId = _standup.MeetingId });

        _standup.Attendees.Should().BeEmpty();
        _standup.FormerAttendees.Should().Equal(attendees);
    }

    [Fact]
    public void FormerAttendees_is_empty_while_the_meeting_is_active() => _standup.FormerAttendees.Should().BeEmpty();

    [Fact]
    public async Task An_attendee_that_was_deleted_before_the_end_is_not_a_former_attendee()
    {
        await _chime.DeleteAttendeeAsync(new() { MeetingId = _standup.MeetingId, AttendeeId = _standup["bob"].AttendeeId });

        _standup.End();

        _standup.FormerAttendees.Select(attendee => attendee.ExternalUserId).Should().Equal("alice", "carol");
    }

    [Fact]
    public void A_meeting_that_ends_by_itself_keeps_its_former_attendees()
    {
        _clock.Advance(TimeSpan.FromMinutes(5));

        _standup.IsActive.Should().BeFalse();
        _standup.FormerAttendees.Should().HaveCount(3);
        _standup.FormerAttendees.Should().OnlyContain(attendee => !attendee.IsPresent);
    }
}

using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Operations;

public sealed class CreateMeetingWithAttendeesTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task CreateMeetingWithAttendees_creates_the_meeting_and_its_attendees()
    {
        var response = await _chime.CreateMeetingWithAttendeesAsync(new() { ExternalMeetingId = "lesson", Attendees = Items("alice", "bob") });

        var meeting = _chime.Meetings.Should().ContainSingle().Subject;
        meeting.ExternalUserIds().Should().Equal("alice", "bob");
        response.Meeting.MeetingId.Should().Be(meeting.MeetingId);
        response.Attendees.Select(attendee => attendee.AttendeeId).Should().Equal(meeting.Attendees.Select(attendee => attendee.AttendeeId));
        response.Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task CreateMeetingWithAttendees_without_attendees_creates_an_empty_meeting()
    {
        await _chime.CreateMeetingWithAttendeesAsync(new());

        _chime.Meetings.Should().ContainSingle().Which.Attendees.Should().BeEmpty();
    }

    [Fact]
    public async Task CreateMeetingWithAttendees_returns_attendees_beyond_the_limit_as_errors()
    {
        using var chime = WithLimits(new() { AttendeesPerMeeting = 1 });

        var response = await chime.CreateMeetingWithAttendeesAsync(new() { Attendees = Items("alice", "bob") });

        chime.Meetings.Single().ExternalUserIds().Should().Equal("alice");
        response.Errors.Should().ContainSingle().Which.ExternalUserId.Should().Be("bob");
    }
}

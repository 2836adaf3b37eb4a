using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Operations;

public sealed class GetAttendeeTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task GetAttendee_returns_the_attendee()
    {
        var alice = _chime.AddMeeting(attendees: ["alice", "bob"]).Attendees[0];

        (await GetAsync(alice.Meeting.MeetingId, alice.AttendeeId)).Should().BeEquivalentTo(new { alice.AttendeeId, alice.ExternalUserId, alice.JoinToken });
    }

    [Fact]
    public async Task MeetingId_and_AttendeeId_are_case_insensitive()
    {
        var alice = _chime.AddMeeting(attendees: ["alice"]).Attendees[0];

        (await GetAsync(alice.Meeting.MeetingId.ToUpperInvariant(), alice.AttendeeId.ToUpperInvariant())).AttendeeId.Should().Be(alice.AttendeeId);
    }

    [Fact]
    public async Task GetAttendee_throws_NotFoundException_for_an_unknown_attendee()
    {
        var meeting = _chime.AddMeeting();

        await this.Awaiting(it => it.GetAsync(meeting.MeetingId, UnknownId)).Should().ThrowAsync<NotFoundException>()
            .WithMessage($"Attendee <{UnknownId}> not found");
    }

    private async Task<Attendee> GetAsync(string meetingId, string attendeeId) =>
        (await _chime.GetAttendeeAsync(new() { MeetingId = meetingId, AttendeeId = attendeeId })).Attendee;
}

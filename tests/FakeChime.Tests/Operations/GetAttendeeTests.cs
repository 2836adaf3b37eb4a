using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Operations;

public sealed class GetAttendeeTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task Answers_the_attendee()
    {
        var alice = _chime.AddMeeting(attendees: ["alice", "bob"]).Attendees[0];

        (await GetAsync(alice.Meeting.MeetingId, alice.AttendeeId)).Should().BeEquivalentTo(new { alice.AttendeeId, alice.ExternalUserId, alice.JoinToken });
    }

    [Fact]
    public async Task Ids_are_compared_without_regard_to_case()
    {
        var alice = _chime.AddMeeting(attendees: ["alice"]).Attendees[0];

        (await GetAsync(alice.Meeting.MeetingId.ToUpperInvariant(), alice.AttendeeId.ToUpperInvariant())).AttendeeId.Should().Be(alice.AttendeeId);
    }

    [Fact]
    public async Task An_unknown_attendee_is_not_found()
    {
        var meeting = _chime.AddMeeting();

        await this.Awaiting(it => it.GetAsync(meeting.MeetingId, UnknownId)).Should().ThrowAsync<NotFoundException>()
            .WithMessage($"Attendee <{UnknownId}> not found");
    }

    [Fact]
    public async Task An_attendee_of_another_meeting_is_not_found()
    {
        var alice = _chime.AddMeeting(attendees: ["alice"]).Attendees[0];

        await this.Awaiting(it => it.GetAsync(it._chime.AddMeeting().MeetingId, alice.AttendeeId)).Should().ThrowAsync<NotFoundException>();
    }

    [Fact]
    public async Task In_an_ended_meeting_the_meeting_is_not_found()
    {
        var alice = _chime.AddMeeting(attendees: ["alice"]).Attendees[0];
        alice.Meeting.End();

        await this.Awaiting(it => it.GetAsync(alice.Meeting.MeetingId, alice.AttendeeId)).Should().ThrowAsync<NotFoundException>()
            .WithMessage($"Meeting <{alice.Meeting.MeetingId}> not found");
    }

    private async Task<Attendee> GetAsync(string meetingId, string attendeeId) =>
        (await _chime.GetAttendeeAsync(new() { MeetingId = meetingId, AttendeeId = attendeeId })).Attendee;
}

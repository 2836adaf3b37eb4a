using System.Net;

namespace FakeChime.Tests.Operations;

public sealed class DeleteAttendeeTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task DeleteAttendee_deletes_the_attendee_and_revokes_its_token()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice", "bob"]);
        var alice = meeting.Attendees[0];

        var response = await _chime.DeleteAttendeeAsync(new() { MeetingId = meeting.MeetingId, AttendeeId = alice.AttendeeId });

        meeting.ExternalUserIds().Should().Equal("bob");
        _chime.CanJoin(alice.JoinToken).Should().BeFalse();
        response.HttpStatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task DeleteAttendee_throws_NotFoundException_for_a_deleted_attendee()
    {
        var alice = _chime.AddMeeting(attendees: ["alice"]).Attendees[0];
        await _chime.DeleteAsync(alice);

        await _chime.Awaiting(chime => chime.DeleteAsync(alice))
            .Should().ThrowAsync<NotFoundException>().WithMessage($"Attendee <{alice.AttendeeId}> not found");
    }
}

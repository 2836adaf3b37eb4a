using System.Net;
using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Operations;

public sealed class DeleteMeetingTests
{
    private readonly Fake _chime = new();

    [Fact]
    public async Task DeleteMeeting_ends_the_meeting_and_revokes_the_tokens_of_its_attendees()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice", "bob"]);
        var tokens = meeting.Attendees.Select(attendee => attendee.JoinToken).ToArray();

        var response = await _chime.DeleteMeetingAsync(new() { MeetingId = meeting.MeetingId });

        meeting.IsActive.Should().BeFalse();
        meeting.Attendees.Should().BeEmpty();
        tokens.Should().NotContain(token => _chime.CanJoin(token));
        response.HttpStatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task DeleteMeeting_of_an_ended_meeting_returns_204()
    {
        var meeting = _chime.AddMeeting();
        await _chime.DeleteMeetingAsync(new() { MeetingId = meeting.MeetingId });
        var ended = meeting.EndedAt;

        (await _chime.DeleteMeetingAsync(new() { MeetingId = meeting.MeetingId })).HttpStatusCode.Should().Be(HttpStatusCode.NoContent);

        meeting.EndedAt.Should().Be(ended);
    }

    [Fact]
    public async Task DeleteMeeting_of_an_unknown_meeting_returns_204()
    {
        (await _chime.DeleteMeetingAsync(new() { MeetingId = UnknownId })).HttpStatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task DeleteMeeting_throws_NotFoundException_if_DeleteMeetingIsIdempotent_is_false()
    {
        using var chime = new Fake(new() { DeleteMeetingIsIdempotent = false });
        var ended = chime.AddMeeting(new MeetingSeed { HasEnded = true });

        foreach (var meetingId in new[] { UnknownId, ended.MeetingId })
        {
            await chime.Awaiting(it => it.DeleteMeetingAsync(new() { MeetingId = meetingId })).Should().ThrowAsync<NotFoundException>()
                .WithMessage($"Meeting <{meetingId}> not found");
        }
    }
}

using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Operations;

public sealed class CreateMeetingDialOutTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task Each_call_with_a_valid_token_has_its_own_transaction()
    {
        var alice = _chime.AddMeeting(attendees: ["alice"]).Attendees[0];

        var transactions = new[] { await DialAsync(alice.Meeting.MeetingId, alice.JoinToken), await DialAsync(alice.Meeting.MeetingId, alice.JoinToken) };

        transactions.Should().OnlyHaveUniqueItems().And.AllSatisfy(id => Guid.TryParse(id, out _).Should().BeTrue());
    }

    [Fact]
    public async Task A_token_that_is_not_of_an_attendee_of_the_meeting_has_no_access()
    {
        var (meeting, other) = (_chime.AddMeeting(attendees: ["alice", "bob"]), _chime.AddMeeting(attendees: ["alice"]));
        var deleted = meeting.Attendees[1];
        await _chime.DeleteAsync(deleted);
        var token = meeting.Attendees[0].JoinToken;

        foreach (var refused in new[] { "madeUp", other.Attendees[0].JoinToken, deleted.JoinToken, token[..97] + (token[97] == 'A' ? 'B' : 'A') })
        {
            await this.Awaiting(it => it.DialAsync(meeting.MeetingId, refused)).Should().ThrowAsync<AccessDeniedException>()
                .WithMessage($"The JoinToken is not of an attendee of meeting <{meeting.MeetingId}>");
        }
    }

    [Fact]
    public async Task A_token_of_the_same_attendee_id_in_another_meeting_has_no_access()
    {
        var meeting = _chime.AddMeeting(new MeetingSeed { Attendees = [new("alice") { AttendeeId = UnknownId }] });
        var other = _chime.AddMeeting(new MeetingSeed { Attendees = [new("alice") { AttendeeId = UnknownId }] });

        await this.Awaiting(it => it.DialAsync(meeting.MeetingId, other.Attendees[0].JoinToken)).Should().ThrowAsync<AccessDeniedException>();
    }

    [Fact]
    public async Task An_unknown_or_ended_meeting_is_a_bad_request_because_the_operation_documents_no_NotFoundException()
    {
        var alice = _chime.AddMeeting(attendees: ["alice"]).Attendees[0];
        alice.Meeting.End();

        foreach (var meetingId in new[] { UnknownId, alice.Meeting.MeetingId })
        {
            await this.Awaiting(it => it.DialAsync(meetingId, alice.JoinToken)).Should().ThrowAsync<BadRequestException>()
                .WithMessage($"Meeting <{meetingId}> not found");
        }
    }

    private async Task<string> DialAsync(string meetingId, string joinToken) => (await _chime.CreateMeetingDialOutAsync(new()
    {
        MeetingId = meetingId,
        FromPhoneNumber = "+12065550100",
        ToPhoneNumber = "12065550199",
        JoinToken = joinToken,
    })).TransactionId;
}

using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Operations;

public sealed class CreateMeetingDialOutTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task CreateMeetingDialOut_returns_a_new_TransactionId_for_each_call()
    {
        var alice = _chime.AddMeeting(attendees: ["alice"]).Attendees[0];

        var transactions = new[] { await DialAsync(alice.Meeting.MeetingId, alice.JoinToken), await DialAsync(alice.Meeting.MeetingId, alice.JoinToken) };

        transactions.Should().OnlyHaveUniqueItems().And.AllSatisfy(id => Guid.TryParse(id, out _).Should().BeTrue());
    }

    [Fact]
    public async Task CreateMeetingDialOut_throws_AccessDeniedException_for_an_invalid_JoinToken()
    {
        var (meeting, other) = (_chime.AddMeeting(attendees: ["alice", "bob"]), _chime.AddMeeting(attendees: ["alice"]));
        var deleted = meeting.Attendees[1];
        await _chime.DeleteAsync(deleted);
        var token = meeting.Attendees[0].JoinToken;

        foreach (var rejected in new[] { "madeUp", other.Attendees[0].JoinToken, deleted.JoinToken, token[..97] + (token[97] == 'A' ? 'B' : 'A') })
        {
            await this.Awaiting(it => it.DialAsync(meeting.MeetingId, rejected)).Should().ThrowAsync<AccessDeniedException>()
                .WithMessage($"The JoinToken is not of an attendee of meeting <{meeting.MeetingId}>");
        }
    }

    [Fact]
    public async Task NotAuthorized_of_CreateMeetingDialOut_is_an_AccessDeniedException()
    {
        var alice = _chime.AddMeeting(attendees: ["alice"]).Attendees[0];
        _chime.When<CreateMeetingDialOut>().Throws(ChimeError.NotAuthorized("CreateMeetingDialOut"));

        await this.Awaiting(it => it.DialAsync(alice.Meeting.MeetingId, alice.JoinToken)).Should().ThrowAsync<AccessDeniedException>()
            .WithMessage("*is not authorized to perform: chime:CreateMeetingDialOut on resource:*");
    }

    [Fact]
    public async Task CreateMeetingDialOut_throws_BadRequestException_for_an_unknown_or_ended_meeting()
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

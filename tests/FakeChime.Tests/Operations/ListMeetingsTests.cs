namespace FakeChime.Tests.Operations;

public sealed class ListMeetingsTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task Lists_active_meetings_only_in_the_order_of_their_creation()
    {
        var (one, two, three) = (_chime.AddMeeting("one"), _chime.AddMeeting("two"), _chime.AddMeeting("three"));
        two.End();

        var response = await _chime.ListMeetingsAsync(new());

        response.Meetings.Select(meeting => meeting.MeetingId).Should().Equal(one.MeetingId, three.MeetingId);
        response.NextToken.Should().BeNull();
    }

    [Fact]
    public async Task Pages_hold_every_meeting_once_while_some_end()
    {
        var meetings = Enumerable.Range(0, 120).Select(number => _chime.AddMeeting($"meeting{number}")).ToArray();
        var read = new List<string>();
        var request = new ListMeetingsRequest { MaxResults = 7 };
        do
        {
            var response = await _chime.ListMeetingsAsync(request);
            read.AddRange(response.Meetings.Select(meeting => meeting.MeetingId));
            _chime.Meetings[read[^1]].End();
            request.NextToken = response.NextToken;
        }
        while (request.NextToken is not null);

        read.Should().Equal(meetings.Select(meeting => meeting.MeetingId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("made up")]
    public async Task A_token_that_the_list_did_not_return_is_refused(string token)
    {
        await _chime.Awaiting(chime => chime.ListMeetingsAsync(new() { NextToken = token })).Should().ThrowAsync<BadRequestException>()
            .WithMessage("*'nextToken'*");
    }
}

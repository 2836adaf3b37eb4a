namespace FakeChime.Tests.Operations;

public sealed class ListMeetingsTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task ListMeetings_returns_active_meetings_in_the_order_of_creation()
    {
        var (one, two, three) = (_chime.AddMeeting("one"), _chime.AddMeeting("two"), _chime.AddMeeting("three"));
        two.End();

        var response = await _chime.ListMeetingsAsync(new());

        response.Meetings.Select(meeting => meeting.MeetingId).Should().Equal(one.MeetingId, three.MeetingId);
        response.NextToken.Should().BeNull();
    }

    [Fact]
    public async Task ListMeetings_pages_contain_every_meeting_once_while_some_end()
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

    [Fact]
    public async Task ListMeetings_can_return_short_empty_and_reversed_pages()
    {
        foreach (var name in new[] { "one", "two", "three", "four" })
        {
            _chime.AddMeeting(name);
        }

        _chime.When<ListMeetings>().ShortensPages(0, times: 1).ShortensPages(1, times: 1).ReversesPages(times: 1);

        var pages = new List<string[]>();
        var request = new ListMeetingsRequest();
        do
        {
            var response = await _chime.ListMeetingsAsync(request);
            pages.Add([.. response.Meetings.Select(meeting => meeting.ExternalMeetingId)]);
            request.NextToken = response.NextToken;
        }
        while (request.NextToken is not null);

        pages.Should().BeEquivalentTo(new string[][] { [], ["one"], ["four", "three", "two"] }, options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task ListOrder_Id_sorts_ListMeetings_by_MeetingId()
    {
        using var chime = new FakeAmazonChime(new() { ListOrder = ListOrder.Id });
        for (var count = 0; count < 9; count++)
        {
            chime.AddMeeting();
        }

        var first = await chime.ListMeetingsAsync(new() { MaxResults = 4 });
        var second = await chime.ListMeetingsAsync(new() { NextToken = first.NextToken });

        first.Meetings.Concat(second.Meetings).Select(meeting => meeting.MeetingId).Should()
            .BeInAscendingOrder(StringComparer.Ordinal).And.BeEquivalentTo(chime.Meetings.Select(meeting => meeting.MeetingId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    public async Task ListMeetings_rejects_a_NextToken_that_it_did_not_return(string token)
    {
        await _chime.Awaiting(chime => chime.ListMeetingsAsync(new() { NextToken = token })).Should().ThrowAsync<BadRequestException>()
            .WithMessage("*'nextToken'*");
    }
}

namespace FakeChime.Tests.Client;

public sealed class ListMeetingsPaginatorTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task The_ListMeetings_paginator_reads_every_page()
    {
        var meetings = new[] { _chime.AddMeeting(), _chime.AddMeeting(), _chime.AddMeeting() };
        var read = new List<string>();

        await foreach (var page in _chime.Paginators.ListMeetings(new() { MaxResults = 1 }).Responses)
        {
            read.AddRange(page.Meetings.Select(meeting => meeting.MeetingId));
        }

        read.Should().Equal(meetings.Select(meeting => meeting.MeetingId));
    }

    [Fact]
    public void The_ListMeetings_paginator_throws_for_a_null_request() =>
        _chime.Invoking(chime => chime.Paginators.ListMeetings(null!)).Should().Throw<ArgumentNullException>();
}

namespace FakeChime.Tests.Client;

public sealed class PaginatorTests
{
    private readonly FakeAmazonChimeSDKMeetings _chime = new();

    [Fact]
    public async Task The_paginator_walks_the_pages_once()
    {
        var meeting = _chime.AddMeeting("webinar", ["alice", "bob"]);
        var request = new ListAttendeesRequest { MeetingId = meeting.MeetingId, MaxResults = 1 };
        var paginator = _chime.Paginators.ListAttendees(request);
        var users = new List<string>();
        await foreach (var page in paginator.Responses)
        {
            users.AddRange(page.Attendees.Select(attendee => attendee.ExternalUserId));
        }

        users.Should().Equal("alice", "bob");
        var again = async () => { await foreach (var _ in paginator.Responses) { } };
        (await again.Should().ThrowAsync<InvalidOperationException>()).WithMessage("Paginator has already been consumed*");
    }
}

namespace FakeChime.Tests.Common;

/// <summary>The paginators of the SDK follow the tokens of short and empty pages.</summary>
public sealed class ShortPagePaginatorTests
{
    [Fact]
    public async Task The_paginator_of_the_SDK_reads_all_attendees_of_short_and_empty_pages()
    {
        using var chime = new Fake();
        var standup = chime.AddMeeting("standup", ["alice", "bob", "carol", "dave", "erin"]);
        chime.When<ListAttendees>().ShortensPages(0, times: 1).ShortensPages(2, times: 1).ShortensPages(0, times: 1).ShortensPages(1);
        var read = new List<string>();

        var responses = chime.Paginators.ListAttendees(new() { MeetingId = standup.MeetingId }).Responses;
        await foreach (var page in responses)
        {
            read.AddRange((page.Attendees ?? []).Select(attendee => attendee.ExternalUserId));
        }

        read.Should().Equal("alice", "bob", "carol", "dave", "erin");
    }
}

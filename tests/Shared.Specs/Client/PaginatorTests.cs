namespace FakeChime.Tests.Client;

public sealed class PaginatorTests
{
    private readonly FakeClient _chime = new();

    [Fact]
    public async Task ListAttendees_walks_every_page()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice", "bob", "carol"]);
        var pages = new List<string>();

        await foreach (var page in _chime.Paginators.ListAttendees(new() { MeetingId = meeting.MeetingId, MaxResults = 2 }).Responses)
        {
            pages.Add(string.Join("+", page.Attendees.Select(attendee => attendee.ExternalUserId)));
        }

        pages.Should().Equal("alice+bob", "carol");
    }

    [Fact]
    public async Task Pages_are_fetched_when_they_are_asked_for()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice", "bob", "carol"]);

        var responses = _chime.Paginators.ListAttendees(new() { MeetingId = meeting.MeetingId, MaxResults = 1 }).Responses;
        _chime.Calls.Should().BeEmpty();
        await using var pages = responses.GetAsyncEnumerator();
        await pages.MoveNextAsync();

        _chime.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task A_paginator_can_be_walked_once()
    {
        var paginator = _chime.Paginators.ListAttendees(new() { MeetingId = _chime.AddMeeting().MeetingId });
        await foreach (var _ in paginator.Responses)
        {
        }

        var second = async () =>
        {
            await foreach (var _ in paginator.Responses)
            {
            }
        };

        await second.Should().ThrowAsync<InvalidOperationException>()
            .WithMessage("Paginator has already been consumed and cannot be reused. Please create a new instance.");
    }

    [Fact]
    public async Task A_walk_that_is_cancelled_while_it_fetches_shows_nothing_more_even_if_the_page_arrives()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice"]);
        using var cancellation = new CancellationTokenSource();
        _chime.When<ListAttendees>().Intercepts(async (_, next, _) =>
        {
            var page = await next();
            await cancellation.CancelAsync();
            return page;
        });

        await using var pages = _chime.Paginators.ListAttendees(new() { MeetingId = meeting.MeetingId }).Responses.GetAsyncEnumerator(cancellation.Token);

        await pages.Awaiting(it => it.MoveNextAsync().AsTask()).Should().ThrowAsync<OperationCanceledException>();
        _chime.Calls.Of<ListAttendees>().Single().Result().Should().NotBeNull();
    }

    [Fact]
    public async Task A_cancelled_walk_ends()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice", "bob", "carol"]);
        using var cancellation = new CancellationTokenSource();
        var pages = 0;

        var walk = async () =>
        {
            var responses = _chime.Paginators.ListAttendees(new() { MeetingId = meeting.MeetingId, MaxResults = 1 }).Responses;
            await foreach (var _ in responses.WithCancellation(cancellation.Token))
            {
                pages++;
                await cancellation.CancelAsync();
            }
        };

        await walk.Should().ThrowAsync<OperationCanceledException>();
        pages.Should().Be(1);
    }

    [Fact]
    public async Task A_page_that_fails_fails_the_walk_there()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice", "bob", "carol"]);
        _chime.When<ListAttendees>().PassesThrough(1).Throws<ServiceUnavailableException>(times: 1);
        var pages = 0;

        var walk = async () =>
        {
            await foreach (var _ in _chime.Paginators.ListAttendees(new() { MeetingId = meeting.MeetingId, MaxResults = 1 }).Responses)
            {
                pages++;
            }
        };

        await walk.Should().ThrowAsync<ServiceUnavailableException>();
        pages.Should().Be(1);
    }

    [Fact]
    public void A_null_request_has_no_pages() =>
        _chime.Invoking(chime => chime.Paginators.ListAttendees(null!)).Should().Throw<ArgumentNullException>();
}

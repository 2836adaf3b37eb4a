namespace FakeChime.Tests.Client;

public sealed class PaginatorTests
{
    private readonly FakeClient _chime = new();

    [Fact]
    public async Task The_ListAttendees_paginator_reads_every_page()
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
    public async Task The_ListAttendees_paginator_reads_all_attendees_of_short_and_empty_pages()
    {
        var standup = _chime.AddMeeting("standup", ["alice", "bob", "carol", "dave", "erin"]);
        _chime.When<ListAttendees>().ShortensPages(0, times: 1).ShortensPages(2, times: 1).ShortensPages(0, times: 1).ShortensPages(1);
        var read = new List<string>();

        var responses = _chime.Paginators.ListAttendees(new() { MeetingId = standup.MeetingId }).Responses;
        await foreach (var page in responses)
        {
            read.AddRange((page.Attendees ?? []).Select(attendee => attendee.ExternalUserId));
        }

        read.Should().Equal("alice", "bob", "carol", "dave", "erin");
    }

    [Fact]
    public async Task A_paginator_requests_a_page_only_when_it_is_read()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice", "bob", "carol"]);

        var responses = _chime.Paginators.ListAttendees(new() { MeetingId = meeting.MeetingId, MaxResults = 1 }).Responses;
        _chime.Calls.Should().BeEmpty();
        await using var pages = responses.GetAsyncEnumerator();
        await pages.MoveNextAsync();

        _chime.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task A_paginator_can_be_enumerated_once()
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
    public async Task A_paginator_that_is_canceled_during_a_request_does_not_return_its_page()
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
    public async Task A_canceled_paginator_stops()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice", "bob", "carol"]);
        using var cancellation = new CancellationTokenSource();
        var pages = 0;

        var enumerate = async () =>
        {
            var responses = _chime.Paginators.ListAttendees(new() { MeetingId = meeting.MeetingId, MaxResults = 1 }).Responses;
            await foreach (var _ in responses.WithCancellation(cancellation.Token))
            {
                pages++;
                await cancellation.CancelAsync();
            }
        };

        await enumerate.Should().ThrowAsync<OperationCanceledException>();
        pages.Should().Be(1);
    }

    [Fact]
    public async Task A_paginator_throws_the_exception_of_a_failed_page()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice", "bob", "carol"]);
        _chime.When<ListAttendees>().PassesThrough(1).Throws<ServiceUnavailableException>(times: 1);
        var pages = 0;

        var enumerate = async () =>
        {
            await foreach (var _ in _chime.Paginators.ListAttendees(new() { MeetingId = meeting.MeetingId, MaxResults = 1 }).Responses)
            {
                pages++;
            }
        };

        await enumerate.Should().ThrowAsync<ServiceUnavailableException>();
        pages.Should().Be(1);
    }

    [Fact]
    public void The_ListAttendees_paginator_throws_for_a_null_request() =>
        _chime.Invoking(chime => chime.Paginators.ListAttendees(null!)).Should().Throw<ArgumentNullException>();
}

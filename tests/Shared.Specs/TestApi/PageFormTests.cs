namespace FakeChime.Tests.TestApi;

/// <summary>Lists with short, empty and reversed pages, as the service can return them, and the order of lists.</summary>
public sealed class PageFormTests
{
    private static readonly string[] Users = ["alice", "bob", "carol", "dave", "erin"];

    private readonly Fake _chime = new();
    private readonly FakeMeeting _standup;

    public PageFormTests() => _standup = _chime.AddMeeting("standup", Users);

    [Fact]
    public async Task A_short_page_has_fewer_items_than_requested_and_a_token()
    {
        _chime.When<ListAttendees>().ShortensPages(2);

        var page = await ListAsync(maxResults: 4);

        page.Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal("alice", "bob");
        page.NextToken.Should().NotBeNullOrEmpty();
        (await ReadAllAsync()).Should().Equal(Users);
    }

    [Fact]
    public async Task An_empty_page_has_no_items_and_a_token_that_leads_to_the_rest()
    {
        _chime.When<ListAttendees>().ShortensPages(0, times: 2);

        (await ListAsync()).Attendees.Should().BeEmpty();
        (await ReadAllAsync()).Should().Equal(Users);
        _chime.Calls.Of<ListAttendees>().Should().HaveCount(3);
    }

    [Fact]
    public async Task An_empty_page_in_the_middle_neither_repeats_nor_skips_attendees()
    {
        _chime.When<ListAttendees>().ShortensPages(2, times: 1).ShortensPages(0, times: 1).ShortensPages(1, times: 1);

        (await ReadAllAsync()).Should().Equal(Users);
        _chime.Calls.Of<ListAttendees>().Select(call => call.Result()!.Attendees.Count).Should().Equal(2, 0, 1, 2);
    }

    [Fact]
    public async Task A_page_that_fits_the_maximum_of_ShortensPages_is_complete_and_has_no_token()
    {
        _chime.When<ListAttendees>().ShortensPages(5);

        var page = await ListAsync();

        page.Attendees.Should().HaveCount(5);
        page.NextToken.Should().BeNull();
    }

    [Fact]
    public async Task A_MaxResults_below_the_maximum_of_ShortensPages_stays()
    {
        _chime.When<ListAttendees>().ShortensPages(3);

        (await ListAsync(maxResults: 1)).Attendees.Should().ContainSingle();
    }

    [Fact]
    public async Task The_page_of_an_empty_list_has_no_token_even_with_ShortensPages()
    {
        var empty = _chime.AddMeeting("empty");
        _chime.When<ListAttendees>().ShortensPages(0, times: 1);

        var page = await _chime.ListAttendeesAsync(new() { MeetingId = empty.MeetingId });

        page.Attendees.Should().BeEmpty();
        page.NextToken.Should().BeNull();
    }

    [Fact]
    public async Task Reversed_pages_have_all_items_of_the_page_in_reverse_order()
    {
        _chime.When<ListAttendees>().ReversesPages();

        (await ReadAllAsync(maxResults: 2)).Should().Equal("bob", "alice", "dave", "carol", "erin");
    }

    [Fact]
    public async Task Attendees_added_and_deleted_between_short_pages_neither_repeat_nor_hide_others()
    {
        _chime.When<ListAttendees>().ShortensPages(2, times: 1).ShortensPages(0, times: 1);
        var first = await ListAsync();
        await _chime.DeleteAttendeeAsync(new() { MeetingId = _standup.MeetingId, AttendeeId = _standup["bob"].AttendeeId });
        _standup.AddAttendee("frank");

        (await ReadAllAsync(first.NextToken)).Should().Equal("carol", "dave", "erin", "frank");
    }

    [Fact]
    public async Task With_ShortensPages_the_call_log_has_the_request_as_the_application_sent_it()
    {
        _chime.When<ListAttendees>().ShortensPages(2);

        await ListAsync(maxResults: 4);

        _chime.Calls.Single().Operation.Should().Be(new ListAttendees { MeetingId = _standup.MeetingId, MaxResults = 4 });
        _chime.Calls.Of<ListAttendees>().Single().Result()!.Attendees.Should().HaveCount(2);
    }

    [Fact]
    public async Task ListAttendees_with_ShortensPages_rejects_invalid_requests_and_unknown_meetings()
    {
        _chime.When<ListAttendees>().ShortensPages(2);

        await ListAsync("made up").ShouldThrowAsync<BadRequestException>();
        await ListAsync(maxResults: 1000).ShouldThrowAsync<BadRequestException>();
        _standup.End();
        await ListAsync().ShouldThrowAsync<NotFoundException>();
    }

    [Fact]
    public void ToString_of_ShortensPages_and_ReversesPages_is_the_code_that_configured_them()
    {
        var rule = _chime.When<ListAttendees>().ShortensPages(0, times: 2).ReversesPages();

        rule.ToString().Should().Be("When<ListAttendees>().ShortensPages(0, times: 2).ReversesPages()");
    }

    [Theory]
    [InlineData(-1, 1, "The maximum number of items of a page was -1. It must be at least 0.*")]
    [InlineData(-1, null, "The maximum number of items of a page was -1. It must be at least 0.*")]
    [InlineData(0, null, "Empty pages without an end would keep the application in its loop forever. Set times, such as ShortensPages(0, times: 1).*")]
    public void ShortensPages_throws_for_a_negative_size_and_for_empty_pages_without_times(int size, int? times, string message)
    {
        _chime.Invoking(it => it.When<ListAttendees>().ShortensPages(size, times)).Should().Throw<ArgumentException>().WithMessage(message);

        _chime.Rules.Should().BeEmpty();
    }

    [Fact]
    public async Task With_the_order_by_Id_lists_are_in_ascending_order_of_IDs()
    {
        using var chime = new Fake(new() { ListOrder = ListOrder.Id });
        var meeting = chime.AddMeeting("standup", Users);

        var read = await ReadAllAsync(chime, meeting, null, maxResults: 2);

        read.Should().Equal(meeting.Attendees.OrderBy(attendee => attendee.AttendeeId, StringComparer.Ordinal).Select(attendee => attendee.ExternalUserId));
        read.Should().BeEquivalentTo(Users);
    }

    [Fact]
    public async Task With_the_order_by_Id_short_and_empty_pages_neither_repeat_nor_skip_attendees()
    {
        using var chime = new Fake(new() { ListOrder = ListOrder.Id });
        var meeting = chime.AddMeeting("standup", Users);
        chime.When<ListAttendees>().ShortensPages(0, times: 1).ShortensPages(1, times: 1).ShortensPages(0, times: 1).ShortensPages(2);

        (await ReadAllAsync(chime, meeting, null)).Should().BeEquivalentTo(Users).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task By_default_lists_are_in_the_order_of_creation() => (await ReadAllAsync(maxResults: 2)).Should().Equal(Users);

    private static async Task<List<string>> ReadAllAsync(Fake chime, FakeMeeting meeting, string? token, int? maxResults = null)
    {
        var read = new List<string>();
        do
        {
            var page = await ListAsync(chime, meeting, token, maxResults);
            read.AddRange((page.Attendees ?? []).Select(attendee => attendee.ExternalUserId));
            token = page.NextToken;
            read.Count.Should().BeLessThan(1_000, "pages must end");
        }
        while (token is not null);
        return read;
    }

    private static Task<ListAttendeesResponse> ListAsync(Fake chime, FakeMeeting meeting, string? token, int? maxResults)
    {
        var request = new ListAttendeesRequest { MeetingId = meeting.MeetingId, NextToken = token };
        if (maxResults is { } size)
        {
            request.MaxResults = size;
        }

        return chime.ListAttendeesAsync(request);
    }

    private Task<List<string>> ReadAllAsync(string? token = null, int? maxResults = null) => ReadAllAsync(_chime, _standup, token, maxResults);

    private Task<ListAttendeesResponse> ListAsync(string? token = null, int? maxResults = null) => ListAsync(_chime, _standup, token, maxResults);
}

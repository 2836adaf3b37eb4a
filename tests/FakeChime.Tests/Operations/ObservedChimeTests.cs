namespace FakeChime.Tests.Operations;

/// <summary>Behavior that only the API <c>chime</c> has, observed by users.</summary>
public sealed class ObservedChimeTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task NotAuthorized_is_an_AccessDeniedException_for_an_operation_that_documents_it()
    {
        var meeting = _chime.AddMeeting("standup", ["alice"]);
        _chime.When<CreateMeetingDialOut>().Throws(ChimeError.NotAuthorized("CreateMeetingDialOut"));

        (await _chime.Awaiting(it => it.CreateMeetingDialOutAsync(new()
        {
            MeetingId = meeting.MeetingId,
            FromPhoneNumber = "+12065550100",
            ToPhoneNumber = "+12065550101",
            JoinToken = meeting["alice"].JoinToken,
        })).Should().ThrowAsync<AccessDeniedException>()).WithMessage("*is not authorized to perform: chime:CreateMeetingDialOut on resource:*");
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
        string? token = null;
        do
        {
            var page = await _chime.ListMeetingsAsync(new() { NextToken = token });
            pages.Add([.. page.Meetings.Select(meeting => meeting.ExternalMeetingId)]);
            token = page.NextToken;
        }
        while (token is not null);

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

    [Fact]
    public async Task An_ExternalUserId_of_this_API_can_begin_with_aws() =>
        (await _chime.CreateAsync(_chime.AddMeeting("standup"), "aws:MediaPipeline-4ae1f")).ExternalUserId.Should().Be("aws:MediaPipeline-4ae1f");
}

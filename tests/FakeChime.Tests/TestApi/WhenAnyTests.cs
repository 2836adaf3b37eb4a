namespace FakeChime.Tests.TestApi;

public sealed class WhenAnyTests
{
    private readonly FakeAmazonChime _chime = new();
    private readonly FakeMeeting _standup;

    public WhenAnyTests() => _standup = _chime.AddMeeting("standup", ["alice"]);

    [Fact]
    public async Task WhenAny_applies_an_error_to_the_operations_that_document_it()
    {
        var rule = _chime.WhenAny().Throws<NotFoundException>();

        (await _chime.ListMeetingsAsync(new())).Meetings.Should().ContainSingle("ListMeetings does not document it");
        await _chime.CreateMeetingAsync(new());
        await _chime.GetMeetingAsync(new() { MeetingId = _standup.MeetingId }).ShouldThrowAsync<NotFoundException>();
        rule.TimesUsed.Should().Be(1);
        _chime.Calls.Select(call => call.Rule).Should().Equal(null, null, rule);
    }

    [Fact]
    public async Task WhenAny_does_not_consume_an_error_that_the_operation_does_not_document()
    {
        _chime.WhenAny().Throws<NotFoundException>(times: 1).Throws<ServiceUnavailableException>();

        await _chime.ListMeetingsAsync(new());
        await _chime.GetMeetingAsync(new() { MeetingId = _standup.MeetingId }).ShouldThrowAsync<NotFoundException>();
        await _chime.ListMeetingsAsync(new()).ShouldThrowAsync<ServiceUnavailableException>();
    }

    [Fact]
    public async Task WhenAny_leaves_operations_that_do_not_document_its_error_to_older_rules()
    {
        _chime.When<ListMeetings>().Throws<ForbiddenException>();
        _chime.WhenAny().Throws<NotFoundException>();

        await _chime.ListMeetingsAsync(new()).ShouldThrowAsync<ForbiddenException>();
    }

    [Fact]
    public async Task WhenAny_applies_an_undocumented_error_if_allowUndocumented_is_true()
    {
        _chime.WhenAny().Throws<NotFoundException>(allowUndocumented: true);

        (await _chime.Awaiting(chime => chime.ListMeetingsAsync(new())).Should().ThrowExactlyAsync<AmazonChimeException>()).Which.ErrorCode
            .Should().Be("NotFoundException");
    }

    [Fact]
    public void WhenAny_throws_for_an_error_that_no_operation_documents()
    {
        _chime.WhenAny().Invoking(rule => rule.Throws(ChimeError.Conflict()))
            .Should().Throw<ArgumentException>().WithMessage("No operation of the API chime documents ConflictException. They document BadRequestException, *");
    }

    [Fact]
    public async Task WhenAny_with_IsOn_applies_to_the_operations_on_one_meeting()
    {
        _chime.WhenAny(op => op.IsOn(_standup)).Throws(() => new HttpRequestException("no route to host"));
        var other = _chime.AddMeeting("other");

        await _chime.Awaiting(chime => chime.GetMeetingAsync(new() { MeetingId = _standup.MeetingId }))
            .Should().ThrowAsync<HttpRequestException>().WithMessage("no route to host");
        await _chime.ListTagsForResourceAsync(new() { ResourceARN = _standup.Arn }).ShouldThrowAsync<HttpRequestException>();
        await _chime.GetMeetingAsync(new() { MeetingId = other.MeetingId });
        await _chime.ListMeetingsAsync(new());
    }

    [Fact]
    public async Task WhenAny_applies_its_other_behaviors_to_all_operations()
    {
        _chime.WhenAny().PassesThrough(1).AppliesThenThrows<ServiceFailureException>(times: 1).Delays(TimeSpan.Zero, times: 1);

        await _chime.ListMeetingsAsync(new());
        await _chime.CreateAsync(_standup, "carol").ShouldThrowAsync<ServiceFailureException>();
        await _chime.ListMeetingsAsync(new());

        _standup.ExternalUserIds().Should().Equal("alice", "carol");
        _chime.VerifyAllRulesUsed();
    }
}

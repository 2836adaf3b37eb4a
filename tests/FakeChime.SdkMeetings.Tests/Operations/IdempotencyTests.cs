namespace FakeChime.Tests.Operations;

public sealed class IdempotencyTests
{
    private readonly FakeAmazonChimeSDKMeetings _chime = new();

    [Fact]
    public async Task A_repeated_external_user_id_answers_the_same_record()
    {
        var meeting = _chime.AddMeeting("webinar");

        var first = await _chime.CreateAsync(meeting, "alice");

        (await _chime.CreateAsync(meeting, "alice")).Should().BeEquivalentTo(first);
        meeting.Attendees.Should().ContainSingle();
    }

    [Fact]
    public async Task A_client_request_token_answers_the_same_meeting_while_it_is_active_and_another_one_afterwards()
    {
        var first = await _chime.OpenAsync("gardening");
        (await _chime.OpenAsync("gardening", new() { Attendee = new() { MaxCount = 5 } })).Should().BeEquivalentTo(first);

        await _chime.DeleteMeetingAsync(new() { MeetingId = first.MeetingId });

        (await _chime.OpenAsync("gardening")).MeetingId.Should().NotBe(first.MeetingId);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("with space")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task A_client_request_token_has_2_to_64_letters_digits_hyphens_and_underscores(string token) =>
        (await _chime.Awaiting(it => it.OpenAsync(token)).Should().ThrowAsync<BadRequestException>()).WithMessage("*'clientRequestToken'*");

    [Fact]
    public async Task An_unknown_meeting_is_not_found_in_the_words_of_the_service() =>
        (await _chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = Scene.UnknownId })).Should().ThrowAsync<NotFoundException>())
            .WithMessage($"Meeting <{Scene.UnknownId}> not found").Which.Code.Should().Be("NotFound");

    [Fact]
    public async Task A_meeting_of_one_client_is_unknown_to_a_client_of_another_region()
    {
        using var elsewhere = new FakeAmazonChimeSDKMeetings(new() { ControlRegion = "eu-central-1" });
        var meeting = await _chime.OpenAsync();

        await elsewhere.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = meeting.MeetingId })).Should().ThrowAsync<NotFoundException>();
        await elsewhere.Awaiting(it => it.ListTagsForResourceAsync(new() { ResourceARN = meeting.MeetingArn }))
            .Should().ThrowAsync<ResourceNotFoundException>();
    }
}

namespace FakeChime.Tests.Operations;

public sealed class IdempotencyTests
{
    private readonly FakeAmazonChimeSDKMeetings _chime = new();

    [Fact]
    public async Task CreateAttendee_returns_the_existing_attendee_for_a_known_ExternalUserId()
    {
        var meeting = _chime.AddMeeting("webinar");

        var first = await _chime.CreateAsync(meeting, "alice");

        (await _chime.CreateAsync(meeting, "alice")).Should().BeEquivalentTo(first);
        meeting.Attendees.Should().ContainSingle();
    }

    [Fact]
    public async Task CreateMeeting_returns_the_active_meeting_for_a_known_ClientRequestToken()
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
    public async Task A_ClientRequestToken_has_2_to_64_letters_digits_hyphens_and_underscores(string token) =>
        (await _chime.Awaiting(it => it.OpenAsync(token)).Should().ThrowAsync<BadRequestException>()).WithMessage("*'clientRequestToken'*");

    [Fact]
    public async Task GetMeeting_throws_NotFoundException_for_an_unknown_meeting() =>
        (await _chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = TestData.UnknownId })).Should().ThrowAsync<NotFoundException>())
            .WithMessage($"Meeting <{TestData.UnknownId}> not found").Which.Code.Should().Be("NotFound");

    [Fact]
    public async Task A_meeting_is_unknown_to_a_client_of_another_control_region()
    {
        using var elsewhere = new FakeAmazonChimeSDKMeetings(new() { ControlRegion = "eu-central-1" });
        var meeting = await _chime.OpenAsync();

        await elsewhere.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = meeting.MeetingId })).Should().ThrowAsync<NotFoundException>();
        await elsewhere.Awaiting(it => it.ListTagsForResourceAsync(new() { ResourceARN = meeting.MeetingArn }))
            .Should().ThrowAsync<ResourceNotFoundException>();
    }
}

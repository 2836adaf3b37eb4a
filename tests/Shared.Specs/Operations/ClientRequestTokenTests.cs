namespace FakeChime.Tests.Operations;

/// <summary>CreateMeeting is idempotent by its ClientRequestToken.</summary>
public sealed class ClientRequestTokenTests
{
    private readonly Fake _chime = new();

    [Fact]
    public async Task CreateMeeting_returns_the_active_meeting_for_a_known_ClientRequestToken()
    {
        var first = await CreateAsync("lesson-1", "one");

        var second = await CreateAsync("lesson-1", "two");

        _chime.Meetings.Should().ContainSingle().Which.ExternalMeetingId.Should().Be("one");
        second.Should().BeEquivalentTo(first);
    }

    [Fact]
    public async Task CreateMeeting_creates_another_meeting_if_the_one_of_the_token_has_ended()
    {
        var first = await CreateAsync("lesson-1", "one");
        await _chime.DeleteMeetingAsync(new() { MeetingId = first.MeetingId });

        var second = await CreateAsync("lesson-1", "one");

        second.MeetingId.Should().NotBe(first.MeetingId);
    }

    [Fact]
    public async Task CreateMeeting_fills_in_a_null_ClientRequestToken()
    {
        await CreateAsync(null, "one");
        await CreateAsync(null, "one");

        _chime.Meetings.Should().HaveCount(2);
        _chime.Calls.Of<CreateMeeting>().Select(call => call.Operation.ClientRequestToken).Should().OnlyHaveUniqueItems()
            .And.AllSatisfy(token => Guid.TryParse(token, out _).Should().BeTrue());
    }

    private async Task<Meeting> CreateAsync(string? token, string externalMeetingId) => (await _chime.CreateMeetingAsync(
        new() { ClientRequestToken = token, ExternalMeetingId = externalMeetingId, MediaRegion = "us-east-1" })).Meeting;
}

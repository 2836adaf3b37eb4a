namespace FakeChime.Tests.TestApi;

/// <summary>Calls that the fake answers before the next behavior: <c>PassesThrough(times)</c>.</summary>
public sealed class PassesThroughTests
{
    private readonly Fake _chime = new();
    private readonly FakeMeeting _standup;

    public PassesThroughTests() => _standup = _chime.AddMeeting("standup", ["alice", "bob", "carol"]);

    [Fact]
    public async Task PassesThrough_with_times_passes_that_number_of_calls_to_the_fake()
    {
        _chime.When<ListAttendees>().PassesThrough(times: 2).Throws<ServiceUnavailableException>(times: 1);

        await ListAsync();
        await ListAsync();
        await ListAsync().ShouldThrowAsync<ServiceUnavailableException>();

        (await ListAsync()).Attendees.Should().HaveCount(3);
        _chime.VerifyAllRulesUsed();
    }

    [Fact]
    public async Task PassesThrough_without_times_protects_calls_from_older_rules()
    {
        _chime.When<CreateAttendee>().Throws<ServiceUnavailableException>();
        _chime.When<CreateAttendee>(op => op.ExternalUserId == "dave").PassesThrough();

        await _chime.CreateAsync(_standup, "erin").ShouldThrowAsync<ServiceUnavailableException>();
        await _chime.CreateAsync(_standup, "dave");
        await _chime.CreateAsync(_standup, "dave");

        _standup["dave"].Should().NotBeNull();
    }

    private Task<ListAttendeesResponse> ListAsync() => _chime.ListAttendeesAsync(new() { MeetingId = _standup.MeetingId });
}

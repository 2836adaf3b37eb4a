namespace FakeChime.Tests.TestApi;

public sealed class VerifyAllRulesUsedTests
{
    private readonly FakeAmazonChime _chime = new();
    private readonly FakeMeeting _meeting;

    public VerifyAllRulesUsedTests() => _meeting = _chime.AddMeeting();

    [Fact]
    public void VerifyAllRulesUsed_names_each_unused_rule_as_it_was_configured()
    {
        _chime.When<CreateAttendee>(op => op.ExternalUserId == "carol").Throws<ThrottledClientException>("slow down", times: 2);
        _chime.When<ListAttendees>().PassesThrough(2).Throws<ServiceUnavailableException>(times: 1);
        _chime.WhenAny().Throws(() => new TimeoutException(), times: 3);
        _chime.When<GetMeeting>().Delays(TimeSpan.FromSeconds(30));

        _chime.Invoking(chime => chime.VerifyAllRulesUsed()).Should().Throw<UnusedRulesException>().WithMessage(
            """
            4 rules were not used completely:
              When<CreateAttendee>(op => op.ExternalUserId == "carol").Throws<ThrottledClientException>("slow down", times: 2): never used
              When<ListAttendees>().PassesThrough(times: 2).Throws<ServiceUnavailableException>(times: 1): never used
              WhenAny().Throws(…, times: 3): never used
              When<GetMeeting>().Delays(00:00:30): never used
            Calls received: none.
            """);
    }

    [Fact]
    public async Task VerifyAllRulesUsed_names_the_remaining_times()
    {
        _chime.When<CreateAttendee>().Throws<ThrottledClientException>(times: 2);
        await ShouldBeThrottledAsync("bob");

        Verifying().Should().Throw<UnusedRulesException>().WithMessage(
            "1 rule was not used completely:*When<CreateAttendee>().Throws<ThrottledClientException>(times: 2): "
            + "Throws<ThrottledClientException>(times: 2) has 1 of 2 times remaining*Calls received: CreateAttendee ×1.");
        await ShouldBeThrottledAsync("bob");
        Verifying().Should().NotThrow();
    }

    [Fact]
    public async Task VerifyAllRulesUsed_names_a_behavior_that_was_never_reached()
    {
        _chime.When<CreateAttendee>().PassesThrough(1).Throws<ThrottledClientException>();
        await _chime.CreateAsync(_meeting, "bob");

        Verifying().Should().Throw<UnusedRulesException>().WithMessage("*: Throws<ThrottledClientException>() was never reached*");
        await ShouldBeThrottledAsync("carol");
        Verifying().Should().NotThrow();
    }

    [Fact]
    public async Task VerifyAllRulesUsed_names_everything_that_remains_of_a_rule()
    {
        _chime.When<CreateAttendee>().PassesThrough(2).Throws<ThrottledClientException>(times: 1).Hangs();
        await _chime.CreateAsync(_meeting, "bob");

        Verifying().Should().Throw<UnusedRulesException>()
            .WithMessage("*: PassesThrough(times: 2) has 1 of 2 times remaining; Throws<ThrottledClientException>(times: 1) has 1 of 1 time remaining; "
                + "Hangs() was never reached*");
    }

    [Fact]
    public async Task VerifyAllRulesUsed_counts_the_calls_of_each_operation()
    {
        await _chime.CreateAsync(_meeting, "bob");
        await _chime.CreateAsync(_meeting, "carol");
        await _chime.ListMeetingsAsync(new());
        _chime.When<GetMeeting>().Throws<NotFoundException>();

        Verifying().Should().Throw<UnusedRulesException>().WithMessage("*Calls received: CreateAttendee ×2, ListMeetings ×1.");
    }

    private Action Verifying() => () => _chime.VerifyAllRulesUsed();

    private Task ShouldBeThrottledAsync(string user) => _chime.CreateAsync(_meeting, user).ShouldThrowAsync<ThrottledClientException>();
}

namespace FakeChime.Tests.Toolkit;

public sealed class VerifyAllRulesUsedTests
{
    private readonly FakeAmazonChime _chime = new();
    private readonly FakeMeeting _meeting;

    public VerifyAllRulesUsedTests() => _meeting = _chime.AddMeeting();

    [Fact]
    public void Each_rule_that_never_fired_is_named_as_it_was_written()
    {
        _chime.When<CreateAttendee>(op => op.ExternalUserId == "carol").Throws<ThrottledClientException>("slow down", times: 2);
        _chime.When<ListAttendees>().PassesThrough(2).Throws<ServiceUnavailableException>(times: 1);
        _chime.WhenAny().Throws(() => new TimeoutException(), times: 3);
        _chime.When<GetMeeting>().Delays(TimeSpan.FromSeconds(30));

        _chime.Invoking(chime => chime.VerifyAllRulesUsed()).Should().Throw<UnusedRulesException>().WithMessage(
            """
            4 rules were not used up:
              When<CreateAttendee>(op => op.ExternalUserId == "carol").Throws<ThrottledClientException>("slow down", times: 2): never fired
              When<ListAttendees>().PassesThrough(2).Throws<ServiceUnavailableException>(times: 1): never fired
              WhenAny().Throws(…, times: 3): never fired
              When<GetMeeting>().Delays(00:00:30): never fired
            Calls received: none.
            """);
    }

    [Fact]
    public async Task Times_that_are_left_are_named()
    {
        _chime.When<CreateAttendee>().Throws<ThrottledClientException>(times: 2);
        await RefusedAsync("bob");

        Verifying().Should().Throw<UnusedRulesException>().WithMessage(
            "1 rule was not used up:*When<CreateAttendee>().Throws<ThrottledClientException>(times: 2): "
            + "Throws<ThrottledClientException>(times: 2) has 1 of 2 times left*Calls received: CreateAttendee ×1.");
        await RefusedAsync("bob");
        Verifying().Should().NotThrow();
    }

    [Fact]
    public async Task A_behaviour_that_was_never_reached_is_named()
    {
        _chime.When<CreateAttendee>().PassesThrough(1).Throws<ThrottledClientException>();
        await _chime.CreateAsync(_meeting, "bob");

        Verifying().Should().Throw<UnusedRulesException>().WithMessage("*: Throws<ThrottledClientException>() was never reached*");
        await RefusedAsync("carol");
        Verifying().Should().NotThrow();
    }

    [Fact]
    public async Task All_that_is_left_of_a_rule_is_named_together()
    {
        _chime.When<CreateAttendee>().PassesThrough(2).Throws<ThrottledClientException>(times: 1).Hangs();
        await _chime.CreateAsync(_meeting, "bob");

        Verifying().Should().Throw<UnusedRulesException>()
            .WithMessage("*: Passes(2) has 1 of 2 times left; Throws<ThrottledClientException>(times: 1) has 1 of 1 times left; Hangs() was never reached*");
    }

    [Fact]
    public async Task Much_that_is_left_is_still_one_line()
    {
        var rule = _chime.When<GetMeeting>();
        for (var number = 0; number < 500; number++)
        {
            rule.PassesThrough(2);
        }

        await _chime.GetMeetingAsync(new() { MeetingId = _meeting.MeetingId });

        rule.Remaining.Should().StartWith("Passes(2) has 1 of 2 times left; Passes(2) has 2 of 2").And.EndWith("…");
        rule.Remaining!.Length.Should().BeLessThan(500);
    }

    [Fact]
    public async Task What_was_called_is_told()
    {
        await _chime.CreateAsync(_meeting, "bob");
        await _chime.CreateAsync(_meeting, "carol");
        await _chime.ListMeetingsAsync(new());
        _chime.When<GetMeeting>().Throws<NotFoundException>();

        Verifying().Should().Throw<UnusedRulesException>().WithMessage("*Calls received: CreateAttendee ×2, ListMeetings ×1.");
    }

    [Fact]
    public async Task Every_rule_that_was_used_up_is_fine()
    {
        _chime.When<CreateAttendee>().Delays(TimeSpan.Zero, times: 1).Throws<ThrottledClientException>();
        await _chime.CreateAsync(_meeting, "bob");
        await RefusedAsync("carol");
        await RefusedAsync("dave");

        Verifying().Should().NotThrow();
    }

    private Action Verifying() => () => _chime.VerifyAllRulesUsed();

    private Task RefusedAsync(string user) => _chime.Awaiting(chime => chime.CreateAsync(_meeting, user)).Should().ThrowAsync<ThrottledClientException>();
}

using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.TestApi;

/// <summary>The newest matching rule goes first, its behaviors in turn, and an exhausted rule falls through.</summary>
public sealed class RuleOrderTests
{
    private readonly FakeAmazonChime _chime = new();
    private readonly FakeMeeting _meeting;

    public RuleOrderTests() => _meeting = _chime.AddMeeting();

    [Fact]
    public async Task The_newest_matching_rule_goes_first()
    {
        _chime.When<CreateAttendee>().Throws<ThrottledClientException>();
        _chime.When<CreateAttendee>(op => op.ExternalUserId == "carol").Throws<ForbiddenException>(times: 1);

        (await OutcomesAsync("bob", "carol", "carol")).Should().Equal("Throttled", "Forbidden", "Throttled");
    }

    [Fact]
    public async Task Behaviors_of_a_rule_are_taken_in_turn()
    {
        _chime.When<CreateAttendee>().Throws<ThrottledClientException>(times: 1).PassesThrough(1).Throws<ForbiddenException>(times: 2);

        (await OutcomesAsync("bob", "carol", "dave", "erin", "frank")).Should().Equal("Throttled", "ok", "Forbidden", "Forbidden", "ok");
    }

    [Fact]
    public async Task A_rule_that_passes_shields_the_older_ones()
    {
        _chime.WhenAny().Throws<ServiceFailureException>();
        _chime.When<CreateAttendee>().PassesThrough(1);

        (await OutcomesAsync("bob", "carol")).Should().Equal("ok", "ServiceFailure");
    }

    [Fact]
    public async Task A_rule_without_behaviors_does_nothing()
    {
        _chime.When<CreateAttendee>();

        (await OutcomesAsync("bob")).Should().Equal("ok");
    }

    [Fact]
    public async Task A_rule_with_nothing_left_does_not_ask_its_predicate()
    {
        var asked = 0;
        Func<CreateAttendee, bool> predicate = _ => ++asked > 0;
        _chime.When(predicate);
        _chime.When(predicate).Throws<ServiceFailureException>(times: 1);

        (await OutcomesAsync("bob", "carol")).Should().Equal("ServiceFailure", "ok");

        asked.Should().Be(1);
    }

    [Fact]
    public async Task A_behavior_is_taken_when_the_call_matches_not_when_it_ends()
    {
        var clock = Clock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock });
        var meeting = chime.AddMeeting();
        chime.When<CreateAttendee>().Delays(TimeSpan.FromSeconds(1), times: 1).Throws<ForbiddenException>(times: 1);

        var slow = chime.CreateAsync(meeting, "slow");
        await chime.Awaiting(it => it.CreateAsync(meeting, "refused")).Should().ThrowAsync<ForbiddenException>();
        await chime.CreateAsync(meeting, "free");
        clock.Advance(TimeSpan.FromSeconds(1));
        await slow;

        meeting.ExternalUserIds().Should().Equal("free", "slow");
    }

    [Fact]
    public async Task Ten_times_means_ten_times_under_a_thousand_parallel_calls()
    {
        var rule = _chime.When<CreateAttendee>().Throws<ThrottledClientException>(times: 10);
        var refused = 0;

        await Parallel.ForAsync(0, 1_000, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, _) =>
        {
            try
            {
                await _chime.CreateAsync(_meeting, $"user{number % 50}");
            }
            catch (ThrottledClientException)
            {
                Interlocked.Increment(ref refused);
            }
        });

        refused.Should().Be(10);
        rule.TimesUsed.Should().Be(10);
        _meeting.Attendees.Should().HaveCount(50);
    }

    [Fact]
    public async Task Every_behavior_keeps_its_number_of_times_under_32_threads()
    {
        using var chime = WithLimits(new() { AttendeesPerMeeting = 10_000 });
        var meeting = chime.AddMeeting();
        var ran = 0;
        chime.When<BatchCreateAttendee>()
            .PassesThrough(10)
            .Delays(TimeSpan.Zero, times: 10)
            .AppliesThenThrows<ServiceFailureException>(times: 10)
            .RejectsItems(_ => true, ChimeError.Throttled(), times: 10)
            .Intercepts((_, next, _) => { Interlocked.Increment(ref ran); return next(); }, times: 10)
            .Throws(() => new TimeoutException(), times: 10)
            .Throws(ChimeError.Forbidden(), times: 10);
        var outcomes = new System.Collections.Concurrent.ConcurrentBag<string>();

        await Threads.RunAsync(32, rounds: 5, async (thread, round) =>
        {
            try
            {
                var response = await chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, Attendees = Items($"user{thread}-{round}") });
                outcomes.Add(response.Errors.Count == 0 ? "ok" : "rejected");
            }
            catch (Exception exception)
            {
                outcomes.Add(exception.GetType().Name);
            }
        });

        outcomes.GroupBy(outcome => outcome).ToDictionary(group => group.Key, group => group.Count()).Should().BeEquivalentTo(new Dictionary<string, int>
        {
            ["ok"] = 120,
            ["rejected"] = 10,
            ["ServiceFailureException"] = 10,
            ["TimeoutException"] = 10,
            ["ForbiddenException"] = 10,
        });
        ran.Should().Be(10);
        meeting.Attendees.Should().HaveCount(130);
    }

    private async Task<List<string>> OutcomesAsync(params string[] users)
    {
        var outcomes = new List<string>();
        foreach (var user in users)
        {
            try
            {
                await _chime.CreateAsync(_meeting, user);
                outcomes.Add("ok");
            }
            catch (AmazonChimeException exception)
            {
                outcomes.Add((string)((dynamic)exception).Code.Value);
            }
        }

        return outcomes;
    }
}

using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.TestApi;

/// <summary>The newest matching rule applies first, its behaviors apply in order, and an exhausted rule is skipped.</summary>
public sealed class RuleOrderTests
{
    private readonly FakeAmazonChime _chime = new();
    private readonly FakeMeeting _meeting;

    public RuleOrderTests() => _meeting = _chime.AddMeeting();

    [Fact]
    public async Task The_newest_matching_rule_applies_first()
    {
        _chime.When<CreateAttendee>().Throws<ThrottledClientException>();
        _chime.When<CreateAttendee>(op => op.ExternalUserId == "carol").Throws<ForbiddenException>(times: 1);

        (await OutcomesAsync("bob", "carol", "carol")).Should().Equal("Throttled", "Forbidden", "Throttled");
    }

    [Fact]
    public async Task The_behaviors_of_a_rule_apply_in_order()
    {
        _chime.When<CreateAttendee>().Throws<ThrottledClientException>(times: 1).PassesThrough(1).Throws<ForbiddenException>(times: 2);

        (await OutcomesAsync("bob", "carol", "dave", "erin", "frank")).Should().Equal("Throttled", "ok", "Forbidden", "Forbidden", "ok");
    }

    [Fact]
    public async Task An_exhausted_rule_does_not_evaluate_its_predicate()
    {
        var asked = 0;
        Func<CreateAttendee, bool> predicate = _ => ++asked > 0;
        _chime.When(predicate);
        _chime.When(predicate).Throws<ServiceFailureException>(times: 1);

        (await OutcomesAsync("bob", "carol")).Should().Equal("ServiceFailure", "ok");

        asked.Should().Be(1);
    }

    [Fact]
    public async Task Each_behavior_applies_exactly_its_times_under_32_threads()
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

        await ParallelRunner.RunAsync(32, rounds: 5, async (thread, round) =>
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

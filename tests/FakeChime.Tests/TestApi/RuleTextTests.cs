namespace FakeChime.Tests.TestApi;

/// <summary>The text of a rule is the code that configured it.</summary>
public sealed class RuleTextTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public void ToString_of_a_rule_has_each_behavior_with_its_arguments()
    {
        _chime.When<BatchCreateAttendee>()
            .RejectsItems(_ => true, ChimeError.Throttled(), times: 1)
            .AppliesThenThrows<ServiceFailureException>("lost", times: 2)
            .AppliesThenThrows(ChimeError.ServiceFailure(), times: 3)
            .Throws(ChimeError.Forbidden(), times: 4)
            .Intercepts((_, next, _) => next(), times: 5)
            .AppliesThenHangs(times: 6)
            .ToString().Should().Be(
                "When<BatchCreateAttendee>().RejectsItems(_ => true, Throttled, times: 1).AppliesThenThrows<ServiceFailureException>(\"lost\", times: 2)"
                + ".AppliesThenThrows(ServiceFailure, times: 3).Throws(Forbidden, times: 4).Intercepts(…, times: 5).AppliesThenHangs(times: 6)");
        _chime.When<GetMeeting>().Throws(ChimeError.ServiceUnavailable(), delay: TimeSpan.FromSeconds(5)).ToString()
            .Should().Be("When<GetMeeting>().Throws(ServiceUnavailable, delay: 00:00:05)");
        _chime.When<GetMeeting>().Throws<ForbiddenException>(times: 2, delay: TimeSpan.FromSeconds(5)).ToString()
            .Should().Be("When<GetMeeting>().Throws<ForbiddenException>(times: 2, delay: 00:00:05)");
        _chime.When<GetMeeting>().PassesThrough(2).Delays(TimeSpan.FromSeconds(30), times: 1).Hangs().ToString()
            .Should().Be("When<GetMeeting>().PassesThrough(times: 2).Delays(00:00:30, times: 1).Hangs()");
    }

    [Fact]
    public void ToString_of_a_rule_shows_an_infinite_delay()
    {
        _chime.When<GetMeeting>().Delays(Timeout.InfiniteTimeSpan, times: 1).ToString().Should().Be("When<GetMeeting>().Delays(infinite, times: 1)");
    }

    [Fact]
    public void ToString_of_a_rule_has_the_source_of_its_predicate()
    {
        _chime.When<CreateAttendee>(op => op.ExternalUserId == "carol").ToString().Should().Be("When<CreateAttendee>(op => op.ExternalUserId == \"carol\")");
        _chime.When<CreateAttendee>(op => op.ExternalUserId == "carol", predicateText: null).ToString().Should().Be("When<CreateAttendee>(…)");
        _chime.WhenAny(op => op.Name == "GetMeeting").ToString().Should().Be("WhenAny(op => op.Name == \"GetMeeting\")");
        _chime.When<CreateAttendee>().ToString().Should().Be("When<CreateAttendee>()");
    }

    [Fact]
    public void Long_messages_and_predicates_are_cut_off_in_the_text_of_a_rule()
    {
        var (fits, isCutOff) = (new string('x', 120), new string('x', 121));

        _chime.When<GetMeeting>().Throws<ForbiddenException>(fits).ToString().Should().EndWith($"(\"{fits}\")");
        _chime.When<GetMeeting>().Throws<ForbiddenException>(isCutOff).ToString().Should().EndWith($"(\"{fits}…\")");
        _chime.When<GetMeeting>(_ => true, isCutOff).Hangs().ToString().Should().Be($"When<GetMeeting>({fits}…).Hangs()");
    }

    [Fact]
    public async Task AddRule_by_operation_name_adds_a_rule_as_When_does()
    {
        var rule = _chime.AddRule("GetMeeting", _ => true, "Match", it => it.Throws(ChimeError.Throttled(), times: 1));
        var any = _chime.AddRule(null, null, null, it => it.PassesThrough(1));

        rule.ToString().Should().Be("When<GetMeeting>(Match).Throws(Throttled, times: 1)");
        any.ToString().Should().Be("WhenAny().PassesThrough(times: 1)");
        _chime.Rules.Should().Equal(any, rule);
        await _chime.ListMeetingsAsync(new());
        await _chime.GetMeetingAsync(new() { MeetingId = TestData.UnknownId }).ShouldThrowAsync<ThrottledClientException>();
        _chime.VerifyAllRulesUsed();
    }
}

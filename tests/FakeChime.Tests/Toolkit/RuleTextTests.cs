namespace FakeChime.Tests.Toolkit;

/// <summary>How rules read.</summary>
public sealed class RuleTextTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public void Each_behaviour_reads_as_it_was_written()
    {
        _chime.When<BatchCreateAttendee>()
            .RejectsItems(_ => true, ChimeError.Throttled(), times: 1)
            .AppliesThenThrows<ServiceFailureException>("lost", times: 2)
            .AppliesThenThrows(ChimeError.ServiceFailure(), times: 3)
            .Throws(ChimeError.Forbidden(), times: 4)
            .Intercepts((_, next, _) => next(), times: 5)
            .AppliesThenHangs(times: 6)
            .ToString().Should().Be(
                "When<BatchCreateAttendee>().RejectsItems(…, Throttled, times: 1).AppliesThenThrows<ServiceFailureException>(\"lost\", times: 2)"
                + ".AppliesThenThrows(ServiceFailure, times: 3).Throws(Forbidden, times: 4).Intercepts(…, times: 5).AppliesThenHangs(times: 6)");
        _chime.When<GetMeeting>().Throws(ChimeError.ServiceUnavailable(), delay: TimeSpan.FromSeconds(5)).ToString()
            .Should().Be("When<GetMeeting>().Throws(ServiceUnavailable, delay: 00:00:05)");
        _chime.When<GetMeeting>().PassesThrough(2).Delays(TimeSpan.FromSeconds(30), times: 1).Hangs().ToString()
            .Should().Be("When<GetMeeting>().PassesThrough(2).Delays(00:00:30, times: 1).Hangs()");
    }

    [Fact]
    public void Infinite_times_and_generic_operations_read_as_they_were_written()
    {
        _chime.When<GetMeeting>().Delays(Timeout.InfiniteTimeSpan, times: 1).ToString().Should().Be("When<GetMeeting>().Delays(infinite, times: 1)");
        _chime.Invoking(it => it.When<MeetingOperation<TagList>>().Throws(ChimeError.TooManyTags())).Should().Throw<ArgumentException>()
            .WithMessage("MeetingOperation<TagList> does not document*");
    }

    [Fact]
    public void A_predicate_reads_as_it_was_written_and_as_dots_where_no_compiler_hands_it_over()
    {
        _chime.When<CreateAttendee>(op => op.ExternalUserId == "carol").ToString().Should().Be("When<CreateAttendee>(op => op.ExternalUserId == \"carol\")");
        _chime.When<CreateAttendee>(op => op.ExternalUserId == "carol", predicateText: null).ToString().Should().Be("When<CreateAttendee>(…)");
        _chime.WhenAny(op => op.Name == "GetMeeting").ToString().Should().Be("WhenAny(op => op.Name == \"GetMeeting\")");
        _chime.When<CreateAttendee>().ToString().Should().Be("When<CreateAttendee>()");
    }

    [Fact]
    public async Task A_rule_by_name_reads_and_works_like_one_by_type()
    {
        var rule = _chime.AddRule("GetMeeting", _ => true, "Match", it => it.Throws(ChimeError.Throttled(), times: 1));
        var any = _chime.AddRule(null, null, null, it => it.PassesThrough(1));

        rule.ToString().Should().Be("When<GetMeeting>(Match).Throws(Throttled, times: 1)");
        any.ToString().Should().Be("WhenAny().PassesThrough(1)");
        _chime.Rules.Should().Equal(any, rule);
        await _chime.ListMeetingsAsync(new());
        await _chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = Scene.UnknownId })).Should().ThrowAsync<ThrottledClientException>();
        _chime.VerifyAllRulesUsed();
    }
}

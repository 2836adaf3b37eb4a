namespace FakeChime.Tests.Toolkit;

/// <summary>How rules read, and what is said of those that are written wrong.</summary>
public sealed class RuleTextTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public void Each_behaviour_reads_as_it_was_written()
    {
        _chime.When<BatchCreateAttendee>()
            .RejectsItems(_ => true, ChimeError.Throttled(), times: 1)
            .AppliesThenThrows<ServiceFailureException>("lost", times: 2)
            .AppliesThenFails(ChimeError.ServiceFailure(), times: 3)
            .Fails(ChimeError.Forbidden(), times: 4)
            .Runs((_, next, _) => next(), times: 5)
            .Hangs()
            .ToString().Should().Be(
                "When<BatchCreateAttendee>().RejectsItems(…, Throttled, times: 1).AppliesThenThrows<ServiceFailureException>(\"lost\", times: 2)"
                + ".AppliesThenFails(ServiceFailure, times: 3).Fails(Forbidden, times: 4).Runs(…, times: 5).Hangs()");
        _chime.Engine.WhenNamed("GetMeeting", _ => true, "Match").ToString().Should().Be("When<GetMeeting>(Match)");
    }

    [Fact]
    public void What_is_missing_in_a_behaviour_is_named_when_it_is_written()
    {
        var rule = _chime.When<BatchCreateAttendee>();

        rule.Invoking(it => it.Throws((Func<Exception>)null!)).Should().Throw<ArgumentNullException>().WithParameterName("exception");
        rule.Invoking(it => it.Fails(null!)).Should().Throw<ArgumentNullException>().WithParameterName("error");
        rule.Invoking(it => it.Runs(null!)).Should().Throw<ArgumentNullException>().WithParameterName("answer");
        rule.Invoking(it => it.RejectsItems(null!, ChimeError.Throttled())).Should().Throw<ArgumentNullException>().WithParameterName("predicate");
        rule.Invoking(it => it.RejectsItems(_ => true, null!)).Should().Throw<ArgumentNullException>().WithParameterName("error");
        rule.ToString().Should().Be("When<BatchCreateAttendee>()");
    }

    [Fact]
    public void A_rule_for_an_operation_that_does_not_exist_is_refused_with_those_that_do()
    {
        _chime.Engine.Invoking(engine => engine.WhenNamed("CreateAtendee", predicate: null, predicateText: null)).Should().Throw<ArgumentException>()
            .WithMessage("There is no operation 'CreateAtendee'. There are CreateMeeting, CreateMeetingWithAttendees, *, CreateMeetingDialOut.");
    }
}

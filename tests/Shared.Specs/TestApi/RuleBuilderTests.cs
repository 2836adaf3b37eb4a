namespace FakeChime.Tests.TestApi;

/// <summary>A rule is added with its first behavior.</summary>
public sealed class RuleBuilderTests
{
    private readonly Fake _chime = new();

    [Fact]
    public void When_without_a_behavior_adds_no_rule()
    {
        _chime.When<CreateAttendee>(op => op.ExternalUserId == "dave");

        _chime.Rules.Should().BeEmpty();
        _chime.VerifyAllRulesUsed();
    }

    [Fact]
    public void A_rejected_behavior_leaves_no_rule()
    {
        _chime.Invoking(chime => chime.When<ListAttendees>().Throws(ChimeError.Conflict())).Should().Throw<ArgumentException>();
        _chime.Invoking(chime => chime.When<ListAttendees>().PassesThrough(times: 0)).Should().Throw<ArgumentException>();
        _chime.Invoking(chime => chime.When<ListAttendees>().Delays(TimeSpan.FromSeconds(-1))).Should().Throw<ArgumentException>();
        _chime.Invoking(chime => chime.When<ListAttendees>().Throws((Func<Exception>)null!)).Should().Throw<ArgumentException>();

        _chime.Rules.Should().BeEmpty();
        _chime.VerifyAllRulesUsed();
    }

    [Fact]
    public void A_rejected_behavior_does_not_change_the_behaviors_before_it()
    {
        var rule = _chime.When<ListAttendees>().PassesThrough(times: 1);

        rule.Invoking(it => it.Throws(ChimeError.Conflict())).Should().Throw<ArgumentException>();

        rule.ToString().Should().Be("When<ListAttendees>().PassesThrough(times: 1)");
        _chime.Rules.Should().Equal(rule);
    }

    [Fact]
    public void When_throws_for_an_operation_of_the_other_API() =>
        _chime.Invoking(chime => chime.When<OperationOfTheOtherApi>()).Should().Throw<ArgumentException>()
            .WithMessage($"The API {_chime.Api} has no operation '{typeof(OperationOfTheOtherApi).Name}'. It has CreateMeeting, *");

    [Fact]
    public void Throws_and_AppliesThenThrows_accept_the_number_of_calls_as_their_only_argument()
    {
        var rule = _chime.When<CreateAttendee>().Throws<ServiceUnavailableException>(2).AppliesThenThrows<ServiceFailureException>(1);

        _chime.Rules.Should().Equal(rule);
        rule.ToString().Should().Be(
            "When<CreateAttendee>().Throws<ServiceUnavailableException>(times: 2).AppliesThenThrows<ServiceFailureException>(times: 1)");
    }

    [Fact]
    public void Throws_with_an_exception_object_does_not_compile_and_the_hint_names_the_forms_to_use()
    {
        var method = typeof(Rule<CreateAttendee>).GetMethod(nameof(Rule<CreateAttendee>.Throws), [typeof(Exception), typeof(int?)])!;

        var hint = (ObsoleteAttribute)method.GetCustomAttributes(typeof(ObsoleteAttribute), inherit: false).Single();

        hint.IsError.Should().BeTrue();
        hint.Message.Should().Contain("Throws<TException>(\"message\")").And.Contain("Throws(() => new TException(…))");
    }
}

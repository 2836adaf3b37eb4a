namespace FakeChime.Tests.TestApi;

/// <summary>Invalid rules throw when you configure them.</summary>
public sealed class InvalidRuleTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public void A_behavior_after_one_without_times_throws()
    {
        var rule = _chime.When<CreateAttendee>().Throws<ThrottledClientException>();

        rule.Invoking(it => it.PassesThrough(1)).Should().Throw<InvalidOperationException>().WithMessage(
            "PassesThrough(times: 1) would never happen: Throws<ThrottledClientException>() before it has no number of times, so it answers all calls. "
            + "Give it times, or put PassesThrough(times: 1) before it.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Times_of_less_than_one_throw(int times)
    {
        var rule = _chime.When<BatchCreateAttendee>();
        Action[] writing =
        [
            () => rule.Throws<ThrottledClientException>(times: times),
            () => rule.Throws(ChimeError.Throttled(), times), () => rule.Throws(() => new TimeoutException(), times),
            () => rule.PassesThrough(times), () => rule.AppliesThenThrows<ServiceFailureException>(times: times), () => rule.AppliesThenHangs(times),
            () => rule.Delays(TimeSpan.Zero, times), () => rule.Hangs(times), () => rule.Intercepts((_, next, _) => next(), times),
            () => rule.RejectsItems(_ => true, ChimeError.Throttled(), times),
        ];

        foreach (var write in writing)
        {
            write.Should().Throw<ArgumentOutOfRangeException>().WithMessage($"A behavior is for at least 1 call; times was {times}. Omit times for all calls.*");
        }

        rule.ToString().Should().Be("When<BatchCreateAttendee>()");
    }

    [Theory]
    [InlineData(-1L)]
    [InlineData(long.MinValue)]
    public void A_negative_delay_throws(long ticks)
    {
        const string Message = "A delay must not be negative; it was -*. Use Hangs() to wait until the caller cancels.*";

        _chime.When<CreateAttendee>().Invoking(rule => rule.Delays(TimeSpan.FromTicks(ticks)))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage(Message);
        _chime.When<CreateAttendee>().PassesThrough(1).Invoking(rule => rule.Throws<ForbiddenException>(delay: TimeSpan.FromTicks(ticks)))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage(Message);
    }

    [Fact]
    public void An_undocumented_error_throws_and_the_message_names_the_documented_ones()
    {
        _chime.When<ListAttendees>().Invoking(rule => rule.Throws<ResourceLimitExceededException>()).Should().Throw<ArgumentException>().WithMessage(
            "ListAttendees does not document ResourceLimitExceededException. It documents BadRequestException, ForbiddenException, "
            + "UnauthorizedClientException, ServiceUnavailableException, ServiceFailureException, ThrottledClientException, NotFoundException. "
            + "To use it nevertheless, set allowUndocumented to true.");
        _chime.When<TagResource>().Invoking(rule => rule.AppliesThenThrows<ThrottledClientException>()).Should().Throw<ArgumentException>();
        _chime.When<ListMeetings>().Invoking(rule => rule.AppliesThenThrows(ChimeError.NotFound())).Should().Throw<ArgumentException>();
        _chime.When<ListMeetings>().Invoking(rule => rule.Throws(ChimeError.NotFound())).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void An_exception_that_cannot_be_created_throws_and_the_message_names_the_overload_to_use()
    {
        var rule = _chime.When<CreateAttendee>();

        rule.Invoking(it => it.Throws<NeedsMore>()).Should().Throw<ArgumentException>().WithMessage(
            "NeedsMore cannot be created: it has no public constructor without parameters or with a message only. Create it yourself: Throws(() => new NeedsMore(…)).");
        rule.Invoking(it => it.Throws<NeedsNothing>("a text")).Should().Throw<ArgumentException>().WithMessage(
            "NeedsNothing cannot be created: it has no public constructor with a message only. Create it yourself: Throws(() => new NeedsNothing(…)).");
        rule.Invoking(it => it.Throws<Abstract>(times: 1)).Should().Throw<ArgumentException>().WithMessage("Abstract cannot be created: *");
        rule.Invoking(it => it.AppliesThenThrows<Broken>()).Should().Throw<ArgumentException>()
            .WithMessage("Broken cannot be created: its constructor throws TimeoutException. Create it yourself: Throws(() => new Broken(…)).")
            .WithInnerException<TimeoutException>();
        rule.ToString().Should().Be("When<CreateAttendee>()");
    }

    [Fact]
    public void A_null_argument_of_a_behavior_throws()
    {
        var rule = _chime.When<BatchCreateAttendee>();

        rule.Invoking(it => it.Throws((Func<Exception>)null!)).Should().Throw<ArgumentNullException>().WithParameterName("exception");
        rule.Invoking(it => it.Throws((ChimeError)null!)).Should().Throw<ArgumentNullException>().WithParameterName("error");
        rule.Invoking(it => it.Intercepts(null!)).Should().Throw<ArgumentNullException>().WithParameterName("handler");
        rule.Invoking(it => it.RejectsItems(null!, ChimeError.Throttled())).Should().Throw<ArgumentNullException>().WithParameterName("predicate");
        rule.Invoking(it => it.RejectsItems(_ => true, null!)).Should().Throw<ArgumentNullException>().WithParameterName("error");
        rule.ToString().Should().Be("When<BatchCreateAttendee>()");
    }

    [Fact]
    public void AddRule_adds_no_rule_if_a_behavior_is_invalid()
    {
        _chime.Invoking(it => it.AddRule("CreateAtendee", null, null, rule => rule.Hangs())).Should().Throw<ArgumentException>()
            .WithMessage("The API chime has no operation 'CreateAtendee'. It has CreateMeeting, CreateMeetingWithAttendees, *, "
                + $"{ChimeApi.Chime.Operations.Last()}.*");
        _chime.Invoking(it => it.AddRule("GetMeeting", null, null, rule => rule.PassesThrough(1).Throws(ChimeError.Conflict()))).Should().Throw<ArgumentException>();

        _chime.Rules.Should().BeEmpty();
    }

    private sealed class NeedsMore(int code) : Exception($"code {code}");

    private sealed class NeedsNothing : Exception;

    private abstract class Abstract : Exception;

    private sealed class Broken : Exception
    {
        public Broken() => throw new TimeoutException();
    }
}

namespace FakeChime.Tests.Toolkit;

/// <summary>What is wrong with a rule is said when it is written.</summary>
public sealed class RuleRefusalTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public void What_follows_a_behaviour_without_an_end_is_refused()
    {
        var rule = _chime.When<CreateAttendee>().Throws<ThrottledClientException>();

        rule.Invoking(it => it.PassesThrough(1)).Should().Throw<InvalidOperationException>().WithMessage(
            "Passes(1) would never happen: Throws<ThrottledClientException>() before it has no number of times, so it answers every call. "
            + "Give it times, or write Passes(1) first.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_behaviour_happens_at_least_once(int times)
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
            write.Should().Throw<ArgumentOutOfRangeException>().WithMessage("A behaviour happens at least once. Leave times out for every call from then on.*");
        }

        rule.ToString().Should().Be("When<BatchCreateAttendee>()");
    }

    [Theory]
    [InlineData(-1L)]
    [InlineData(long.MinValue)]
    public void A_negative_time_is_refused(long ticks)
    {
        const string Message = "A time to wait must not be negative. Use Timeout.InfiniteTimeSpan or Hangs() to wait until cancelled.*";

        _chime.When<CreateAttendee>().Invoking(rule => rule.Delays(TimeSpan.FromTicks(ticks)))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage(Message);
        _chime.When<CreateAttendee>().PassesThrough(1).Invoking(rule => rule.Throws<ForbiddenException>(delay: TimeSpan.FromTicks(ticks)))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage(Message);
    }

    [Fact]
    public void An_error_that_the_operation_does_not_document_is_refused_with_those_it_does()
    {
        _chime.When<ListAttendees>().Invoking(rule => rule.Throws<ResourceLimitExceededException>()).Should().Throw<ArgumentException>().WithMessage(
            "ListAttendees does not document ResourceLimitExceededException. It documents BadRequestException, ForbiddenException, "
            + "UnauthorizedClientException, ServiceUnavailableException, ServiceFailureException, ThrottledClientException, NotFoundException. "
            + "To script it all the same, pass allowUndocumented: true.");
        _chime.When<TagResource>().Invoking(rule => rule.AppliesThenThrows<ThrottledClientException>()).Should().Throw<ArgumentException>();
        _chime.When<ListMeetings>().Invoking(rule => rule.AppliesThenThrows(ChimeError.NotFound())).Should().Throw<ArgumentException>();
        _chime.When<ListMeetings>().Invoking(rule => rule.Throws(ChimeError.NotFound())).Should().Throw<ArgumentException>();
        _chime.WhenAny().Invoking(rule => rule.Throws<ConflictException>(times: 1)).Should().Throw<ArgumentException>("no operation of the fake documents it");
    }

    [Fact]
    public void So_is_one_for_the_items_of_a_batch()
    {
        var rule = _chime.When<BatchCreateAttendee>();

        rule.Invoking(it => it.RejectsItems(_ => true, ChimeError.Conflict())).Should().Throw<ArgumentException>()
            .WithMessage("BatchCreateAttendee does not document ConflictException. It documents *");
        rule.RejectsItems(_ => true, ChimeError.Conflict(), allowUndocumented: true);
    }

    [Fact]
    public void An_exception_that_cannot_be_made_is_refused_with_the_overload_that_can()
    {
        var rule = _chime.When<CreateAttendee>();

        rule.Invoking(it => it.Throws<NeedsMore>()).Should().Throw<ArgumentException>().WithMessage(
            "NeedsMore cannot be made: it has no public constructor with nothing or with a text alone. Make it yourself: Throws(() => new NeedsMore(…)).");
        rule.Invoking(it => it.Throws<NeedsNothing>("a text")).Should().Throw<ArgumentException>().WithMessage(
            "NeedsNothing cannot be made: it has no public constructor with a text alone. Make it yourself: Throws(() => new NeedsNothing(…)).");
        rule.Invoking(it => it.Throws<Abstract>(times: 1)).Should().Throw<ArgumentException>().WithMessage("Abstract cannot be made: *");
        rule.Invoking(it => it.AppliesThenThrows<Broken>()).Should().Throw<ArgumentException>()
            .WithMessage("Broken cannot be made: its constructor throws TimeoutException. Make it yourself: Throws(() => new Broken(…)).")
            .WithInnerException<TimeoutException>();
        rule.ToString().Should().Be("When<CreateAttendee>()");
    }

    [Fact]
    public async Task Exceptions_need_no_constructor_without_parameters()
    {
        _chime.When<ListMeetings>().Throws<ThrottledClientException>(times: 1).Throws<NeedsText>(times: 1).Throws<NeedsNothing>(times: 1);

        await _chime.Awaiting(it => it.ListMeetingsAsync(new())).Should().ThrowExactlyAsync<ThrottledClientException>();
        await _chime.Awaiting(it => it.ListMeetingsAsync(new())).Should().ThrowExactlyAsync<NeedsText>()
            .WithMessage("NeedsText, thrown by a rule of the test");
        await _chime.Awaiting(it => it.ListMeetingsAsync(new())).Should().ThrowExactlyAsync<NeedsNothing>();
    }

    [Fact]
    public void What_is_missing_in_a_behaviour_is_named()
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
    public void A_rule_by_name_that_cannot_be_written_changes_nothing()
    {
        _chime.Invoking(it => it.AddRule("CreateAtendee", null, null, rule => rule.Hangs())).Should().Throw<ArgumentException>()
            .WithMessage("The API chime has no operation 'CreateAtendee'. It has CreateMeeting, CreateMeetingWithAttendees, *, "
                + $"{ChimeApi.Chime.Operations.Last()}.*");
        _chime.Invoking(it => it.AddRule("GetMeeting", null, null, rule => rule.PassesThrough(1).Throws(ChimeError.Conflict()))).Should().Throw<ArgumentException>();

        _chime.Rules.Should().BeEmpty();
    }

    private sealed class NeedsMore(int code) : Exception($"code {code}");

    private sealed class NeedsNothing : Exception;

    private sealed class NeedsText(string message) : Exception(message);

    private abstract class Abstract : Exception;

    private sealed class Broken : Exception
    {
        public Broken() => throw new TimeoutException();
    }
}

using Amazon.Runtime;
using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Toolkit;

/// <summary>What each behaviour of a rule means.</summary>
public sealed class RuleTests
{
    private readonly FakeAmazonChime _chime = new();
    private readonly FakeMeeting _meeting;

    public RuleTests() => _meeting = _chime.AddMeeting("standup", ["alice"]);

    [Fact]
    public async Task Throws_fails_every_call_from_then_on_and_changes_nothing()
    {
        _chime.When<CreateAttendee>().Throws<ThrottledClientException>();

        await CarolIsRefusedWith<ThrottledClientException>();
        await CarolIsRefusedWith<ThrottledClientException>();

        _meeting.ExternalUserIds().Should().Equal("alice");
    }

    [Fact]
    public async Task Throws_a_number_of_times_then_the_fake_answers_as_usual()
    {
        _chime.When<CreateAttendee>().Throws<ThrottledClientException>(times: 2);

        await CarolIsRefusedWith<ThrottledClientException>();
        await CarolIsRefusedWith<ThrottledClientException>();
        await _chime.CreateAsync(_meeting, "carol");

        _meeting.ExternalUserIds().Should().Equal("alice", "carol");
    }

    [Fact]
    public async Task ThrowsOnce_fails_one_call()
    {
        _chime.When<CreateAttendee>().ThrowsOnce<ServiceUnavailableException>("come back later");

        (await CarolIsRefusedWith<ServiceUnavailableException>()).Message.Should().Be("come back later");
        await _chime.CreateAsync(_meeting, "carol");
    }

    [Fact]
    public async Task A_predicate_chooses_the_calls()
    {
        _chime.When<CreateAttendee>(op => op.ExternalUserId == "carol").Throws<ForbiddenException>();

        await CarolIsRefusedWith<ForbiddenException>();
        await _chime.CreateAsync(_meeting, "bob");

        _meeting.ExternalUserIds().Should().Equal("alice", "bob");
    }

    [Fact]
    public async Task A_scripted_exception_arrives_complete_and_new_for_each_throw()
    {
        _chime.When<CreateAttendee>().Throws<ThrottledClientException>();

        var (first, second) = (await CarolIsRefusedWith<ThrottledClientException>(), await CarolIsRefusedWith<ThrottledClientException>());

        first.Should().NotBeSameAs(second);
        first.RequestId.Should().Be(_chime.Calls.First().RequestId).And.NotBe(second.RequestId);
        first.Should().BeEquivalentTo(new
        {
            StatusCode = (System.Net.HttpStatusCode)429,
            ErrorCode = "ThrottledClientException",
            ErrorType = ErrorType.Unknown,
            Code = ErrorCode.Throttled,
            Message = "Rate exceeded",
        });
        first.StackTrace.Should().Contain(nameof(Scene.CreateAsync), "the trace begins where the call is awaited");
    }

    [Fact]
    public async Task An_exception_of_the_tests_own_is_thrown_as_it_is()
    {
        var exception = new HttpRequestException("no route to host");
        _chime.WhenAny().Throws(() => exception);

        (await CarolIsRefusedWith<HttpRequestException>()).Should().BeSameAs(exception);
    }

    [Fact]
    public async Task Exceptions_that_are_no_errors_of_the_service_may_be_thrown_by_type()
    {
        _chime.When<CreateAttendee>().ThrowsOnce<TimeoutException>().ThrowsOnce<HttpRequestException>("no route to host");

        await CarolIsRefusedWith<TimeoutException>();
        (await CarolIsRefusedWith<HttpRequestException>()).Message.Should().Be("no route to host");
    }

    [Fact]
    public async Task A_factory_that_returns_null_says_so()
    {
        _chime.When<CreateAttendee>().Throws(() => null!);

        (await CarolIsRefusedWith<InvalidOperationException>()).Message.Should().Contain("factory returned null");
    }

    [Fact]
    public async Task Fails_answers_an_error_by_value()
    {
        _chime.When<CreateAttendee>().Fails(ChimeError.ResourceLimitExceeded("enough"), times: 1);

        (await CarolIsRefusedWith<ResourceLimitExceededException>()).Message.Should().Be("enough");
    }

    [Fact]
    public async Task Passes_lets_calls_through_before_what_follows()
    {
        _chime.When<CreateAttendee>().Passes(2).ThrowsOnce<ServiceUnavailableException>();

        await _chime.CreateAsync(_meeting, "bob");
        await _chime.CreateAsync(_meeting, "dave");
        await CarolIsRefusedWith<ServiceUnavailableException>();

        _meeting.ExternalUserIds().Should().Equal("alice", "bob", "dave");
    }

    [Fact]
    public async Task AppliesThenThrows_makes_the_change_and_loses_the_answer()
    {
        _chime.When<CreateAttendee>().AppliesThenThrows<ServiceFailureException>(times: 1);

        await CarolIsRefusedWith<ServiceFailureException>();
        _meeting.ExternalUserIds().Should().Equal("alice", "carol");

        (await _chime.CreateAsync(_meeting, "carol")).AttendeeId.Should().Be(_meeting.Attendees[1].AttendeeId);
    }

    [Fact]
    public async Task AppliesThenFails_is_the_same_by_value()
    {
        _chime.When<DeleteAttendee>().AppliesThenFails(ChimeError.ServiceUnavailable(), times: 1);

        await _chime.Awaiting(chime => chime.DeleteAsync(_meeting.Attendees[0])).Should().ThrowAsync<ServiceUnavailableException>();

        _meeting.Attendees.Should().BeEmpty();
    }

    [Fact]
    public async Task Delays_waits_on_the_clock_of_the_fake()
    {
        var clock = Clock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock });
        var meeting = chime.AddMeeting();
        chime.When<CreateAttendee>().Delays(TimeSpan.FromSeconds(30), times: 1);

        var call = chime.CreateAsync(meeting, "carol");
        clock.Advance(TimeSpan.FromSeconds(29.9));
        call.IsCompleted.Should().BeFalse();
        meeting.Attendees.Should().BeEmpty();

        clock.Advance(TimeSpan.FromSeconds(0.1));
        (await call).ExternalUserId.Should().Be("carol");
    }

    [Fact]
    public async Task Hangs_waits_until_it_is_cancelled()
    {
        _chime.When<CreateAttendee>().Hangs();
        using var cancellation = new CancellationTokenSource();

        var call = _chime.CreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, ExternalUserId = "carol" }, cancellation.Token);
        call.IsCompleted.Should().BeFalse();
        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<TaskCanceledException>();
        call.IsCanceled.Should().BeTrue();
        _meeting.ExternalUserIds().Should().Equal("alice");
        _chime.Calls.Single().Exception.Should().BeOfType<TaskCanceledException>();
    }

    [Fact]
    public async Task A_delay_that_is_cancelled_changes_nothing()
    {
        using var chime = new FakeAmazonChime(new() { TimeProvider = Clock() });
        var meeting = chime.AddMeeting();
        chime.When<CreateAttendee>().Delays(TimeSpan.FromSeconds(30));
        using var cancellation = new CancellationTokenSource();

        var call = chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "carol" }, cancellation.Token);
        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
        meeting.Attendees.Should().BeEmpty();
    }

    [Fact]
    public async Task RejectsItems_answers_some_attendees_of_a_batch_as_errors()
    {
        _chime.When<BatchCreateAttendee>().RejectsItems(a => a.ExternalUserId == "mallory", ChimeError.Throttled(), times: 1);
        var request = new BatchCreateAttendeeRequest { MeetingId = _meeting.MeetingId, Attendees = Items("bob", "mallory", "carol") };

        var response = await _chime.BatchCreateAttendeeAsync(request);

        _meeting.ExternalUserIds().Should().Equal("alice", "bob", "carol");
        response.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { ExternalUserId = "mallory", ErrorCode = "Throttled", ErrorMessage = "Rate exceeded" });
        (await _chime.BatchCreateAttendeeAsync(request)).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task RejectsItems_works_for_the_attendees_of_a_new_meeting_too()
    {
        _chime.When<CreateMeetingWithAttendees>().RejectsItems(_ => true, ChimeError.ServiceFailure());

        var response = await _chime.CreateMeetingWithAttendeesAsync(new() { Attendees = Items("bob", "carol") });

        response.Attendees.Should().BeEmpty();
        response.Errors.Should().HaveCount(2);
        _chime.Meetings.Should().HaveCount(2);
    }

    [Fact]
    public async Task Runs_wraps_the_fake()
    {
        var seen = new List<string>();
        _chime.When<CreateAttendee>().Runs(async (operation, next, _) =>
        {
            seen.Add($"before {operation.ExternalUserId}");
            var outcome = await next();
            seen.Add($"after {outcome.IsSuccess}");
            return outcome;
        });

        await _chime.CreateAsync(_meeting, "carol");

        _meeting.ExternalUserIds().Should().Equal("alice", "carol");
        seen.Should().Equal("before carol", "after True");
    }

    [Fact]
    public async Task Runs_may_answer_by_itself_throw_or_wait_for_cancellation()
    {
        _chime.When<CreateAttendee>()
            .Runs((_, _, _) => Task.FromResult<Outcome>(ChimeError.Forbidden("not today")), times: 1)
            .Runs((_, _, _) => throw new InvalidOperationException("broken"), times: 1)
            .Runs(async (_, next, cancellationToken) =>
            {
                cancellationToken.Should().NotBe(CancellationToken.None);
                await Task.Yield();
                return await next();
            });

        (await CarolIsRefusedWith<ForbiddenException>()).Message.Should().Be("not today");
        (await CarolIsRefusedWith<InvalidOperationException>()).Message.Should().Be("broken");
        using var cancellation = new CancellationTokenSource();
        await _chime.CreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, ExternalUserId = "carol" }, cancellation.Token);

        _meeting.ExternalUserIds().Should().Equal("alice", "carol");
    }

    [Fact]
    public async Task A_predicate_that_throws_fails_the_call_with_its_exception()
    {
        _chime.When<CreateAttendee>(_ => throw new InvalidOperationException("broken predicate")).Throws<ForbiddenException>();

        (await CarolIsRefusedWith<InvalidOperationException>()).Message.Should().Be("broken predicate");
    }

    [Fact]
    public async Task Rules_come_before_validation()
    {
        _chime.When<CreateAttendee>().ThrowsOnce<ThrottledClientException>();

        await _chime.Awaiting(chime => chime.CreateAttendeeAsync(new() { MeetingId = "malformed" })).Should().ThrowAsync<ThrottledClientException>();
    }

    private async Task<TException> CarolIsRefusedWith<TException>()
        where TException : Exception =>
        (await _chime.Awaiting(chime => chime.CreateAsync(_meeting, "carol")).Should().ThrowExactlyAsync<TException>()).Which;
}

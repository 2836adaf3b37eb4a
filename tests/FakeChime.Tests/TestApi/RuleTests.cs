using Amazon.Runtime;

namespace FakeChime.Tests.TestApi;

/// <summary>What each behavior of a rule means.</summary>
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
    public async Task Throws_with_times_1_fails_one_call()
    {
        _chime.When<CreateAttendee>().Throws<ServiceUnavailableException>("come back later", times: 1);

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
        _chime.When<CreateAttendee>().Throws<TimeoutException>(times: 1).Throws<HttpRequestException>("no route to host", times: 1);

        await CarolIsRefusedWith<TimeoutException>();
        (await CarolIsRefusedWith<HttpRequestException>()).Message.Should().Be("no route to host");
    }

    [Fact]
    public async Task A_factory_that_returns_null_fails_the_call()
    {
        _chime.When<CreateAttendee>().Throws(() => null!);

        (await CarolIsRefusedWith<InvalidOperationException>()).Message.Should().Be("The exception factory of a rule returned null. Return an exception.");
    }

    [Fact]
    public async Task Throws_takes_an_error_by_value_too()
    {
        _chime.When<CreateAttendee>().Throws(ChimeError.LimitExceeded("enough"), times: 1);

        (await CarolIsRefusedWith<ResourceLimitExceededException>()).Message.Should().Be("enough");
    }

    [Fact]
    public async Task PassesThrough_lets_calls_through_before_the_next_behavior()
    {
        _chime.When<CreateAttendee>().PassesThrough(2).Throws<ServiceUnavailableException>(times: 1);

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

        (await _chime.CreateAsync(_meeting, "carol")).AttendeeId.Should().Be(_meeting["carol"].AttendeeId);
    }

    [Fact]
    public async Task AppliesThenThrows_takes_an_error_by_value_and_an_exception_of_the_tests_own()
    {
        _meeting.AddAttendee("bob");
        _chime.When<DeleteAttendee>().AppliesThenThrows(ChimeError.ServiceUnavailable(), times: 1).AppliesThenThrows(() => new TimeoutException());

        await _chime.Awaiting(chime => chime.DeleteAsync(_meeting["alice"])).Should().ThrowAsync<ServiceUnavailableException>();
        await _chime.Awaiting(chime => chime.DeleteAsync(_meeting["bob"])).Should().ThrowAsync<TimeoutException>();

        _meeting.Attendees.Should().BeEmpty();
    }

    [Fact]
    public async Task AppliesThenHangs_makes_the_change_and_never_answers()
    {
        _chime.When<CreateAttendee>().AppliesThenHangs(times: 1);
        using var cancellation = new CancellationTokenSource();

        var running = _chime.CreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, ExternalUserId = "carol" }, cancellation.Token);

        _meeting.ExternalUserIds().Should().Equal("alice", "carol");
        running.IsCompleted.Should().BeFalse();
        _chime.Calls.Single().Should().BeEquivalentTo(new { IsCompleted = false, Applied = true });
        await cancellation.CancelAsync();
        await FluentActions.Awaiting(() => running).Should().ThrowAsync<OperationCanceledException>();
        _chime.Calls.Single().ToString().Should().Contain("→ applied, but TaskCanceledException: ");
        (await _chime.CreateAsync(_meeting, "carol")).AttendeeId.Should().Be(_meeting["carol"].AttendeeId);
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
        _chime.When<CreateAttendee>().Throws<ThrottledClientException>(times: 1);

        await _chime.Awaiting(chime => chime.CreateAttendeeAsync(new() { MeetingId = "malformed" })).Should().ThrowAsync<ThrottledClientException>();
    }

    [Fact]
    public async Task Another_exception_that_only_has_the_name_of_one_of_the_service_is_thrown_as_it_is()
    {
        _chime.When<CreateAttendee>().Throws<ConflictException>();

        await CarolIsRefusedWith<ConflictException>();
    }

    [Fact]
    public async Task An_error_that_the_operation_does_not_document_arrives_as_the_real_client_would_raise_it()
    {
        _chime.When<CreateAttendee>().Throws<Amazon.Chime.Model.ConflictException>(allowUndocumented: true, times: 1);
        _chime.When<CreateAttendee>().Throws(ChimeError.AccessDenied("not you"), allowUndocumented: true, times: 1);

        foreach (var (name, status) in new[] { ("AccessDeniedException", 403), ("ConflictException", 409) })
        {
            var exception = await CarolIsRefusedWith<AmazonChimeException>();
            exception.Should().BeEquivalentTo(new { ErrorCode = name, StatusCode = (System.Net.HttpStatusCode)status });
            exception.RequestId.Should().Be(_chime.Calls.Last().RequestId);
        }
    }

    private async Task<TException> CarolIsRefusedWith<TException>()
        where TException : Exception =>
        (await _chime.Awaiting(chime => chime.CreateAsync(_meeting, "carol")).Should().ThrowExactlyAsync<TException>()).Which;

    /// <summary>An application's own, which has no constructor for a message and is documented by no operation.</summary>
    private sealed class ConflictException : Exception;
}

using System.Net;
using Amazon.Runtime;

namespace FakeChime.Tests.TestApi;

/// <summary>The effect of each behavior of a rule.</summary>
public sealed class RuleTests
{
    private readonly Fake _chime = new();
    private readonly FakeMeeting _meeting;

    public RuleTests() => _meeting = _chime.AddMeeting("standup", ["alice"]);

    [Fact]
    public async Task Throws_without_times_fails_every_call_and_changes_nothing()
    {
        _chime.When<CreateAttendee>().Throws<ServiceUnavailableException>();

        await ShouldThrowForCarolAsync<ServiceUnavailableException>();
        await ShouldThrowForCarolAsync<ServiceUnavailableException>();

        ExternalUserIds.Should().Equal("alice");
    }

    [Fact]
    public async Task Throws_with_times_fails_that_number_of_calls()
    {
        _chime.When<CreateAttendee>().Throws<ServiceUnavailableException>("come back later", times: 2);

        (await ShouldThrowForCarolAsync<ServiceUnavailableException>()).Message.Should().Be("come back later");
        await ShouldThrowForCarolAsync<ServiceUnavailableException>();
        await _chime.CreateAsync(_meeting, "carol");

        ExternalUserIds.Should().Equal("alice", "carol");
        _chime.VerifyAllRulesUsed();
    }

    [Fact]
    public async Task The_predicate_of_a_rule_selects_the_calls()
    {
        _chime.When<CreateAttendee>(op => op.ExternalUserId == "carol").Throws<ForbiddenException>();

        await ShouldThrowForCarolAsync<ForbiddenException>();
        await _chime.CreateAsync(_meeting, "bob");

        ExternalUserIds.Should().Equal("alice", "bob");
    }

    [Fact]
    public async Task A_scripted_service_exception_is_complete_and_new_for_each_call()
    {
        _chime.When<CreateAttendee>().Throws<ServiceUnavailableException>();

        var (first, second) = (await ShouldThrowForCarolAsync<ServiceUnavailableException>(), await ShouldThrowForCarolAsync<ServiceUnavailableException>());

        first.Should().NotBeSameAs(second);
        first.RequestId.Should().Be(_chime.Calls.First().RequestId).And.NotBe(second.RequestId);
        (first.StatusCode, first.ErrorCode, first.ErrorType, first.Message).Should().Be(
            (HttpStatusCode.ServiceUnavailable, "ServiceUnavailableException", ErrorType.Unknown, "The service is currently unavailable"));
        first.StackTrace.Should().Contain(nameof(TestData.CreateAsync), "the trace begins where the call is awaited");
    }

    [Fact]
    public async Task A_ChimeError_is_thrown_as_the_exception_of_the_SDK()
    {
        _chime.When<CreateAttendee>().Throws(ChimeError.Throttled());

        var thrown = await _chime.CreateAsync(_meeting, "carol").ShouldThrowAsync<AmazonServiceException>();

        thrown.ErrorCode.Should().Be(_chime.Api.ExceptionNameOf(ChimeErrorKind.Throttled)).And.Be(thrown.GetType().Name);
        thrown.StatusCode.Should().Be((HttpStatusCode)429);
        thrown.RequestId.Should().Be(_chime.Calls.Single().RequestId);
    }

    [Fact]
    public async Task An_exception_of_your_own_reaches_the_caller_unchanged()
    {
        var exception = new HttpRequestException("no route to host");
        _chime.WhenAny(op => op.IsOn(_meeting)).Throws(() => exception);

        (await ShouldThrowForCarolAsync<HttpRequestException>()).Should().BeSameAs(exception);
    }

    [Fact]
    public async Task Throws_accepts_the_type_of_any_exception_and_creates_it_with_or_without_a_message()
    {
        _chime.When<CreateAttendee>().Throws<TimeoutException>(times: 1).Throws<HttpRequestException>("no route to host", times: 1)
            .Throws<Application.NeedsMessageException>(times: 1);

        await ShouldThrowForCarolAsync<TimeoutException>();
        (await ShouldThrowForCarolAsync<HttpRequestException>()).Message.Should().Be("no route to host");
        (await ShouldThrowForCarolAsync<Application.NeedsMessageException>()).Message.Should().Be("NeedsMessageException, thrown by a rule of the test");
    }

    [Fact]
    public async Task An_exception_with_the_name_of_a_service_exception_is_thrown_unchanged()
    {
        _chime.When<CreateAttendee>().Throws<Application.ConflictException>();

        await ShouldThrowForCarolAsync<Application.ConflictException>();
    }

    [Fact]
    public async Task An_exception_factory_that_returns_null_fails_the_call()
    {
        _chime.When<CreateAttendee>().Throws(() => null!);

        (await ShouldThrowForCarolAsync<InvalidOperationException>()).Message.Should().Be("The exception factory of a rule returned null. Return an exception.");
    }

    [Fact]
    public async Task AppliesThenThrows_makes_the_change_and_loses_the_response()
    {
        _chime.When<CreateAttendee>().AppliesThenThrows<ServiceFailureException>(times: 1);

        await ShouldThrowForCarolAsync<ServiceFailureException>();
        ExternalUserIds.Should().Equal("alice", "carol");
        _chime.Calls.Of<CreateAttendee>().Single().Applied.Should().BeTrue();

        (await _chime.CreateAsync(_meeting, "carol")).AttendeeId.Should().Be(_meeting["carol"].AttendeeId);
    }

    [Fact]
    public async Task AppliesThenThrows_accepts_a_ChimeError_and_an_exception_factory()
    {
        _chime.When<CreateAttendee>().AppliesThenThrows(ChimeError.ServiceUnavailable(), times: 1).AppliesThenThrows(() => new TimeoutException());

        await _chime.CreateAsync(_meeting, "bob").ShouldThrowAsync<ServiceUnavailableException>();
        await ShouldThrowForCarolAsync<TimeoutException>();

        ExternalUserIds.Should().Equal("alice", "bob", "carol");
    }

    [Fact]
    public async Task AppliesThenHangs_makes_the_change_and_waits_until_the_caller_cancels()
    {
        _chime.When<CreateAttendee>().AppliesThenHangs(times: 1);
        using var cancellation = new CancellationTokenSource();

        var running = _chime.CreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, ExternalUserId = "carol" }, cancellation.Token);

        ExternalUserIds.Should().Equal("alice", "carol");
        running.IsCompleted.Should().BeFalse();
        _chime.Calls.Single().Should().BeEquivalentTo(new { IsCompleted = false, Applied = true });
        await cancellation.CancelAsync();
        await running.ShouldThrowAsync<OperationCanceledException>();
        _chime.Calls.Single().ToString().Should().Contain("→ applied, but TaskCanceledException: ");
        (await _chime.CreateAsync(_meeting, "carol")).AttendeeId.Should().Be(_meeting["carol"].AttendeeId);
    }

    [Fact]
    public async Task PassesThrough_with_times_passes_that_number_of_calls_to_the_fake()
    {
        _chime.When<ListAttendees>().PassesThrough(times: 2).Throws<ServiceUnavailableException>(times: 1);
        var list = () => _chime.ListAttendeesAsync(new() { MeetingId = _meeting.MeetingId });

        await list();
        await list();
        await list().ShouldThrowAsync<ServiceUnavailableException>();

        (await list()).Attendees.Should().ContainSingle();
        _chime.VerifyAllRulesUsed();
    }

    [Fact]
    public async Task PassesThrough_without_times_protects_calls_from_older_rules()
    {
        _chime.When<CreateAttendee>().Throws<ServiceUnavailableException>();
        _chime.When<CreateAttendee>(op => op.ExternalUserId == "bob").PassesThrough();

        await ShouldThrowForCarolAsync<ServiceUnavailableException>();
        await _chime.CreateAsync(_meeting, "bob");
        await _chime.CreateAsync(_meeting, "bob");

        ExternalUserIds.Should().Equal("alice", "bob");
    }

    [Fact]
    public async Task Rules_apply_before_the_request_is_validated()
    {
        _chime.When<CreateAttendee>().Throws<ServiceUnavailableException>(times: 1);

        await _chime.CreateAttendeeAsync(new() { MeetingId = "malformed" }).ShouldThrowAsync<ServiceUnavailableException>();
    }

    [Fact]
    public async Task An_undocumented_error_needs_allowUndocumented_and_is_thrown_as_the_base_exception()
    {
        _chime.Invoking(chime => chime.When<CreateAttendee>().Throws<ConflictException>()).Should().Throw<ArgumentException>()
            .WithMessage("CreateAttendee does not document ConflictException.*set allowUndocumented to true.");
        _chime.When<CreateAttendee>().Throws<ConflictException>("twice", allowUndocumented: true, times: 1);
        _chime.When<CreateAttendee>().Throws(ChimeError.AccessDenied("not you"), allowUndocumented: true, times: 1);

        foreach (var (name, status, message) in new[] { ("AccessDeniedException", 403, "not you"), ("ConflictException", 409, "twice") })
        {
            var exception = await ShouldThrowForCarolAsync<ServiceException>();
            exception.Should().BeEquivalentTo(
                new { ErrorCode = name, StatusCode = (HttpStatusCode)status, ErrorType = ErrorType.Unknown, Message = message });
            exception.RequestId.Should().Be(_chime.Calls.Last().RequestId);
        }
    }

    private IEnumerable<string> ExternalUserIds => _meeting.Attendees.Select(attendee => attendee.ExternalUserId);

    private async Task<TException> ShouldThrowForCarolAsync<TException>()
        where TException : Exception =>
        (await _chime.Awaiting(chime => chime.CreateAsync(_meeting, "carol")).Should().ThrowExactlyAsync<TException>()).Which;

    private static class Application
    {
        /// <summary>An application's own exception, which has no constructor for a message.</summary>
        public sealed class ConflictException : Exception;

        /// <summary>An application's own exception, which has no constructor without parameters.</summary>
        public sealed class NeedsMessageException(string message) : Exception(message);
    }
}

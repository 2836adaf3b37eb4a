namespace FakeChime.Tests.TestApi;

/// <summary>A handler of your own around or instead of the fake: <c>Intercepts(handler)</c>.</summary>
public sealed class InterceptsTests
{
    private readonly FakeAmazonChime _chime = new();
    private readonly FakeMeeting _meeting;

    public InterceptsTests() => _meeting = _chime.AddMeeting("standup", ["alice"]);

    [Fact]
    public async Task Intercepts_can_run_code_before_and_after_the_fake()
    {
        var seen = new List<string>();
        _chime.When<CreateAttendee>().Intercepts(async (operation, next, _) =>
        {
            seen.Add($"before {operation.ExternalUserId}");
            var outcome = await next();
            seen.Add($"after {outcome.Result!.ExternalUserId}");
            return outcome;
        });

        await _chime.CreateAsync(_meeting, "carol");

        _meeting.ExternalUserIds().Should().Equal("alice", "carol");
        seen.Should().Equal("before carol", "after carol");
        _chime.Calls.Single().Applied.Should().BeTrue();
    }

    [Fact]
    public async Task Intercepts_can_return_a_result_an_error_or_the_outcome_of_the_fake()
    {
        var other = _chime.AddMeeting("other");
        _chime.When<GetMeeting>()
            .Intercepts((_, _, _) => Task.FromResult<Outcome<MeetingInfo>>(new MeetingInfo { MeetingId = other.MeetingId, ExternalMeetingId = "other" }), times: 1)
            .Intercepts(async (_, _, _) => ChimeError.Forbidden("not today"), times: 1)
            .Intercepts(async (_, next, _) => await next());
        Task<GetMeetingResponse> GetAsync() => _chime.GetMeetingAsync(new() { MeetingId = _meeting.MeetingId });

        (await GetAsync()).Meeting.ExternalMeetingId.Should().Be("other");
        (await FluentActions.Awaiting(GetAsync).Should().ThrowAsync<ForbiddenException>()).WithMessage("not today");
        (await GetAsync()).Meeting.ExternalMeetingId.Should().Be("standup");
        _chime.Calls.Select(call => call.Applied).Should().Equal(false, false, true);
    }

    [Fact]
    public async Task Intercepts_passes_the_cancellation_token_of_the_caller()
    {
        using var cancellation = new CancellationTokenSource();
        CancellationToken received = default;
        _chime.When<CreateAttendee>().Intercepts((_, next, cancellationToken) =>
        {
            received = cancellationToken;
            return next();
        });

        await _chime.CreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, ExternalUserId = "carol" }, cancellation.Token);

        received.Should().Be(cancellation.Token);
    }

    [Fact]
    public async Task An_Intercepts_handler_that_returns_no_outcome_fails_the_call()
    {
        _chime.When<CreateAttendee>()
            .Intercepts((_, _, _) => Task.FromResult<Outcome<AttendeeInfo>>(default), times: 1)
            .Intercepts(async (_, _, _) => (AttendeeInfo)null!, times: 1)
            .Intercepts((_, _, _) => null!, times: 1);

        for (var call = 1; call <= 2; call++)
        {
            (await ShouldThrowForCarolAsync<InvalidOperationException>()).Message
                .Should().Be("The handler of Intercepts returned no outcome. Return a result, an error, or the outcome of next().");
        }

        (await ShouldThrowForCarolAsync<InvalidOperationException>()).Message.Should().Be("The handler of Intercepts returned null instead of a task.");
    }

    [Fact]
    public async Task Calling_next_twice_runs_the_operation_twice()
    {
        _chime.When<DeleteAttendee>().Intercepts(async (_, next, _) =>
        {
            await next();
            return await next();
        });

        await _chime.DeleteAsync(_meeting["alice"]).ShouldThrowAsync<NotFoundException>();

        _meeting.Attendees.Should().BeEmpty();
        _chime.Calls.Single().Applied.Should().BeTrue();
    }

    [Fact]
    public async Task Applied_is_true_if_next_succeeds_twice()
    {
        _chime.When<CreateAttendee>().Intercepts(async (_, next, _) =>
        {
            await next();
            return await next();
        });

        await _chime.CreateAsync(_meeting, "carol");

        _meeting.ExternalUserIds().Should().Equal("alice", "carol");
        _chime.Calls.Single().Applied.Should().BeTrue();
    }

    private async Task<TException> ShouldThrowForCarolAsync<TException>()
        where TException : Exception =>
        (await _chime.Awaiting(chime => chime.CreateAsync(_meeting, "carol")).Should().ThrowExactlyAsync<TException>()).Which;
}

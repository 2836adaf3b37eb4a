namespace FakeChime.Tests.TestApi;

/// <summary>Code of the test in place of the fake, typed by the operation.</summary>
public sealed class InterceptsTests
{
    private readonly FakeAmazonChime _chime = new();
    private readonly FakeMeeting _meeting;

    public InterceptsTests() => _meeting = _chime.AddMeeting("standup", ["alice"]);

    [Fact]
    public async Task The_code_wraps_the_fake()
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
    public async Task A_result_and_an_error_are_outcomes()
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
    public async Task The_caller_s_token_is_handed_over()
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
    public async Task A_handler_that_returns_no_outcome_fails_the_call()
    {
        _chime.When<CreateAttendee>()
            .Intercepts((_, _, _) => Task.FromResult<Outcome<AttendeeInfo>>(default), times: 1)
            .Intercepts(async (_, _, _) => (AttendeeInfo)null!, times: 1)
            .Intercepts((_, _, _) => null!, times: 1);

        for (var call = 1; call <= 2; call++)
        {
            (await CarolIsRefusedWith<InvalidOperationException>()).Message
                .Should().Be("The handler of Intercepts returned no outcome. Return a result, an error, or the outcome of next().");
        }

        (await CarolIsRefusedWith<InvalidOperationException>()).Message.Should().Be("The handler of Intercepts returned null instead of a task.");
    }

    [Fact]
    public async Task Asking_the_fake_twice_does_it_twice()
    {
        _chime.When<DeleteAttendee>().Intercepts(async (_, next, _) =>
        {
            await next();
            return await next();
        });

        await _chime.Awaiting(chime => chime.DeleteAsync(_meeting["alice"])).Should().ThrowAsync<NotFoundException>();

        _meeting.Attendees.Should().BeEmpty();
        _chime.Calls.Single().Applied.Should().BeTrue();
    }

    [Fact]
    public async Task The_code_may_ask_the_fake_other_things()
    {
        _chime.When<CreateAttendee>(op => op.ExternalUserId == "carol").Intercepts(async (_, next, _) =>
        {
            await _chime.CreateAsync(_meeting, "bob");
            return await next();
        });

        await _chime.CreateAsync(_meeting, "carol");

        _meeting.ExternalUserIds().Should().Equal("alice", "bob", "carol");
    }

    private async Task<TException> CarolIsRefusedWith<TException>()
        where TException : Exception =>
        (await _chime.Awaiting(chime => chime.CreateAsync(_meeting, "carol")).Should().ThrowExactlyAsync<TException>()).Which;
}

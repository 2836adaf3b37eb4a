using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.TestApi;

/// <summary>The members of a call in the log, while it runs and after it has completed.</summary>
public sealed class CallTests
{
    private readonly Microsoft.Extensions.Time.Testing.FakeTimeProvider _clock = Clock();
    private readonly FakeAmazonChime _chime;
    private readonly FakeMeeting _meeting;

    public CallTests()
    {
        _chime = new(new() { TimeProvider = _clock });
        _meeting = _chime.AddMeeting("standup", ["alice"]);
    }

    [Fact]
    public async Task A_call_has_its_operation_result_time_duration_and_number()
    {
        await _chime.CreateAsync(_meeting, "carol");

        var call = _chime.Calls.Should().ContainSingle().Subject;
        call.Operation.Should().Be(new CreateAttendee { MeetingId = _meeting.MeetingId, ExternalUserId = "carol" });
        call.Should().BeEquivalentTo(new
        {
            Sequence = 1L,
            Time = Noon,
            Duration = TimeSpan.Zero,
            IsCompleted = true,
            Applied = true,
            Error = (ChimeError?)null,
            Exception = (Exception?)null,
            Rule = (Rule?)null,
        });
    }

    [Fact]
    public async Task A_failed_call_has_its_error_and_the_rule_that_applied()
    {
        var rule = _chime.When<CreateAttendee>().Throws<ThrottledClientException>(times: 1);

        await _chime.CreateAsync(_meeting, "carol").ShouldThrowAsync<ThrottledClientException>();
        await _chime.CreateAsync(_meeting, "c").ShouldThrowAsync<BadRequestException>();

        _chime.Calls.Select(call => call.Error!.Kind).Should().Equal(ChimeErrorKind.Throttled, ChimeErrorKind.BadRequest);
        _chime.Calls.Select(call => call.Rule).Should().Equal(rule, null);
        _chime.Calls.Of<CreateAttendee>()[0].Result().Should().BeNull();
    }

    [Fact]
    public async Task A_hanging_call_is_in_the_log_and_completes_when_it_is_canceled()
    {
        _chime.When<CreateAttendee>().Hangs();
        using var cancellation = new CancellationTokenSource();

        var running = _chime.CreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, ExternalUserId = "carol" }, cancellation.Token);

        var call = _chime.Calls.Of<CreateAttendee>().Should().ContainSingle().Subject;
        call.Should().BeEquivalentTo(new { IsCompleted = false, Applied = false, Answer = (object?)null, Duration = (TimeSpan?)null });
        call.ToString().Should().EndWith("→ running, scripted by When<CreateAttendee>().Hangs()");
        _clock.Advance(TimeSpan.FromSeconds(7));
        await cancellation.CancelAsync();
        await running.ShouldThrowAsync<OperationCanceledException>();
        call.IsCompleted.Should().BeTrue("a call in the log shows its current state");
        call.Exception.Should().BeAssignableTo<OperationCanceledException>();
        call.Duration.Should().Be(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task A_delayed_call_is_in_the_log_and_completes_with_its_result()
    {
        _chime.When<ListMeetings>().Delays(TimeSpan.FromSeconds(1));

        var running = _chime.ListMeetingsAsync(new() { MaxResults = 7 });
        var call = _chime.Calls.Of<ListMeetings>().Single();
        call.ToString().Should().Be("#1 ListMeetings { MaxResults = 7 } → running, scripted by When<ListMeetings>().Delays(00:00:01)");
        _clock.Advance(TimeSpan.FromSeconds(1));
        await running;

        call.Result()!.Meetings.Should().ContainSingle().Which.MeetingId.Should().Be(_meeting.MeetingId);
        call.Time.Should().Be(Noon);
        call.Duration.Should().Be(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Applied_distinguishes_a_lost_response_from_a_rejected_request()
    {
        _chime.When<CreateAttendee>().AppliesThenThrows<ServiceFailureException>(times: 1).Throws<ServiceFailureException>(times: 1);

        await _chime.CreateAsync(_meeting, "carol").ShouldThrowAsync<ServiceFailureException>();
        await _chime.CreateAsync(_meeting, "dave").ShouldThrowAsync<ServiceFailureException>();

        _chime.Calls.Select(call => (call.Applied, call.Error!.Kind))
            .Should().Equal((true, ChimeErrorKind.ServiceFailure), (false, ChimeErrorKind.ServiceFailure));
        _chime.Calls.First().ToString().Should().Contain("→ applied, but ServiceFailure (500): Service has experienced an unexpected failure, scripted by ");
        _chime.Calls.Last().ToString().Should().Contain("→ ServiceFailure (500): ");
    }

    [Fact]
    public async Task Applied_is_false_for_a_request_that_the_fake_rejects()
    {
        _chime.When<GetMeeting>().AppliesThenThrows<ServiceFailureException>();

        await _chime.GetMeetingAsync(new() { MeetingId = UnknownId }).ShouldThrowAsync<ServiceFailureException>();
        await _chime.CreateAsync(_meeting, "c").ShouldThrowAsync<BadRequestException>();

        _chime.Calls.Should().NotContain(call => call.Applied);
    }

    [Fact]
    public async Task A_call_has_the_RequestId_of_its_response_or_exception()
    {
        _chime.When<CreateAttendee>(op => op.ExternalUserId == "mallory").Throws<ForbiddenException>();

        var response = await _chime.ListMeetingsAsync(new());
        var rejection = await _chime.CreateAsync(_meeting, "mallory").ShouldThrowAsync<ForbiddenException>();

        _chime.Calls.Select(call => call.RequestId).Should().Equal(response.ResponseMetadata.RequestId, rejection.RequestId);
    }
}

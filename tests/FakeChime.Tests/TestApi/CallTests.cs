using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.TestApi;

/// <summary>What a call of the log shows, while it runs and when it has ended.</summary>
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
    public async Task A_call_has_the_types_of_its_operation()
    {
        await _chime.CreateAsync(_meeting, "carol");

        var call = _chime.Calls.Of<CreateAttendee>().Single();

        call.Operation.ExternalUserId.Should().Be("carol");
        call.Result()!.AttendeeId.Should().Be(_meeting["carol"].AttendeeId);
        call.Answer.Should().BeSameAs(call.Result());
    }

    [Fact]
    public async Task Each_call_is_kept_with_its_operation_answer_time_and_number()
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
    public async Task A_failed_call_shows_its_error_and_the_rule_that_fired()
    {
        var rule = _chime.When<CreateAttendee>().Throws<ThrottledClientException>(times: 1);

        await _chime.Awaiting(chime => chime.CreateAsync(_meeting, "carol")).Should().ThrowAsync<ThrottledClientException>();
        await _chime.Awaiting(chime => chime.CreateAsync(_meeting, "c")).Should().ThrowAsync<BadRequestException>();

        _chime.Calls.Select(call => call.Error!.Kind).Should().Equal(ChimeErrorKind.Throttled, ChimeErrorKind.BadRequest);
        _chime.Calls.Select(call => call.Rule).Should().Equal(rule, null);
        _chime.Calls.Of<CreateAttendee>()[0].Result().Should().BeNull();
    }

    [Fact]
    public async Task A_call_that_hangs_is_in_the_log_while_it_hangs()
    {
        _chime.When<CreateAttendee>().Hangs();
        using var cancellation = new CancellationTokenSource();

        var running = _chime.CreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, ExternalUserId = "carol" }, cancellation.Token);

        var call = _chime.Calls.Of<CreateAttendee>().Should().ContainSingle().Subject;
        call.Should().BeEquivalentTo(new { IsCompleted = false, Applied = false, Answer = (object?)null, Duration = (TimeSpan?)null });
        call.ToString().Should().EndWith("→ running by When<CreateAttendee>().Hangs()");
        _clock.Advance(TimeSpan.FromSeconds(7));
        await cancellation.CancelAsync();
        await FluentActions.Awaiting(() => running).Should().ThrowAsync<OperationCanceledException>();
        call.IsCompleted.Should().BeTrue("a call is live: it completes in the log");
        call.Exception.Should().BeAssignableTo<OperationCanceledException>();
        call.Duration.Should().Be(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task A_call_that_waits_completes_with_its_answer()
    {
        _chime.When<ListMeetings>().Delays(TimeSpan.FromSeconds(1));

        var running = _chime.ListMeetingsAsync(new() { MaxResults = 7 });
        var call = _chime.Calls.Of<ListMeetings>().Single();
        call.ToString().Should().Be("#1 ListMeetings { MaxResults = 7 } → running by When<ListMeetings>().Delays(00:00:01)");
        _clock.Advance(TimeSpan.FromSeconds(1));
        await running;

        call.Result()!.Meetings.Should().ContainSingle().Which.MeetingId.Should().Be(_meeting.MeetingId);
        call.Time.Should().Be(Noon);
        call.Duration.Should().Be(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Applied_tells_a_lost_answer_from_a_refusal()
    {
        _chime.When<CreateAttendee>().AppliesThenThrows<ServiceFailureException>(times: 1).Throws<ServiceFailureException>(times: 1);

        await _chime.Awaiting(chime => chime.CreateAsync(_meeting, "carol")).Should().ThrowAsync<ServiceFailureException>();
        await _chime.Awaiting(chime => chime.CreateAsync(_meeting, "dave")).Should().ThrowAsync<ServiceFailureException>();

        _chime.Calls.Select(call => (call.Applied, call.Error!.Kind))
            .Should().Equal((true, ChimeErrorKind.ServiceFailure), (false, ChimeErrorKind.ServiceFailure));
        _chime.Calls.First().ToString().Should().Contain("→ applied, but ServiceFailure (500): Service has experienced an unexpected failure by ");
        _chime.Calls.Last().ToString().Should().Contain("→ ServiceFailure (500): ");
    }

    [Fact]
    public async Task A_call_that_the_fake_itself_refuses_is_not_applied()
    {
        _chime.When<GetMeeting>().AppliesThenThrows<ServiceFailureException>();

        await _chime.Awaiting(chime => chime.GetMeetingAsync(new() { MeetingId = UnknownId })).Should().ThrowAsync<ServiceFailureException>();
        await _chime.Awaiting(chime => chime.CreateAsync(_meeting, "c")).Should().ThrowAsync<BadRequestException>();

        _chime.Calls.Should().NotContain(call => call.Applied);
    }

    [Fact]
    public async Task The_request_id_of_a_call_is_the_one_of_its_answer()
    {
        _chime.When<CreateAttendee>(op => op.ExternalUserId == "mallory").Throws<ForbiddenException>();

        var response = await _chime.ListMeetingsAsync(new());
        var refusal = await _chime.Awaiting(chime => chime.CreateAsync(_meeting, "mallory")).Should().ThrowAsync<ForbiddenException>();

        _chime.Calls.Select(call => call.RequestId).Should().Equal(response.ResponseMetadata.RequestId, refusal.Which.RequestId);
    }
}

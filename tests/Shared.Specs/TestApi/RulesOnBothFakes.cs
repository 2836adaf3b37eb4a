namespace FakeChime.Tests.Common;

public sealed class RulesOnBothFakes
{
    private readonly Fake _chime = new();
    private readonly FakeMeeting _standup;

    public RulesOnBothFakes() => _standup = _chime.AddMeeting("standup", ["alice"]);

    [Fact]
    public async Task Throws_fails_the_given_number_of_calls_and_then_the_fake_answers()
    {
        _chime.When<CreateAttendee>(op => op.ExternalUserId == "dave").Throws<ServiceUnavailableException>(times: 2);

        await CreateAsync("dave").ShouldThrowAsync<ServiceUnavailableException>();
        await CreateAsync("dave").ShouldThrowAsync<ServiceUnavailableException>();

        (await CreateAsync("dave")).ExternalUserId.Should().Be("dave");
        _chime.VerifyAllRulesUsed();
    }

    [Fact]
    public async Task A_ChimeError_arrives_as_the_exception_of_the_SDK()
    {
        _chime.When<CreateAttendee>().Throws(ChimeError.Throttled());

        var thrown = await CreateAsync("dave").ShouldThrowAsync<Amazon.Runtime.AmazonServiceException>();

        thrown.ErrorCode.Should().Be(_chime.Api.ExceptionNameOf(ChimeErrorKind.Throttled)).And.Be(thrown.GetType().Name);
        thrown.StatusCode.Should().Be((System.Net.HttpStatusCode)429);
        thrown.RequestId.Should().Be(_chime.Calls.Single().RequestId);
    }

    [Fact]
    public async Task AppliesThenThrows_makes_the_change_and_loses_the_response()
    {
        _chime.When<CreateAttendee>().AppliesThenThrows<ServiceFailureException>(times: 1);

        await CreateAsync("dave").ShouldThrowAsync<ServiceFailureException>();

        _standup["dave"].Should().NotBeNull();
        _chime.Calls.Of<CreateAttendee>().Single().Applied.Should().BeTrue();
    }

    [Fact]
    public async Task RejectsItems_rejects_matching_attendees_and_the_fake_creates_the_others()
    {
        _chime.When<BatchCreateAttendee>().RejectsItems(item => item.ExternalUserId == "mallory", ChimeError.Throttled());

        var batch = await _chime.BatchCreateAttendeeAsync(new()
        {
            MeetingId = _standup.MeetingId,
            Attendees = [new() { ExternalUserId = "bob" }, new() { ExternalUserId = "mallory" }],
        });

        batch.Attendees.Should().ContainSingle().Which.ExternalUserId.Should().Be("bob");
        batch.Errors.Should().ContainSingle().Which.ErrorCode.Should().Be(_chime.Api.CodeOf(ChimeErrorKind.Throttled));
    }

    [Fact]
    public async Task Intercepts_can_answer_with_a_result_or_an_error()
    {
        _chime.When<GetMeeting>().Intercepts(async (op, next, _) => op.IsOn(_standup) ? await next() : ChimeError.Forbidden());

        (await GetAsync(_standup.MeetingId)).Meeting.MeetingId.Should().Be(_standup.MeetingId);
        await GetAsync(_chime.AddMeeting().MeetingId).ShouldThrowAsync<ForbiddenException>();
    }

    [Fact]
    public async Task Your_own_exception_reaches_the_application_unchanged()
    {
        var thrown = new HttpRequestException("no route to host");
        _chime.WhenAny(op => op.IsOn(_standup)).Throws(() => thrown);

        (await GetAsync(_standup.MeetingId).ShouldThrowAsync<HttpRequestException>()).Should().BeSameAs(thrown);
    }

    [Fact]
    public void An_undocumented_error_throws_when_you_configure_the_rule()
    {
        _chime.Invoking(it => it.When<GetMeeting>().Throws(ChimeError.Conflict()))
            .Should().Throw<ArgumentException>().WithMessage("GetMeeting does not document ConflictException*allowUndocumented: true*");
    }

    [Fact]
    public async Task An_undocumented_error_that_is_allowed_arrives_as_the_base_exception_with_its_code()
    {
        _chime.When<GetMeeting>().Throws(ChimeError.Conflict(), allowUndocumented: true);

        var thrown = await GetAsync(_standup.MeetingId).ShouldThrowAsync<Amazon.Runtime.AmazonServiceException>();

        thrown.GetType().Should().Be<ServiceException>();
        thrown.ErrorCode.Should().Be("ConflictException");
    }

    [Fact]
    public void VerifyAllRulesUsed_names_an_unused_rule()
    {
        _chime.When<CreateAttendee>().Throws<ServiceUnavailableException>(times: 2);

        _chime.Invoking(it => it.VerifyAllRulesUsed()).Should().Throw<UnusedRulesException>()
            .WithMessage("*When<CreateAttendee>().Throws<ServiceUnavailableException>(times: 2): never used*");
    }

    [Fact]
    public async Task A_hanging_call_is_in_the_log_and_ends_when_its_caller_cancels()
    {
        _chime.When<GetMeeting>().Hangs(times: 1);
        using var patience = new CancellationTokenSource();
        var call = _chime.GetMeetingAsync(new() { MeetingId = _standup.MeetingId }, patience.Token);

        _chime.Calls.Single().IsCompleted.Should().BeFalse();
        await patience.CancelAsync();

        await call.ShouldThrowAsync<TaskCanceledException>();
        _chime.Calls.Single().Exception.Should().BeOfType<TaskCanceledException>();
    }

    private async Task<Attendee> CreateAsync(string user) =>
        (await _chime.CreateAttendeeAsync(new() { MeetingId = _standup.MeetingId, ExternalUserId = user })).Attendee;

    private Task<GetMeetingResponse> GetAsync(string meetingId) => _chime.GetMeetingAsync(new() { MeetingId = meetingId });
}

using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Toolkit;

/// <summary>Behaviours that wait for something, or that do their part together with the fake.</summary>
public sealed class RuleWithTheFakeTests
{
    private readonly FakeAmazonChime _chime = new();
    private readonly FakeMeeting _meeting;

    public RuleWithTheFakeTests() => _meeting = _chime.AddMeeting("standup", ["alice"]);

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
    public async Task Hanging_calls_of_32_threads_all_end_when_they_are_cancelled()
    {
        var rule = _chime.When<CreateAttendee>().Hangs(times: 32);
        using var cancellation = new CancellationTokenSource();

        var calls = await Task.WhenAll(Enumerable.Range(0, 32).Select(thread => Task.Run(() => new[]
        {
            _chime.CreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, ExternalUserId = $"user{thread}" }, cancellation.Token),
        })));
        calls.Should().NotContain(call => call[0].IsCompleted);
        await cancellation.CancelAsync();

        foreach (var call in calls)
        {
            await FluentActions.Awaiting(() => call[0]).Should().ThrowAsync<TaskCanceledException>();
        }

        rule.TimesUsed.Should().Be(32);
        _meeting.ExternalUserIds().Should().Equal("alice");
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

    private async Task<TException> CarolIsRefusedWith<TException>()
        where TException : Exception =>
        (await _chime.Awaiting(chime => chime.CreateAsync(_meeting, "carol")).Should().ThrowExactlyAsync<TException>()).Which;
}

using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Toolkit;

public sealed class CallLogTests
{
    private readonly FakeAmazonChime _chime = new(new() { TimeProvider = Clock(), Seed = 1 });

    [Fact]
    public async Task Each_call_is_kept_with_its_operation_outcome_time_and_number()
    {
        var meeting = _chime.AddMeeting("standup");

        await _chime.CreateAsync(meeting, "alice");

        var call = _chime.Calls.Should().ContainSingle().Subject;
        call.Operation.Should().Be(new CreateAttendee(meeting.MeetingId, "alice"));
        call.Result.Should().BeSameAs(meeting.Attendees[0]);
        call.Should().BeEquivalentTo(new { Sequence = 1L, Time = Noon, Error = (ChimeError?)null, Exception = (Exception?)null, Rule = (Rule?)null });
    }

    [Fact]
    public async Task A_failed_call_shows_its_error_and_the_rule_that_fired()
    {
        var meeting = _chime.AddMeeting();
        var rule = _chime.When<CreateAttendee>().ThrowsOnce<ThrottledClientException>();

        await _chime.Awaiting(chime => chime.CreateAsync(meeting, "alice")).Should().ThrowAsync<ThrottledClientException>();
        await _chime.Awaiting(chime => chime.CreateAsync(meeting, "a")).Should().ThrowAsync<BadRequestException>();

        _chime.Calls.Select(call => call.Error!.Kind).Should().Equal(ChimeErrorKind.Throttled, ChimeErrorKind.BadRequest);
        _chime.Calls.Select(call => call.Rule).Should().Equal(rule, null);
    }

    [Fact]
    public async Task Of_finds_the_calls_of_one_operation()
    {
        var meeting = _chime.AddMeeting();
        await _chime.CreateAsync(meeting, "alice");
        await _chime.CreateAsync(meeting, "bob");
        await _chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId });

        _chime.Calls.Of<CreateAttendee>().Should().HaveCount(2);
        _chime.Calls.Of<CreateAttendee>(op => op.ExternalUserId == "bob").Should().ContainSingle().Which.Sequence.Should().Be(2);
        _chime.Calls.Of<DeleteAttendee>().Should().BeEmpty();
        _chime.Calls.Of<Operation>().Should().HaveCount(3);
    }

    [Fact]
    public async Task A_call_that_still_runs_has_no_outcome_yet()
    {
        var clock = Clock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock });
        chime.When<ListMeetings>().Delays(TimeSpan.FromSeconds(1));

        var running = chime.ListMeetingsAsync(new());
        var call = chime.Calls.Single();
        call.Outcome.Should().BeNull();
        call.ToString().Should().Be("#1 ListMeetings { NextToken = , MaxResults =  } → running by When<ListMeetings>().Delays(00:00:01)");

        clock.Advance(TimeSpan.FromSeconds(1));
        await running;
        call.Outcome.Should().BeNull("a call that was read stays as it was read");
        chime.Calls.Single().Should().BeEquivalentTo(new { call.Sequence, call.Rule, Time = Noon, Outcome = new { IsSuccess = true } });
    }

    [Fact]
    public async Task A_call_that_was_dropped_while_it_ran_does_not_come_back()
    {
        var clock = Clock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, CallLogLimit = 2 });
        chime.When<GetMeeting>().Delays(TimeSpan.FromSeconds(1));

        var cleared = chime.GetMeetingAsync(new() { MeetingId = UnknownId });
        chime.Calls.Clear();
        var displaced = chime.GetMeetingAsync(new() { MeetingId = UnknownId });
        await chime.ListMeetingsAsync(new());
        await chime.ListMeetingsAsync(new());
        clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAny(Task.WhenAll(cleared, displaced));

        chime.Calls.Select(call => (call.Sequence, call.Operation.Name)).Should().Equal((3, "ListMeetings"), (4, "ListMeetings"));
    }

    [Fact]
    public async Task The_same_call_read_twice_is_equal()
    {
        await _chime.ListMeetingsAsync(new());
        await _chime.ListMeetingsAsync(new());

        _chime.Calls.First().Should().Be(_chime.Calls.First()).And.NotBe(_chime.Calls.Last());
    }

    [Fact]
    public async Task The_log_is_bounded_and_drops_the_oldest()
    {
        using var chime = new FakeAmazonChime(new() { CallLogLimit = 3 });
        using var silent = new FakeAmazonChime(new() { CallLogLimit = 0 });
        for (var number = 0; number < 5; number++)
        {
            await chime.ListMeetingsAsync(new());
            await silent.ListMeetingsAsync(new());
        }

        chime.Calls.Select(call => call.Sequence).Should().Equal(3, 4, 5);
        silent.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task An_enumeration_shows_the_calls_of_its_moment()
    {
        await _chime.ListMeetingsAsync(new());

        foreach (var _ in _chime.Calls)
        {
            await _chime.ListMeetingsAsync(new());
        }

        _chime.Calls.Should().HaveCount(2);
    }

    [Fact]
    public async Task Calls_read_well()
    {
        var meeting = _chime.AddMeeting(new MeetingSeed { MeetingId = UnknownId, ExternalMeetingId = "standup", Attendees = [new("alice") { AttendeeId = UnknownId }] });
        _chime.When<CreateAttendee>(op => op.ExternalUserId == "carol").Throws<ThrottledClientException>();
        _chime.When<DeleteMeeting>().Throws(() => new TimeoutException("too late"));

        await _chime.CreateAsync(meeting, "alice", Tag("team", "blue"));
        await _chime.Awaiting(chime => chime.CreateAsync(meeting, "carol")).Should().ThrowAsync<ThrottledClientException>();
        await _chime.DeleteAsync(meeting.Attendees[0]);
        await _chime.Awaiting(chime => chime.DeleteMeetingAsync(new() { MeetingId = UnknownId })).Should().ThrowAsync<TimeoutException>();

        _chime.Calls.ToString().Should().Be(
            $$"""
            #1 CreateAttendee { MeetingId = {{UnknownId}}, ExternalUserId = alice, Tags = [[team, blue]] } → alice ({{UnknownId}})
            #2 CreateAttendee { MeetingId = {{UnknownId}}, ExternalUserId = carol, Tags =  } → ThrottledClientException (429): Rate exceeded by When<CreateAttendee>(op => op.ExternalUserId == "carol").Throws<ThrottledClientException>()
            #3 DeleteAttendee { MeetingId = {{UnknownId}}, AttendeeId = {{UnknownId}} } → done
            #4 DeleteMeeting { MeetingId = {{UnknownId}} } → TimeoutException: too late by When<DeleteMeeting>().Throws(…)
            """);
        meeting.ToString().Should().Be($"standup ({UnknownId}), 0 attendees");
    }

    [Fact]
    public async Task A_failing_assertion_on_calls_prints_them()
    {
        await _chime.ListMeetingsAsync(new() { MaxResults = 7 });

        _chime.Calls.Invoking(calls => calls.Should().BeEmpty()).Should().Throw<Exception>().WithMessage("*ListMeetings*MaxResults = 7*");
    }

    [Fact]
    public void A_failing_assertion_on_meetings_prints_them()
    {
        var meeting = _chime.AddMeeting("standup", ["alice"]);

        meeting.Attendees.Select(attendee => attendee.ToString()).Should().Equal($"alice ({meeting.Attendees[0].AttendeeId})");
        _chime.EndMeeting(meeting.MeetingId);
        meeting.ToString().Should().Be($"standup ({meeting.MeetingId}), ended 2026-03-02T12:00:00.0000000+00:00");
        _chime.Reset();
        _chime.Calls.ToString().Should().Be("no calls");
    }

    [Fact]
    public async Task A_call_that_was_cancelled_beforehand_was_not_made()
    {
        var calling = () => _chime.Engine.ExecuteAsync(new ListMeetings(null, null), new CancellationToken(canceled: true)).AsTask();

        await calling.Should().ThrowAsync<TaskCanceledException>();

        _chime.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task No_call_is_lost_or_numbered_twice_under_32_threads()
    {
        using var chime = new FakeAmazonChime(new() { CallLogLimit = 3_200 });
        var meeting = chime.AddMeeting();

        await Task.WhenAll(Enumerable.Range(0, 32).Select(thread => Task.Run(async () =>
        {
            for (var round = 0; round < 100; round++)
            {
                await chime.CreateAsync(meeting, $"user{thread}");
            }
        })));

        chime.Calls.Select(call => call.Sequence).Should().Equal(Enumerable.Range(1, 3_200).Select(number => (long)number));
        chime.Calls.Count.Should().Be(3_200);
        chime.Calls.Select(call => call.RequestId).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task What_is_read_while_32_threads_call_is_without_gaps()
    {
        using var chime = new FakeAmazonChime(new() { CallLogLimit = 500 });

        var calling = Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(async () =>
        {
            for (var round = 0; round < 100; round++)
            {
                await chime.ListMeetingsAsync(new());
            }
        })));
        do
        {
            var sequences = chime.Calls.Select(call => call.Sequence).ToArray();
            sequences.Should().HaveCountLessThanOrEqualTo(500).And.Equal(Enumerable.Range(0, sequences.Length).Select(offset => sequences[0] + offset));
        }
        while (!calling.IsCompleted);
    }
}

using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.TestApi;

/// <summary>Which calls the log holds.</summary>
public sealed class CallLogTests
{
    private readonly FakeAmazonChime _chime = new(new() { TimeProvider = Clock(), RandomSeed = 1 });

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
    public async Task Calls_on_one_meeting_are_found_by_it()
    {
        var (standup, other) = (_chime.AddMeeting("standup"), _chime.AddMeeting("other"));
        await _chime.CreateAsync(standup, "alice");
        await _chime.CreateAsync(other, "bob");
        await _chime.ListMeetingsAsync(new());

        _chime.Calls.Of<Operation>(op => op.IsOn(standup)).Should().ContainSingle().Which.Operation.Name.Should().Be("CreateAttendee");
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
        _chime.Calls.Of<ListMeetings>()[0].Should().Be(_chime.Calls.Of<ListMeetings>()[0]).And.NotBe(_chime.Calls.Of<ListMeetings>()[1]);
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
    public async Task A_call_that_was_cancelled_beforehand_was_not_made()
    {
        var calling = () => _chime.ListMeetingsAsync(new(), new CancellationToken(canceled: true));

        await calling.Should().ThrowAsync<TaskCanceledException>();

        _chime.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task No_call_is_lost_or_numbered_twice_under_32_threads()
    {
        using var chime = new FakeAmazonChime(new() { CallLogLimit = 3_200 });
        var meeting = chime.AddMeeting();

        await Threads.RunAsync(32, rounds: 100, (thread, _) => chime.CreateAsync(meeting, $"user{thread}"));

        chime.Calls.Select(call => call.Sequence).Should().Equal(Enumerable.Range(1, 3_200).Select(number => (long)number));
        chime.Calls.Count.Should().Be(3_200);
        chime.Calls.Select(call => call.RequestId).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task What_is_read_while_32_threads_call_is_without_gaps()
    {
        using var chime = new FakeAmazonChime(new() { CallLogLimit = 500 });

        var calling = Threads.RunAsync(32, rounds: 100, (_, _) => chime.ListMeetingsAsync(new()));
        do
        {
            var sequences = chime.Calls.Select(call => call.Sequence).ToArray();
            sequences.Should().HaveCountLessThanOrEqualTo(500).And.Equal(Enumerable.Range(0, sequences.Length).Select(offset => sequences[0] + offset));
        }
        while (!calling.IsCompleted);
    }
}

using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.TestApi;

/// <summary>The calls in the call log.</summary>
public sealed class CallLogTests
{
    private readonly FakeAmazonChime _chime = new(new() { TimeProvider = Clock(), RandomSeed = 1 });

    [Fact]
    public async Task Of_returns_the_calls_of_one_operation()
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
    public async Task Of_with_IsOn_returns_the_calls_for_one_meeting()
    {
        var (standup, other) = (_chime.AddMeeting("standup"), _chime.AddMeeting("other"));
        await _chime.CreateAsync(standup, "alice");
        await _chime.CreateAsync(other, "bob");
        await _chime.ListMeetingsAsync(new());

        _chime.Calls.Of<Operation>(op => op.IsOn(standup)).Should().ContainSingle().Which.Operation.Name.Should().Be("CreateAttendee");
    }

    [Fact]
    public async Task A_dropped_call_does_not_return_to_the_log_when_it_completes()
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
    public async Task CallLogLimit_drops_the_oldest_calls()
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
    public async Task Enumerating_Calls_uses_a_snapshot()
    {
        await _chime.ListMeetingsAsync(new());

        foreach (var _ in _chime.Calls)
        {
            await _chime.ListMeetingsAsync(new());
        }

        _chime.Calls.Should().HaveCount(2);
    }

    [Fact]
    public async Task Calls_of_32_threads_are_all_logged_with_consecutive_numbers()
    {
        using var chime = new FakeAmazonChime(new() { CallLogLimit = 3_200 });
        var meeting = chime.AddMeeting();

        await ParallelRunner.RunAsync(32, rounds: 100, (thread, _) => chime.CreateAsync(meeting, $"user{thread}"));

        chime.Calls.Select(call => call.Sequence).Should().Equal(Enumerable.Range(1, 3_200).Select(number => (long)number));
        chime.Calls.Count.Should().Be(3_200);
        chime.Calls.Select(call => call.RequestId).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Reading_Calls_during_calls_of_32_threads_shows_consecutive_numbers()
    {
        using var chime = new FakeAmazonChime(new() { CallLogLimit = 500 });

        var calling = ParallelRunner.RunAsync(32, rounds: 100, (_, _) => chime.ListMeetingsAsync(new()));
        do
        {
            var sequences = chime.Calls.Select(call => call.Sequence).ToArray();
            sequences.Should().HaveCountLessThanOrEqualTo(500).And.Equal(Enumerable.Range(0, sequences.Length).Select(offset => sequences[0] + offset));
        }
        while (!calling.IsCompleted);
    }
}

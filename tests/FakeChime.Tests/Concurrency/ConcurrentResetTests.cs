using System.Collections.Concurrent;
using FakeChime.Tests.Properties;
using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Concurrency;

/// <summary>A call that runs during a reset uses one state from its begin to its end.</summary>
public sealed class ConcurrentResetTests
{
    [Fact]
    public async Task A_call_during_concurrent_resets_returns_its_own_meeting()
    {
        var chime = new FakeAmazonChime(new() { RandomSeed = 1, Limits = new() { ActiveMeetings = int.MaxValue } });
        var calls = Effort.Cases(50_000);
        var foreign = new ConcurrentBag<string>();

        await ParallelRunner.RunWhileRepeatingAsync(
            repeat: () =>
            {
                if (chime.Meetings.Count > 3)
                {
                    chime.Reset();
                }
            },
            () => ParallelRunner.RunAsync(2, rounds: calls, async (thread, number) =>
            {
                var name = $"meeting {thread}-{number}";
                var answer = (await chime.CreateMeetingAsync(new() { ExternalMeetingId = name })).Meeting;
                if (answer.ExternalMeetingId != name)
                {
                    foreign.Add($"{name} returned {answer.ExternalMeetingId}");
                }
            }));

        foreign.Should().BeEmpty();
    }

    [Fact]
    public async Task A_call_that_began_before_Reset_does_not_change_the_state_after_it()
    {
        var chime = new FakeAmazonChime(new() { RandomSeed = 1 });

        var answer = await chime.ExecuteAsync<CreateMeeting, MeetingInfo>(
            ids =>
            {
                var operation = new CreateMeeting { ClientRequestToken = ids.NextUuid(), ExternalMeetingId = "mine" };
                chime.Reset();
                return operation;
            },
            default);

        chime.Meetings.Should().BeEmpty();
        answer.Result!.ExternalMeetingId.Should().Be("mine");
        (await chime.CreateMeetingAsync(new() { ExternalMeetingId = "other" })).Meeting.ExternalMeetingId.Should().Be("other", "the tokens of the RandomSeed restart");
    }

    [Fact]
    public async Task A_delayed_call_from_before_Reset_completes_in_the_state_before_it()
    {
        var clock = Clock();
        var chime = new FakeAmazonChime(new() { RandomSeed = 1, TimeProvider = clock });
        var before = chime.AddMeeting();
        chime.When<CreateAttendee>().Delays(TimeSpan.FromSeconds(1));
        var call = chime.CreateAsync(before, "alice");

        chime.Reset();
        var after = chime.AddMeeting();
        clock.Advance(TimeSpan.FromSeconds(1));
        await call;

        after.MeetingId.Should().Be(before.MeetingId, "the IDs of the RandomSeed restart");
        after.Attendees.Should().BeEmpty();
        before.ExternalUserIds().Should().Equal("alice");
        chime.Calls.Should().BeEmpty();
        chime.Events.Should().BeEmpty();
    }
}

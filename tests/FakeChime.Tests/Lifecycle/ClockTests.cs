using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Lifecycle;

/// <summary>Clocks with an offset, and clocks that advance during a call.</summary>
public sealed class ClockTests
{
    private static readonly DateTimeOffset NoonInTokyo = new(2026, 3, 2, 21, 0, 0, TimeSpan.FromHours(9));

    [Fact]
    public async Task All_times_are_in_UTC_if_the_clock_has_an_offset()
    {
        var clock = new ClockWithoutTimers(NoonInTokyo);
        var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        var meeting = chime.AddMeeting("seeded", ["alice"]);
        await chime.CreateMeetingAsync(new() { ExternalMeetingId = "created" });
        var presence = meeting["alice"].Join();
        presence.Leave();
        clock.Advance(TimeSpan.FromMinutes(5));
        await chime.ListMeetingsAsync(new());

        DateTimeOffset[] times =
        [
            .. chime.Meetings.Select(it => it.CreatedAt), .. chime.Meetings.Select(it => it.EndedAt!.Value),
            presence.JoinedAt, presence.EndedAt!.Value,
            .. chime.Calls.Select(it => it.Time), .. chime.Events.Select(it => it.Time),
        ];

        times.Should().HaveCountGreaterThan(10).And.OnlyContain(time => time.Offset == TimeSpan.Zero && time >= Noon && time <= Noon.AddMinutes(5));
        chime.Events.First().ToEventBridge()["time"].Should().Be("2026-03-02T12:00:00Z");
        meeting.ToString().Should().Contain("2026-03-02T12:05:00.0000000+00:00");
    }

    [Fact]
    public async Task A_call_is_validated_at_the_time_after_its_rules_were_evaluated()
    {
        var clock = Clock();
        var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        var meeting = chime.AddMeeting();
        chime.When<GetMeeting>(_ =>
        {
            clock.Advance(TimeSpan.FromMinutes(6));
            return false;
        }).PassesThrough(1);

        await chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = meeting.MeetingId })).Should().ThrowAsync<NotFoundException>();

        var call = chime.Calls.Single();
        call.Time.Should().Be(Noon);
        call.Duration.Should().Be(TimeSpan.FromMinutes(6));
    }

    [Fact]
    public async Task A_delayed_call_is_validated_at_the_time_after_its_delay()
    {
        var clock = Clock();
        var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        var meeting = chime.AddMeeting();
        chime.When<CreateAttendee>().Delays(TimeSpan.FromMinutes(5));

        var call = chime.CreateAsync(meeting, "alice");
        clock.Advance(TimeSpan.FromMinutes(5));

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<NotFoundException>().WithMessage("The meeting has ended");
    }

    [Fact]
    public async Task A_delayed_call_changes_the_state_after_its_delay()
    {
        var clock = Clock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock });
        chime.When<CreateMeeting>().Delays(TimeSpan.FromMinutes(1), times: 1);

        var slow = chime.CreateMeetingAsync(new() { ExternalMeetingId = "slow" });
        await chime.CreateMeetingAsync(new() { ExternalMeetingId = "fast" });
        clock.Advance(TimeSpan.FromMinutes(1));
        await slow;

        chime.Meetings.Select(meeting => (meeting.ExternalMeetingId, meeting.CreatedAt)).Should().Equal(("fast", Noon), ("slow", Noon.AddMinutes(1)));
        chime.Events.Select(raised => raised.Time).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task Events_are_in_the_order_of_their_times_while_another_thread_advances_the_clock()
    {
        var clock = Clock();
        var chime = new FakeAmazonChime(new()
        {
            TimeProvider = clock,
            AutoEnd = new() { WithoutConnection = TimeSpan.FromMilliseconds(50) },
            EventLogLimit = int.MaxValue,
            EndedMeetingLimit = 10,
            Limits = new() { ActiveMeetings = int.MaxValue },
        });
        var received = new List<MeetingEvent>();
        using var subscription = chime.Events.Subscribe(received.Add);

        await ParallelRunner.RunWhileRepeatingAsync(
            repeat: async () =>
            {
                clock.Advance(TimeSpan.FromMilliseconds(1));
                await Task.Yield();
            },
            () => ParallelRunner.RunAsync(2, async _ =>
            {
                for (var number = 0; number < 3_000 || clock.GetUtcNow() < Noon.AddMilliseconds(200); number++)
                {
                    await chime.CreateMeetingWithAttendeesAsync(new() { Attendees = Items("alice", "bob") });
                    await Task.Yield();
                }
            }));

        var events = chime.Events.ToArray();
        events.Zip(events.Skip(1)).Where(pair => pair.First.Time > pair.Second.Time || pair.First.Sequence + 1 != pair.Second.Sequence).Should().BeEmpty();
        events.Any(raised => raised.Type == MeetingEventType.MeetingEnded).Should().BeTrue();
        received.SequenceEqual(events).Should().BeTrue("a subscriber receives each event once and in order");
    }
}

using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Lifecycle;

/// <summary>At which time things happen, and how times are told.</summary>
public sealed class TimeTests
{
    [Fact]
    public async Task A_call_is_judged_by_the_time_after_the_rules()
    {
        var clock = Clock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        var meeting = chime.AddMeeting("lesson");
        chime.When<GetMeeting>(_ =>
        {
            clock.Advance(TimeSpan.FromMinutes(6));
            return false;
        }).PassesThrough(1);

        await chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = meeting.MeetingId })).Should().ThrowAsync<NotFoundException>();

        chime.Calls.Single().Time.Should().Be(Noon);
        chime.Calls.Single().Duration.Should().Be(TimeSpan.FromMinutes(6));
    }

    [Fact]
    public async Task The_effect_of_a_call_that_waited_happens_when_the_wait_is_over()
    {
        var clock = Clock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock });
        chime.When<CreateMeeting>().Delays(TimeSpan.FromMinutes(1), times: 1);

        var slow = chime.CreateMeetingAsync(new() { ExternalMeetingId = "slow" });
        await chime.CreateMeetingAsync(new() { ExternalMeetingId = "fast" });
        clock.Advance(TimeSpan.FromMinutes(1));
        await slow;

        chime.Meetings.Select(meeting => (meeting.ExternalMeetingId, meeting.CreatedAt)).Should().Equal(("fast", Noon), ("slow", Noon.AddMinutes(1)));
        chime.Events.Select(happened => happened.Time).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task Events_stand_in_the_order_of_their_times_whoever_moves_the_clock_meanwhile()
    {
        var clock = Clock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, Limits = new() { ActiveMeetings = 10_000 } });

        await Threads.BesideAsync(
            again: () => clock.Advance(TimeSpan.FromSeconds(1)),
            () => Threads.RunAsync(4, rounds: 250, (_, _) => chime.CreateMeetingAsync(new())));

        chime.Events.Should().HaveCount(1_000);
        chime.Events.Select(happened => happened.Time).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task All_times_are_UTC_whatever_the_clock_says()
    {
        var clock = new PlainClock(new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.FromHours(2)));
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        var seeded = chime.AddMeeting("seeded", ["alice"]);
        await chime.CreateMeetingAsync(new() { ExternalMeetingId = "created" });
        var presence = seeded["alice"].Join();
        presence.Leave();
        seeded.End();

        DateTimeOffset[] times =
        [
            .. chime.Meetings.Select(meeting => meeting.CreatedAt), seeded.EndedAt!.Value, presence.JoinedAt, presence.EndedAt!.Value,
            .. chime.Events.Select(happened => happened.Time), .. chime.Calls.Select(call => call.Time),
        ];
        times.Should().HaveCountGreaterThan(9).And.OnlyContain(time => time.EqualsExact(Noon));
        chime.Meetings[1].ToString().Should().NotContain("+02:00");
    }
}

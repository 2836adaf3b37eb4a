using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Lifecycle;

/// <summary>Clocks that do unusual things.</summary>
public sealed class ClockTests
{
    private static readonly DateTimeOffset NoonInTokyo = new(2026, 3, 2, 21, 0, 0, TimeSpan.FromHours(9));

    [Fact]
    public async Task A_clock_whose_times_carry_an_offset_shows_in_UTC_everywhere()
    {
        var clock = new PlainClock(NoonInTokyo);
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
    public async Task A_predicate_that_moves_the_clock_has_the_call_judged_by_the_time_that_it_is_then()
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
    public async Task A_predicate_that_moves_the_clock_fills_the_bucket_of_requests()
    {
        var clock = Clock();
        var chime = new FakeAmazonChime(new() { TimeProvider = clock, Limits = new() { RequestsPerSecond = 1 } });
        var meeting = chime.AddMeeting();
        chime.When<GetMeeting>(_ =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return false;
        }).PassesThrough(1);

        (await PassedAsync(chime, meeting, 5)).Should().Be(5);
    }

    [Fact]
    public async Task A_call_that_waits_is_judged_by_the_time_when_it_goes_on()
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
    public async Task While_another_thread_moves_the_clock_no_event_stands_before_one_of_an_earlier_time()
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
        var heard = new List<MeetingEvent>();
        using var subscription = chime.Events.Subscribe(heard.Add);

        await Threads.BesideAsync(
            again: async () =>
            {
                clock.Advance(TimeSpan.FromMilliseconds(1));
                await Task.Yield();
            },
            () => Threads.RunAsync(2, async _ =>
            {
                for (var number = 0; number < 3_000 || clock.GetUtcNow() < Noon.AddMilliseconds(200); number++)
                {
                    await chime.CreateMeetingWithAttendeesAsync(new() { Attendees = Items("alice", "bob") });
                    await Task.Yield();
                }
            }));

        var events = chime.Events.ToArray();
        events.Zip(events.Skip(1)).Where(pair => pair.First.Time > pair.Second.Time || pair.First.Sequence + 1 != pair.Second.Sequence).Should().BeEmpty();
        events.Any(happened => happened.Type == MeetingEventType.MeetingEnded).Should().BeTrue();
        heard.SequenceEqual(events).Should().BeTrue("whoever listens hears each event once and in order");
    }

    [Fact]
    public async Task What_a_clock_runs_when_it_is_read_may_call_the_fake_and_move_the_clock()
    {
        var clock = new PlainClock(Noon);
        var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        chime.AddMeeting("before");
        clock.WhenRead = () =>
        {
            clock.WhenRead = null;
            clock.Advance(TimeSpan.FromMinutes(6));
            Task.Run(() => chime.ListMeetingsAsync(new())).Wait(TimeSpan.FromSeconds(10)).Should().BeTrue("no lock is held");
        };

        await chime.CreateMeetingAsync(new() { ExternalMeetingId = "after" });

        chime.Events.Select(happened => happened.Time).Should().BeInAscendingOrder();
        chime.Meetings.Select(meeting => (meeting.ExternalMeetingId, meeting.IsActive)).Should().Equal(("before", false), ("after", true));
    }

    [Fact]
    public void A_clock_that_steps_back_takes_what_happens_then_with_it()
    {
        var clock = new PlainClock(Noon);
        var chime = new FakeAmazonChime(new() { TimeProvider = clock });
        chime.AddMeeting();

        clock.Advance(TimeSpan.FromHours(-1));

        chime.AddMeeting().CreatedAt.Should().Be(Noon.AddHours(-1));
    }

    [Fact]
    public void After_Dispose_nobody_sets_the_timer_again()
    {
        var chime = new FakeAmazonChime(new() { TimeProvider = new PlainClock(Noon), AutoEnd = AutoEndRules.Chime });
        chime.Dispose();

        chime.AddMeeting("standup", ["alice"])["alice"].Join().IsPresent.Should().BeTrue();
    }

    private static async Task<int> PassedAsync(FakeAmazonChime chime, FakeMeeting meeting, int requests)
    {
        var passed = 0;
        for (var number = 0; number < requests; number++)
        {
            try
            {
                await chime.GetMeetingAsync(new() { MeetingId = meeting.MeetingId });
                passed++;
            }
            catch (ThrottledClientException)
            {
                // Beyond the rate.
            }
        }

        return passed;
    }
}

using System.Runtime.CompilerServices;
using Microsoft.Extensions.Time.Testing;
using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Lifecycle;

/// <summary>The timer that ends meetings.</summary>
public sealed class TimerTests
{
    [Fact]
    public void Reading_the_state_raises_no_events_and_changes_nothing()
    {
        var clock = new ClockWithoutTimers(Noon);
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        var meeting = chime.AddMeeting("lesson", ["alice"]);
        var alice = meeting["alice"];
        var received = 0;
        using var subscription = chime.Events.Subscribe(_ => received++);

        clock.Now = Noon.AddMinutes(6);
        var read = (meeting.ToString(), alice.ToString(), chime.Meetings.Count, chime.Meetings.ToString(), meeting.IsActive, meeting.EndedAt,
            meeting.Attendees.Count, alice.IsPresent, meeting.Transcription, chime.Calls.Count, chime.Events.ToString(),
            chime.CanJoin(alice.JoinToken), meeting.Tags.Count);

        read.EndedAt.Should().Be(Noon.AddMinutes(5));
        read.IsActive.Should().BeFalse();
        chime.Events.Should().BeEmpty();
        received.Should().Be(0);
        clock.Now = Noon;
        meeting.IsActive.Should().BeTrue("reading changed nothing");
        meeting.ExternalUserIds().Should().Equal("alice");
    }

    [Fact]
    public async Task Properties_show_a_due_end_before_its_event_is_raised()
    {
        var clock = new ClockWithoutTimers(Noon);
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        var meeting = chime.AddMeeting("lesson", ["alice"]);
        var alice = meeting["alice"];
        var presence = alice.Join();
        await chime.StartMeetingTranscriptionAsync(
            new() { MeetingId = meeting.MeetingId, TranscriptionConfiguration = new() { EngineTranscribeSettings = new() { LanguageCode = "en-US" } } });
        meeting.Transcription.Should().NotBeNull();

        clock.Now = Noon.AddMinutes(31);

        (alice.Presence, alice.IsPresent, meeting.Transcription, presence.IsPresent).Should().Be((null, false, null, false));
        presence.EndedAt.Should().Be(Noon.AddMinutes(30));
        meeting.Attendees.Should().BeEmpty();
        chime.Events.Should().NotContain(raised => raised.Type == MeetingEventType.MeetingEnded);
    }

    [Fact]
    public async Task A_call_ends_due_meetings_even_if_no_timer_fires()
    {
        var clock = new ClockWithoutTimers(Noon);
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        var meeting = chime.AddMeeting("lesson");
        var received = new List<DateTimeOffset>();
        using var subscription = chime.Events.Subscribe(raised => received.Add(raised.Time));

        clock.Now = Noon.AddMinutes(6);
        await chime.ListMeetingsAsync(new());

        received.Should().Equal(Noon.AddMinutes(5));
        meeting.EndedAt.Should().Be(Noon.AddMinutes(5));
    }

    [Fact]
    public void The_timer_does_not_prevent_an_unreferenced_fake_from_being_collected()
    {
        var clock = Clock();

        var fakes = Enumerable.Range(0, 50).Select(_ => Unreferenced(clock)).ToArray();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        fakes.Count(fake => fake.IsAlive).Should().BeLessThan(3, "Mono may still find the last ones on the stack");
        clock.Invoking(it => it.Advance(TimeSpan.FromDays(1))).Should().NotThrow();
    }

    [Fact]
    public void Reset_and_Dispose_stop_the_timer()
    {
        var clock = Clock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        var before = chime.AddMeeting("before");
        var received = new List<string>();
        using var subscription = chime.Events.Subscribe(raised => received.Add(raised.Meeting.ExternalMeetingId!));

        chime.Reset();
        var after = chime.AddMeeting("after");
        clock.Advance(TimeSpan.FromMinutes(5));
        received.Should().Equal("after");
        after.IsActive.Should().BeFalse();
        before.EndedAt.Should().Be(Noon.AddMinutes(5), "a meeting from before Reset still shows when it ended");

        chime.AddMeeting("last");
        chime.Dispose();
        clock.Advance(TimeSpan.FromMinutes(5));
        received.Should().Equal("after");
    }

    [Fact]
    public async Task A_meeting_ends_on_a_clock_that_advances_whenever_it_is_read()
    {
        var clock = new FakeTimeProvider(Noon) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(10) };
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        var meeting = chime.AddMeeting("lesson");
        var received = new List<DateTimeOffset>();
        using var subscription = chime.Events.Subscribe(raised => received.Add(raised.Time));

        clock.Advance(TimeSpan.FromMinutes(5));
        await chime.ListMeetingsAsync(new());

        meeting.IsActive.Should().BeFalse();
        received.Should().Equal(meeting.EndedAt!.Value);
    }

    [Fact]
    public async Task The_system_clock_ends_meetings()
    {
        using var chime = new FakeAmazonChime(new() { AutoEnd = new() { WithoutConnection = TimeSpan.FromMilliseconds(5) } });
        var ended = new TaskCompletionSource<MeetingEvent>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = chime.Events.Subscribe(ended.SetResult);

        var meeting = chime.AddMeeting("lesson");

        (await ended.Task.WaitAsync(TimeSpan.FromSeconds(30))).Time.Should().Be(meeting.CreatedAt.AddMilliseconds(5));
    }

    [Fact]
    public void Meetings_end_in_the_order_of_their_times()
    {
        var clock = Clock();
        var limits = new ChimeLimits { ActiveMeetings = int.MaxValue };
        using var chime = new FakeAmazonChime(
            new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime, EventLogLimit = 100_000, EndedMeetingLimit = 0, Limits = limits });
        for (var wave = 0; wave < 4; wave++)
        {
            chime.AddMeetings(Enumerable.Range(0, 60).Select(_ => new MeetingSeed()));
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        clock.Advance(TimeSpan.FromMinutes(10));

        chime.Meetings.Should().BeEmpty();
        chime.Events.Select(raised => raised.Time).Should().HaveCount(240).And.BeInAscendingOrder();
        chime.Events.Last().Time.Should().Be(Noon.AddMinutes(8));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Unreferenced(TimeProvider clock)
    {
        var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        chime.AddMeeting("lesson", ["alice"]);
        return new WeakReference(chime.Meetings[0]);
    }
}

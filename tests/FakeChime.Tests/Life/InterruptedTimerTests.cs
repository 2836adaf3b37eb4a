using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Life;

/// <summary>What happens while the timer that ends meetings is being set: the clock moves, throws, or the fake is disposed.</summary>
public sealed class InterruptedTimerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_clock_that_is_set_forward_while_the_timer_is_set_ends_the_meeting_there_and_then(int reading)
    {
        var clock = new InterruptedClock(Noon);
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        clock.InterruptAt(reading, () => clock.Advance(TimeSpan.FromMinutes(10)));

        var meeting = chime.AddMeeting("lesson");
        clock.Advance(TimeSpan.Zero);

        chime.Events.Should().HaveCount(clock.GetUtcNow() > Noon ? 1 : 0);
        meeting.IsActive.Should().Be(clock.GetUtcNow() == Noon);
    }

    [Fact]
    public void What_another_change_left_to_one_whose_clock_throws_is_not_lost()
    {
        var clock = new InterruptedClock(Noon);
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        clock.InterruptAt(2, () =>
        {
            chime.AddMeeting("other");
            throw new TimeoutException();
        });

        chime.Invoking(it => it.AddMeeting("lesson")).Should().Throw<TimeoutException>();
        clock.Advance(TimeSpan.FromMinutes(5));

        chime.Events.Select(happened => happened.Meeting.ExternalMeetingId).Should().BeEquivalentTo("lesson", "other");
    }

    [Fact]
    public async Task A_call_whose_clock_throws_when_all_is_done_is_told_whole()
    {
        var clock = new InterruptedClock(Noon);
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        var heard = new List<MeetingEventType>();
        using var subscription = chime.Events.Subscribe(happened => heard.Add(happened.Type));
        clock.InterruptAt(3, () => throw new TimeoutException());

        await chime.Awaiting(it => it.CreateMeetingAsync(new())).Should().ThrowAsync<TimeoutException>();

        chime.Meetings.Should().ContainSingle();
        heard.Should().Equal(MeetingEventType.MeetingStarted);
        var call = chime.Calls.Should().ContainSingle().Which;
        (call.IsCompleted, call.Applied).Should().Be((true, true));
        call.Exception.Should().BeOfType<TimeoutException>();
    }

    [Fact]
    public void No_meeting_ends_by_a_timer_that_another_thread_is_still_to_stop()
    {
        var clock = new InterruptedClock(Noon);
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = new() { WithOneConnection = TimeSpan.FromMinutes(1) } });
        var meeting = chime.AddMeeting("lesson", ["alice"]);
        clock.InterruptAt(2, () =>
        {
            chime.Dispose();
            clock.Advance(TimeSpan.FromMinutes(5));
        });

        meeting["alice"].Join();
        clock.Advance(TimeSpan.FromMinutes(5));

        chime.Events.Should().NotContain(happened => happened.Type == MeetingEventType.MeetingEnded);
    }
}

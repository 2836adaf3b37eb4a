using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Docs;

/// <summary>The examples of docs/time-and-ids.md.</summary>
public sealed class TimeGuideTests
{
    [Fact]
    public void The_example_of_auto_end_runs()
    {
        #region time-auto-end
        var clock = new FakeTimeProvider();
        var chime = new FakeAmazonChime(new FakeChimeOptions { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        var standup = chime.AddMeeting("standup", attendees: ["alice"]);

        clock.Advance(TimeSpan.FromMinutes(5));                                        // no attendee has joined

        standup.IsActive.Should().BeFalse();
        chime.Events.Should().ContainSingle().Which.Type.Should().Be(MeetingEventType.MeetingEnded);
        #endregion
    }

    [Fact]
    public async Task The_example_of_a_delay_runs()
    {
        #region time-delay
        var clock = new FakeTimeProvider();
        var chime = new FakeAmazonChime(new FakeChimeOptions { TimeProvider = clock });
        var standup = chime.AddMeeting("standup");
        chime.When<CreateAttendee>().Delays(TimeSpan.FromSeconds(30));

        var admission = new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");
        standup.Attendees.Should().BeEmpty();
        clock.Advance(TimeSpan.FromSeconds(30));
        await admission;

        standup.Attendees.Should().ContainSingle();
        #endregion
    }

    [Fact]
    public async Task The_example_of_retries_runs()
    {
        #region time-retries
        var clock = new FakeTimeProvider();
        var chime = new FakeAmazonChime(new FakeChimeOptions { TimeProvider = clock });
        var standup = chime.AddMeeting("standup");
        chime.When<CreateAttendee>().Throws(ChimeError.Throttled(), times: 2);

        await clock.AdvanceUntilAsync(AdmitAsync());

        standup.Attendees.Should().ContainSingle();

        async Task AdmitAsync()
        {
            for (var tries = 1; ; tries++)
            {
                try
                {
                    await chime.CreateAttendeeAsync(new() { MeetingId = standup.MeetingId, ExternalUserId = "carol" });
                    return;
                }
                catch (ThrottledClientException) when (tries < 4)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(100 * tries), clock);
                }
            }
        }
        #endregion
    }

    [Fact]
    public async Task AdvanceUntilAsync_gives_up_if_the_task_does_not_wait_for_the_clock()
    {
        var clock = new FakeTimeProvider();

        await clock.Awaiting(it => it.AdvanceUntilAsync(new TaskCompletionSource().Task)).Should().ThrowAsync<TimeoutException>();
    }

    [Fact]
    public void The_example_of_RandomSeed_runs()
    {
        #region ids-seed
        var one = new FakeAmazonChime(new FakeChimeOptions { RandomSeed = 42 });
        var two = new FakeAmazonChime(new FakeChimeOptions { RandomSeed = 42 });

        one.AddMeeting("standup").MeetingId.Should().Be(two.AddMeeting("standup").MeetingId);
        #endregion
    }
}

using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.TestApi;

public sealed class RequestRateTests
{
    [Fact]
    public async Task The_request_rate_is_a_token_bucket_on_the_clock_for_each_throttled_operation()
    {
        var clock = Clock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, Limits = new() { RequestsPerSecond = 10 } });
        var meeting = chime.AddMeeting();
        Task GetAsync() => chime.GetMeetingAsync(new() { MeetingId = meeting.MeetingId });
        for (var number = 0; number < 10; number++)
        {
            await GetAsync();
        }

        (await FluentActions.Awaiting(GetAsync).Should().ThrowAsync<ThrottledClientException>()).WithMessage("Rate exceeded");
        await chime.CreateAsync(meeting, "alice");
        await chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId });

        clock.Advance(TimeSpan.FromMilliseconds(200));
        await GetAsync();
        await GetAsync();
        await FluentActions.Awaiting(GetAsync).Should().ThrowAsync<ThrottledClientException>();
    }

    [Fact]
    public async Task The_bucket_may_hold_more_than_a_second_s_worth()
    {
        using var chime = new FakeAmazonChime(new() { TimeProvider = Clock(), Limits = new() { RequestsPerSecond = 1, RequestBurst = 3 } });
        var meeting = chime.AddMeeting();

        (await AllowedAsync(chime, meeting, calls: 10)).Should().Be(3);
    }

    [Fact]
    public async Task A_clock_that_steps_back_lets_nothing_more_through()
    {
        var clock = new PlainClock(Noon);
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, Limits = new() { RequestsPerSecond = 10 } });
        var meeting = chime.AddMeeting();
        var allowed = 0;
        foreach (var seconds in new[] { 0, -1, -2, -60, -30, -3600, -1, 0 })
        {
            clock.Now = Noon.AddSeconds(seconds);
            allowed += await AllowedAsync(chime, meeting, calls: 20);
        }

        allowed.Should().Be(10);
        clock.Now = Noon.AddSeconds(1);
        (await AllowedAsync(chime, meeting, calls: 20)).Should().Be(10);
    }

    private static async Task<int> AllowedAsync(FakeAmazonChime chime, FakeMeeting meeting, int calls)
    {
        var allowed = 0;
        for (var call = 0; call < calls; call++)
        {
            try
            {
                await chime.GetMeetingAsync(new() { MeetingId = meeting.MeetingId });
                allowed++;
            }
            catch (ThrottledClientException)
            {
                // Counted by what is not allowed.
            }
        }

        return allowed;
    }
}

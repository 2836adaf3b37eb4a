using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Operations;

public sealed class RequestRateTests
{
    [Fact]
    public async Task RequestsPerSecond_allows_a_burst_of_two_seconds_per_operation_and_in_total()
    {
        var clock = new FakeTimeProvider();
        using var chime = new FakeAmazonChimeSDKMeetings(new() { TimeProvider = clock, Limits = new() { RequestsPerSecond = 10 } });
        var meeting = chime.AddMeeting("webinar", ["alice"]);
        Task GetAsync() => chime.GetMeetingAsync(new() { MeetingId = meeting.MeetingId });
        Task ListAsync() => chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId });
        for (var number = 0; number < 20; number++)
        {
            await GetAsync();
        }

        await FluentActions.Awaiting(GetAsync).Should().ThrowAsync<ThrottlingException>();
        await FluentActions.Awaiting(ListAsync).Should().ThrowAsync<ThrottlingException>();

        clock.Advance(TimeSpan.FromSeconds(1));
        for (var number = 0; number < 10; number++)
        {
            await ListAsync();
        }

        await FluentActions.Awaiting(ListAsync).Should().ThrowAsync<ThrottlingException>();
    }
}

using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.TestApi;

public sealed class RequestRateTests
{
    [Fact]
    public async Task RequestsPerSecond_throttles_each_documented_operation_with_a_token_bucket()
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
        await GetAsync().ShouldThrowAsync<ThrottledClientException>();
    }

    [Fact]
    public async Task RequestBurst_allows_more_requests_at_once_than_RequestsPerSecond()
    {
        using var chime = new FakeAmazonChime(new() { TimeProvider = Clock(), Limits = new() { RequestsPerSecond = 1, RequestBurst = 3 } });
        var meeting = chime.AddMeeting();

        var calls = Enumerable.Range(1, 10).Select(_ => chime.GetMeetingAsync(new() { MeetingId = meeting.MeetingId })).ToArray();

        await Task.WhenAll(calls.Take(3));
        calls.Skip(3).Should().OnlyContain(call => call.Exception!.InnerException is ThrottledClientException);
    }
}

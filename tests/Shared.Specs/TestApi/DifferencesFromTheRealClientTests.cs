using Amazon.Runtime;

namespace FakeChime.Tests.TestApi;

/// <summary>Differences between the fake and the real client that the fidelity page lists.</summary>
public sealed class DifferencesFromTheRealClientTests
{
    private readonly Fake _chime = new();

    [Fact]
    public async Task A_null_request_throws_ArgumentNullException()
    {
        foreach (var call in new Task[] { _chime.GetMeetingAsync(null!), _chime.CreateMeetingAsync(null!), _chime.CreateAttendeeAsync(null!) })
        {
            call.IsFaulted.Should().BeTrue();
            await call.ShouldThrowAsync<ArgumentNullException>();
        }

        _chime.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task The_InnerException_of_an_error_of_the_service_is_null()
    {
        _chime.When<GetMeeting>().Throws(ChimeError.ExpiredToken(), times: 1);
        Task GetAsync() => _chime.GetMeetingAsync(new() { MeetingId = "26675937-400e-4d37-b04e-000a197b0706" });

        (await GetAsync().ShouldThrowAsync<AmazonServiceException>()).InnerException.Should().BeNull();
        (await GetAsync().ShouldThrowAsync<NotFoundException>()).InnerException.Should().BeNull();
    }

    [Fact]
    public async Task The_ContentLength_of_a_response_is_0()
    {
        var response = await _chime.GetMeetingAsync(new() { MeetingId = _chime.AddMeeting("standup").MeetingId });

        response.ContentLength.Should().Be(0);
    }
}

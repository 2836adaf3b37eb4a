using System.Net;
using Amazon.Runtime;
using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Operations;

public sealed class GetMeetingTests
{
    private readonly Fake _chime = new();

    [Fact]
    public async Task GetMeeting_returns_what_CreateMeeting_returned()
    {
        var created = await _chime.CreateMeetingAsync(new() { ExternalMeetingId = "lesson", MediaRegion = "eu-west-1" });

        var read = await _chime.GetMeetingAsync(new() { MeetingId = created.Meeting.MeetingId });

        read.Meeting.Should().BeEquivalentTo(created.Meeting);
    }

    [Fact]
    public async Task GetMeeting_throws_NotFoundException_for_an_unknown_meeting()
    {
        var exception = (await _chime.Awaiting(chime => chime.GetMeetingAsync(new() { MeetingId = UnknownId })).Should().ThrowAsync<NotFoundException>()).Which;

        exception.Message.Should().Be($"Meeting <{UnknownId}> not found");
        exception.StatusCode.Should().Be(HttpStatusCode.NotFound);
        exception.ErrorCode.Should().Be("NotFoundException");
        $"{exception.Code}".Should().Be("NotFound");
        exception.ErrorType.Should().Be(ErrorType.Unknown);
        exception.RequestId.Should().Be(_chime.Calls.Single().RequestId);
    }

    [Fact]
    public async Task GetMeeting_throws_NotFoundException_for_an_ended_meeting()
    {
        var meeting = _chime.AddMeeting(new MeetingSeed { HasEnded = true });

        await _chime.Awaiting(chime => chime.GetMeetingAsync(new() { MeetingId = meeting.MeetingId })).Should().ThrowAsync<NotFoundException>()
            .WithMessage($"Meeting <{meeting.MeetingId}> not found");
    }
}

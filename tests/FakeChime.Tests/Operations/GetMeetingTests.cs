using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Operations;

public sealed class GetMeetingTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task Answers_what_CreateMeeting_answered()
    {
        var created = await _chime.CreateMeetingAsync(new() { ExternalMeetingId = "lesson", MediaRegion = "eu-west-1" });

        var read = await _chime.GetMeetingAsync(new() { MeetingId = created.Meeting.MeetingId });

        read.Meeting.Should().BeEquivalentTo(created.Meeting);
    }

    [Fact]
    public async Task An_unknown_meeting_is_not_found()
    {
        var exception = (await _chime.Awaiting(chime => chime.GetMeetingAsync(new() { MeetingId = UnknownId })).Should().ThrowAsync<NotFoundException>()).Which;

        exception.Message.Should().Be("Meeting <26675937-400e-4d37-b04e-000a197b0706> not found");
    }

    [Fact]
    public async Task An_ended_meeting_is_not_found()
    {
        var meeting = _chime.AddMeeting(new MeetingSeed { HasEnded = true });

        await _chime.Awaiting(chime => chime.GetMeetingAsync(new() { MeetingId = meeting.MeetingId })).Should().ThrowAsync<NotFoundException>()
            .WithMessage($"Meeting <{meeting.MeetingId}> not found");
    }

    [Fact]
    public async Task A_malformed_id_is_a_bad_request_of_the_service()
    {
        await _chime.Awaiting(chime => chime.GetMeetingAsync(new() { MeetingId = "standup" })).Should().ThrowAsync<BadRequestException>()
            .WithMessage("*'meetingId'*Member must satisfy regular expression pattern: [a-fA-F0-9]{8}(?:-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12}");
    }
}

namespace FakeChime.Tests.Operations;

/// <summary>Attendees that media pipelines add, with IDs that only the service can create.</summary>
public sealed class PipelineAttendeeTests
{
    private const string Pipeline = "aws:MediaPipeline-4ae1f";

    private readonly FakeAmazonChimeSDKMeetings _chime = new();

    [Fact]
    public async Task A_seed_can_have_an_attendee_with_a_reserved_ID_that_operations_return()
    {
        var meetings = new[]
        {
            _chime.AddMeeting("short", attendees: ["alice", Pipeline]),
            _chime.AddMeeting(new MeetingSeed { ExternalMeetingId = "seed", Attendees = ["alice", Pipeline] }),
            _chime.AddMeeting("added", attendees: ["alice"]),
        };
        meetings[2].AddAttendee(Pipeline);

        foreach (var meeting in meetings)
        {
            var page = await _chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId });
            page.Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal("alice", Pipeline);
            meeting[Pipeline].Join().IsPresent.Should().BeTrue();
        }
    }

    [Theory]
    [InlineData(Pipeline)]
    [InlineData("AWS:x")]
    [InlineData("aws:")]
    public async Task Operations_reject_a_reserved_ID_and_create_nothing(string userId)
    {
        var meeting = _chime.AddMeeting("standup");
        Func<Task>[] calls =
        [
            () => _chime.CreateAsync(meeting, userId),
            () => _chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, Attendees = TestData.Items("alice", userId) }),
            () => _chime.CreateMeetingWithAttendeesAsync(new()
            {
                ClientRequestToken = "token", ExternalMeetingId = "webinar", MediaRegion = "us-east-1", Attendees = TestData.Items(userId),
            }),
        ];

        foreach (var call in calls)
        {
            (await call.Should().ThrowAsync<BadRequestException>()).WithMessage("*xternalUserId'*must not begin with aws:*");
        }

        _chime.Meetings.Should().ContainSingle();
        meeting.Attendees.Should().BeEmpty();
    }

    [Fact]
    public async Task CreateAttendee_rejects_a_reserved_ID_even_if_the_meeting_has_that_attendee()
    {
        var meeting = _chime.AddMeeting("standup", attendees: [Pipeline]);

        await _chime.Awaiting(it => it.CreateAsync(meeting, Pipeline)).Should().ThrowAsync<BadRequestException>();
    }

    [Theory]
    [InlineData("a")]
    [InlineData("star*")]
    public void A_seed_rejects_an_invalid_ExternalUserId(string userId)
    {
        var meeting = _chime.AddMeeting("standup");

        meeting.Invoking(it => it.AddAttendee(userId)).Should().Throw<ArgumentException>().WithMessage("*'ExternalUserId'*");
        meeting.Attendees.Should().BeEmpty();
    }

    [Fact]
    public void A_seed_rejects_a_reserved_ExternalMeetingId_because_pipelines_create_no_meetings() =>
        _chime.Invoking(it => it.AddMeeting("aws:meeting")).Should().Throw<ArgumentException>().WithMessage("*'ExternalMeetingId'*");
}

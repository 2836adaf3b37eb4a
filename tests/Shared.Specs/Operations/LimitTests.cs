namespace FakeChime.Tests.Operations;

/// <summary>The default limits of a meeting and of the account.</summary>
public sealed class LimitTests
{
    private readonly Fake _chime = new();

    [Fact]
    public async Task CreateAttendee_throws_beyond_250_attendees_but_returns_existing_ones()
    {
        var meeting = _chime.AddMeeting(attendees: Enumerable.Range(1, 250).Select(number => $"student{number}"));

        await _chime.Awaiting(chime => chime.CreateAsync(meeting, "one too many")).Should().ThrowAsync<LimitException>()
            .WithMessage($"Meeting <{meeting.MeetingId}> has reached its limit of 250 attendees");

        meeting.Attendees.Should().HaveCount(250);
        (await _chime.CreateAsync(meeting, "student250")).AttendeeId.Should().Be(meeting.Attendees[249].AttendeeId);
    }

    [Fact]
    public async Task CreateMeeting_throws_beyond_250_active_meetings()
    {
        var meetings = Enumerable.Range(1, 250).Select(_ => _chime.AddMeeting()).ToArray();
        Task CreateAsync() => _chime.CreateMeetingAsync(new() { ExternalMeetingId = "lesson", MediaRegion = "us-east-1" });

        await FluentActions.Awaiting(CreateAsync).Should().ThrowAsync<LimitException>()
            .WithMessage("The account has reached its limit of 250 active meetings");
        meetings[0].End();
        await CreateAsync();

        _chime.Meetings.Count(meeting => meeting.IsActive).Should().Be(250);
    }
}

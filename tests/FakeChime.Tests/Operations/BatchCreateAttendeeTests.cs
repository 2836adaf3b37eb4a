using System.Net;
using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Operations;

public sealed class BatchCreateAttendeeTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task BatchCreateAttendee_creates_the_attendees_in_the_order_of_the_request()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice"]);

        var response = await BatchAsync(meeting, "bob", "alice", "carol");

        meeting.ExternalUserIds().Should().Equal("alice", "bob", "carol");
        response.Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal("bob", "alice", "carol");
        response.Errors.Should().BeEmpty();
        response.HttpStatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task BatchCreateAttendee_keeps_the_tags_of_each_attendee()
    {
        var meeting = _chime.AddMeeting();

        await _chime.BatchCreateAttendeeAsync(new()
        {
            MeetingId = meeting.MeetingId,
            Attendees = [new() { ExternalUserId = "alice", Tags = [Tag("team", "blue")] }, new() { ExternalUserId = "bob" }],
        });

        meeting.Attendees.Select(attendee => attendee.Tags.Count).Should().Equal(1, 0);
    }

    [Fact]
    public async Task BatchCreateAttendee_returns_the_same_attendee_twice_for_a_repeated_ExternalUserId()
    {
        var meeting = _chime.AddMeeting();

        var response = await BatchAsync(meeting, "alice", "alice");

        meeting.Attendees.Should().ContainSingle();
        response.Attendees.Select(attendee => attendee.AttendeeId).Should().Equal(meeting.Attendees[0].AttendeeId, meeting.Attendees[0].AttendeeId);
    }

    [Fact]
    public async Task BatchCreateAttendee_returns_attendees_beyond_the_limit_as_errors()
    {
        using var chime = WithLimits(new() { AttendeesPerMeeting = 2 });
        var meeting = chime.AddMeeting(attendees: ["alice"]);

        var response = await chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, Attendees = Items("bob", "carol", "alice", "dave") });

        meeting.ExternalUserIds().Should().Equal("alice", "bob");
        response.Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal("bob", "alice");
        response.Errors.Select(error => (error.ExternalUserId, error.ErrorCode)).Should()
            .Equal(("carol", "ResourceLimitExceeded"), ("dave", "ResourceLimitExceeded"));
        response.Errors[0].ErrorMessage.Should().Be($"Meeting <{meeting.MeetingId}> has reached its limit of 2 attendees");
        response.HttpStatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task BatchCreateAttendee_rejects_the_request_if_one_attendee_is_invalid()
    {
        var meeting = _chime.AddMeeting();

        await this.Awaiting(it => it.BatchAsync(meeting, "alice", "b")).Should().ThrowAsync<BadRequestException>()
            .WithMessage("*'attendees.2.member.externalUserId'*length greater than or equal to 2");

        meeting.Attendees.Should().BeEmpty();
    }

    [Fact]
    public async Task BatchCreateAttendee_accepts_at_most_100_attendees()
    {
        var meeting = _chime.AddMeeting();
        var users = Enumerable.Range(1, 101).Select(number => $"user{number}").ToArray();

        await this.Awaiting(it => it.BatchAsync(meeting, users)).Should().ThrowAsync<BadRequestException>()
            .WithMessage("*'attendees'*Member must have length less than or equal to 100");
        meeting.Attendees.Should().BeEmpty();

        (await BatchAsync(meeting, [.. users.Take(100)])).Attendees.Should().HaveCount(100);
    }

    [Fact]
    public async Task BatchCreateAttendee_throws_NotFoundException_for_an_ended_meeting()
    {
        var meeting = _chime.AddMeeting(new MeetingSeed { HasEnded = true });

        await this.Awaiting(it => it.BatchAsync(meeting, "alice")).Should().ThrowAsync<NotFoundException>().WithMessage("The meeting has ended");
    }

    private Task<BatchCreateAttendeeResponse> BatchAsync(FakeMeeting meeting, params string[] users) =>
        _chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, Attendees = Items(users) });
}

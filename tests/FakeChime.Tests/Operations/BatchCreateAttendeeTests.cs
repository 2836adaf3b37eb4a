using System.Net;
using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Operations;

public sealed class BatchCreateAttendeeTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task Creates_the_attendees_in_the_order_of_the_request()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice"]);

        var response = await BatchAsync(meeting, "bob", "alice", "carol");

        meeting.ExternalUserIds().Should().Equal("alice", "bob", "carol");
        response.Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal("bob", "alice", "carol");
        response.Errors.Should().BeEmpty();
        response.HttpStatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Keeps_the_tags_of_each_attendee()
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
    public async Task A_user_named_twice_is_answered_twice_as_the_same_attendee()
    {
        var meeting = _chime.AddMeeting();

        var response = await BatchAsync(meeting, "alice", "alice");

        meeting.Attendees.Should().ContainSingle();
        response.Attendees.Select(attendee => attendee.AttendeeId).Should().Equal(meeting.Attendees[0].AttendeeId, meeting.Attendees[0].AttendeeId);
    }

    [Fact]
    public async Task Those_beyond_the_limit_are_errors_beside_the_others()
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
    public async Task One_bad_attendee_fails_the_whole_request()
    {
        var meeting = _chime.AddMeeting();

        await this.Awaiting(it => it.BatchAsync(meeting, "alice", "b")).Should().ThrowAsync<BadRequestException>()
            .WithMessage("*'attendees.2.member.externalUserId'*length greater than or equal to 2");

        meeting.Attendees.Should().BeEmpty();
    }

    [Fact]
    public async Task Takes_100_attendees_and_not_101()
    {
        var meeting = _chime.AddMeeting();
        var users = Enumerable.Range(1, 101).Select(number => $"user{number}").ToArray();

        await this.Awaiting(it => it.BatchAsync(meeting, users)).Should().ThrowAsync<BadRequestException>()
            .WithMessage("*'attendees'*Member must have length less than or equal to 100");
        meeting.Attendees.Should().BeEmpty();

        (await BatchAsync(meeting, [.. users.Take(100)])).Attendees.Should().HaveCount(100);
    }

    [Fact]
    public async Task Attendees_beyond_the_100th_are_not_looked_at()
    {
        var request = new BatchCreateAttendeeRequest
        {
            MeetingId = _chime.AddMeeting().MeetingId,
            Attendees = [.. Enumerable.Repeat(new CreateAttendeeRequestItem(), 1_000)],
        };

        (await _chime.Awaiting(it => it.BatchCreateAttendeeAsync(request)).Should().ThrowAsync<BadRequestException>()).Which.Message
            .Should().StartWith("101 validation errors detected: ").And.Contain("'attendees.100.member.externalUserId'").And.NotContain("attendees.101.");
    }

    [Fact]
    public async Task No_attendees_at_all_is_a_missing_member()
    {
        await this.Awaiting(it => it.BatchAsync(it._chime.AddMeeting())).Should().ThrowAsync<BadRequestException>()
            .WithMessage("*'attendees'*Member must not be null");
    }

    [Fact]
    public async Task An_entry_that_is_null_is_a_bad_request()
    {
        var meeting = _chime.AddMeeting();

        await _chime.Awaiting(chime => chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, Attendees = [null!] }))
            .Should().ThrowAsync<BadRequestException>().WithMessage("*'attendees.1.member.externalUserId'*Member must not be null");
    }

    [Fact]
    public async Task A_meeting_that_has_ended_refuses_the_whole_batch()
    {
        var meeting = _chime.AddMeeting(new MeetingSeed { HasEnded = true });

        await this.Awaiting(it => it.BatchAsync(meeting, "alice")).Should().ThrowAsync<NotFoundException>().WithMessage("The meeting has ended");
    }

    private Task<BatchCreateAttendeeResponse> BatchAsync(FakeMeeting meeting, params string[] users) =>
        _chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, Attendees = Items(users) });
}

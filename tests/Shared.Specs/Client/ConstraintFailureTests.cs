using System.Net;

namespace FakeChime.Tests.Client;

/// <summary>The exception for constraint failures: <c>FakeChimeOptions.ConstraintFailures</c>.</summary>
public sealed class ConstraintFailureTests
{
    [Fact]
    public async Task ConstraintFailures_Validation_turns_constraint_failures_into_ValidationException()
    {
        using var chime = new Fake(new() { ConstraintFailures = ConstraintFailure.Validation });
        var meeting = chime.AddMeeting();

        foreach (var call in new Func<Task>[]
        {
            () => chime.CreateAsync(meeting, "a"),
            () => chime.GetMeetingAsync(new() { MeetingId = "standup" }),
            () => chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId, NextToken = "unknown" }),
        })
        {
            var exception = (await call.Should().ThrowExactlyAsync<ServiceException>()).Which;
            exception.ErrorCode.Should().Be("ValidationException");
            exception.StatusCode.Should().Be(HttpStatusCode.BadRequest);
            exception.Message.Should().StartWith("1 validation error detected: Value at '");
        }

        meeting.Attendees.Should().BeEmpty();
    }

    [Fact]
    public async Task ConstraintFailures_Validation_does_not_change_other_errors()
    {
        using var chime = new Fake(new() { ConstraintFailures = ConstraintFailure.Validation });

        await chime.Awaiting(it => it.CreateAsync(it.AddMeeting(new MeetingSeed { HasEnded = true }), "alice")).Should().ThrowAsync<NotFoundException>();
    }
}

using System.Net;
using Amazon.Runtime;
using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Client;

/// <summary>Errors of the service are thrown as the exceptions of the real client.</summary>
public sealed class ServiceErrorTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task A_service_exception_has_its_StatusCode_ErrorCode_ErrorType_and_RequestId()
    {
        var exception = (await _chime.Awaiting(chime => chime.GetMeetingAsync(new() { MeetingId = UnknownId })).Should().ThrowAsync<NotFoundException>()).Which;

        exception.StatusCode.Should().Be(HttpStatusCode.NotFound);
        exception.ErrorCode.Should().Be("NotFoundException");
        exception.Code.Should().Be(ErrorCode.NotFound);
        exception.ErrorType.Should().Be(ErrorType.Unknown);
        exception.RequestId.Should().Be(_chime.Calls.Single().RequestId);
    }

    [Fact]
    public async Task ConstraintFailures_Validation_turns_constraint_failures_into_ValidationException()
    {
        using var chime = new FakeAmazonChime(new() { ConstraintFailures = ConstraintFailure.Validation });
        var meeting = chime.AddMeeting();

        foreach (var call in new Func<Task>[]
        {
            () => chime.CreateAsync(meeting, "a"),
            () => chime.GetMeetingAsync(new() { MeetingId = "standup" }),
            () => chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId, NextToken = "unknown" }),
        })
        {
            var exception = (await call.Should().ThrowExactlyAsync<AmazonChimeException>()).Which;
            exception.ErrorCode.Should().Be("ValidationException");
            exception.StatusCode.Should().Be(HttpStatusCode.BadRequest);
            exception.Message.Should().StartWith("1 validation error detected: Value at '");
        }

        meeting.Attendees.Should().BeEmpty();
    }

    [Fact]
    public async Task ConstraintFailures_Validation_does_not_change_other_errors()
    {
        using var chime = new FakeAmazonChime(new() { ConstraintFailures = ConstraintFailure.Validation });

        await chime.Awaiting(it => it.CreateAsync(it.AddMeeting(new MeetingSeed { HasEnded = true }), "alice")).Should().ThrowAsync<NotFoundException>();
    }
}

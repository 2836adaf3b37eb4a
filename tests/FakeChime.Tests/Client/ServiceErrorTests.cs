using System.Net;
using Amazon.Runtime;
using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Client;

/// <summary>Errors arrive as the exceptions that the real client makes of the service's answers.</summary>
public sealed class ServiceErrorTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task An_exception_of_the_service_arrives_complete()
    {
        var exception = (await _chime.Awaiting(chime => chime.GetMeetingAsync(new() { MeetingId = UnknownId })).Should().ThrowAsync<NotFoundException>()).Which;

        exception.StatusCode.Should().Be(HttpStatusCode.NotFound);
        exception.ErrorCode.Should().Be("NotFoundException");
        exception.Code.Should().Be(ErrorCode.NotFound);
        exception.ErrorType.Should().Be(ErrorType.Unknown);
        exception.RequestId.Should().Be(_chime.Calls.Single().RequestId);
    }

    [Fact]
    public async Task An_error_that_the_operation_does_not_document_arrives_as_the_base_exception_with_its_error_code()
    {
        var meeting = _chime.AddMeeting();
        _chime.When<GetMeeting>().Throws(ChimeError.Conflict("twice"), allowUndocumented: true);

        var exception = (await _chime.Awaiting(chime => chime.GetMeetingAsync(new() { MeetingId = meeting.MeetingId }))
            .Should().ThrowExactlyAsync<AmazonChimeException>()).Which;

        exception.Message.Should().Be("twice");
        exception.StatusCode.Should().Be(HttpStatusCode.Conflict);
        exception.ErrorCode.Should().Be("ConflictException");
        exception.ErrorType.Should().Be(ErrorType.Unknown);
        exception.RequestId.Should().Be(_chime.Calls.Single().RequestId);
    }

    [Fact]
    public async Task An_exception_of_the_SDK_that_no_operation_documents_is_refused_when_it_is_written_and_arrives_as_the_base_exception_when_allowed()
    {
        _chime.Invoking(chime => chime.When<CreateAttendee>().Throws<ConflictException>()).Should().Throw<ArgumentException>()
            .WithMessage("CreateAttendee does not document ConflictException.*allowUndocumented: true.");
        _chime.When<CreateAttendee>().Throws<ConflictException>(allowUndocumented: true);

        (await _chime.Awaiting(chime => chime.CreateAsync(chime.AddMeeting(), "alice")).Should().ThrowExactlyAsync<AmazonChimeException>())
            .Which.ErrorCode.Should().Be("ConflictException");
    }

    [Fact]
    public async Task A_broken_constraint_is_a_ValidationException_where_the_options_say_so()
    {
        using var chime = new FakeAmazonChime(new() { ConstraintFailures = ConstraintFailure.Validation });
        var meeting = chime.AddMeeting();

        foreach (var call in new Func<Task>[]
        {
            () => chime.CreateAsync(meeting, "a"),
            () => chime.GetMeetingAsync(new() { MeetingId = "standup" }),
            () => chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId, NextToken = "made up" }),
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
    public async Task What_breaks_no_constraint_is_no_ValidationException()
    {
        using var chime = new FakeAmazonChime(new() { ConstraintFailures = ConstraintFailure.Validation });

        await chime.Awaiting(it => it.CreateAsync(it.AddMeeting(new MeetingSeed { HasEnded = true }), "alice")).Should().ThrowAsync<NotFoundException>();
    }
}

using Amazon.Runtime;
using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Client;

/// <summary>What the real client does before anything is sent, the fake does too.</summary>
public sealed class BeforeSendingTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task A_null_request_fails_through_the_task()
    {
        var task = _chime.CreateAttendeeAsync(null!);

        task.IsFaulted.Should().BeTrue();
        await FluentActions.Awaiting(() => task).Should().ThrowAsync<ArgumentNullException>();
    }

    [Fact]
    public async Task A_null_member_of_the_path_fails_through_the_task_and_nothing_is_sent()
    {
        var task = _chime.GetAttendeeAsync(new());

        task.IsFaulted.Should().BeTrue();
        (await FluentActions.Awaiting(() => task).Should().ThrowExactlyAsync<AmazonChimeException>())
            .WithMessage("Request object does not have required field AttendeeId set");
        _chime.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task An_empty_list_counts_as_not_set()
    {
        var meeting = _chime.AddMeeting();

        await _chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "alice", Tags = [] });
        await _chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "bob", Tags = null });
        await _chime.Awaiting(chime => chime.TagMeetingAsync(new() { MeetingId = meeting.MeetingId, Tags = [] }))
            .Should().ThrowAsync<BadRequestException>().WithMessage("*'tags'*Member must not be null");

        meeting.ExternalUserIds().Should().Equal("alice", "bob");
    }

    [Fact]
    public async Task MaxResults_0_counts_as_not_set()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice", "bob"]);

        (await _chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId, MaxResults = 0 })).Attendees.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_token_cancelled_beforehand_cancels_the_task_and_nothing_is_sent()
    {
        var meeting = _chime.AddMeeting();

        var task = _chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "alice" }, new CancellationToken(canceled: true));

        task.IsCanceled.Should().BeTrue();
        await FluentActions.Awaiting(() => task).Should().ThrowAsync<TaskCanceledException>();
        meeting.Attendees.Should().BeEmpty();
        _chime.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task After_Dispose_every_operation_fails_and_the_state_can_still_be_read()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice"]);
        _chime.Dispose();
        _chime.Dispose();

        await _chime.Awaiting(chime => chime.GetMeetingAsync(new() { MeetingId = meeting.MeetingId })).Should().ThrowAsync<ObjectDisposedException>();
        await ((IAmazonChime)_chime).Awaiting(chime => chime.ListAccountsAsync(new())).Should().ThrowAsync<ObjectDisposedException>();
        meeting.ExternalUserIds().Should().Equal("alice");
    }

    [Fact]
    public void Has_a_configuration_and_an_endpoint_as_the_real_client()
    {
        _chime.Config.Should().BeOfType<AmazonChimeConfig>().Which.RegionEndpoint.Should().Be(Amazon.RegionEndpoint.USEast1);
        _chime.Config.Should().BeSameAs(_chime.Config);
        _chime.DetermineServiceOperationEndpoint(new CreateAttendeeRequest()).URL.Should().Be("https://chime.us-east-1.amazonaws.com");
        _chime.Invoking(chime => chime.DetermineServiceOperationEndpoint(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public async Task An_exception_of_the_service_arrives_complete()
    {
        var exception = (await _chime.Awaiting(chime => chime.GetMeetingAsync(new() { MeetingId = UnknownId })).Should().ThrowAsync<NotFoundException>()).Which;

        exception.StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
        exception.ErrorCode.Should().Be("NotFoundException");
        exception.Code.Should().Be(ErrorCode.NotFound);
        exception.ErrorType.Should().Be(ErrorType.Unknown);
        exception.RequestId.Should().Be(_chime.Calls.Single().RequestId);
    }
}

using System.Net;
using Amazon.Runtime;

namespace FakeChime.Tests.Client;

/// <summary>What the v4 client does before anything is sent, the fake does too.</summary>
public sealed class BeforeSendingTests
{
    private readonly FakeAmazonChimeSDKMeetings _chime = new();
    private readonly FakeMeeting _meeting;

    public BeforeSendingTests() => _meeting = _chime.AddMeeting("webinar", ["alice", "bob"]);

    [Fact]
    public async Task A_null_request_fails_through_the_task()
    {
        var task = _chime.CreateAttendeeAsync(null!);

        task.IsFaulted.Should().BeTrue();
        await FluentActions.Awaiting(() => task).Should().ThrowAsync<ArgumentNullException>();
    }

    [Theory]
    [InlineData(null, null, "AttendeeId")]
    [InlineData("x", null, "AttendeeId")]
    [InlineData(null, "x", "MeetingId")]
    public async Task A_null_member_of_the_path_is_the_clients_own_exception_and_the_attendee_is_asked_for_first(
        string? meetingId, string? attendeeId, string member)
    {
        var refused = (await _chime.Awaiting(it => it.GetAttendeeAsync(new() { MeetingId = meetingId, AttendeeId = attendeeId }))
            .Should().ThrowExactlyAsync<AmazonChimeSDKMeetingsException>()).Which;

        refused.Message.Should().Be($"Request object does not have required field {member} set");
        refused.Should().Match<AmazonServiceException>(it =>
            it.ErrorCode == null && it.RequestId == null && it.StatusCode == 0 && it.ErrorType == ErrorType.Sender);
        _chime.Calls.Should().BeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task An_empty_ARN_in_the_query_counts_as_not_set(string? arn) =>
        (await _chime.Awaiting(it => it.ListTagsForResourceAsync(new() { ResourceARN = arn })).Should().ThrowExactlyAsync<AmazonChimeSDKMeetingsException>())
            .WithMessage("Request object does not have required field ResourceARN set");

    [Fact]
    public async Task An_empty_id_is_the_services_to_refuse() =>
        await _chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = "" })).Should().ThrowAsync<BadRequestException>();

    [Theory]
    [InlineData(0, false)]
    [InlineData(101, false)]
    [InlineData(100, true)]
    [InlineData(null, true)]
    public async Task MaxResults_is_sent_as_it_is_set(int? maxResults, bool isFine)
    {
        var listing = () => _chime.ListAttendeesAsync(new() { MeetingId = _meeting.MeetingId, MaxResults = maxResults });

        if (isFine)
        {
            (await listing()).Attendees.Should().HaveCount(2);
        }
        else
        {
            (await listing.Should().ThrowAsync<BadRequestException>()).WithMessage("*'maxResults'*");
        }
    }

    [Fact]
    public async Task A_missing_member_of_the_path_wins_over_a_cancelled_token_and_dispose_over_both()
    {
        var cancelled = new CancellationToken(canceled: true);
        await _chime.Awaiting(it => it.GetMeetingAsync(new(), cancelled)).Should().ThrowAsync<AmazonChimeSDKMeetingsException>();
        await _chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = _meeting.MeetingId }, cancelled)).Should().ThrowAsync<TaskCanceledException>();

        _chime.Dispose();

        _chime.Invoking(it => { _ = it.GetMeetingAsync(new(), cancelled); }).Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public async Task A_null_request_token_is_filled_in()
    {
        var one = await _chime.CreateMeetingAsync(new() { ExternalMeetingId = "one", MediaRegion = "us-east-1" });
        var other = await _chime.CreateMeetingAsync(new() { ExternalMeetingId = "one", MediaRegion = "us-east-1" });

        one.Meeting.MeetingId.Should().NotBe(other.Meeting.MeetingId);
        _chime.Calls.Of<CreateMeeting>().Select(call => call.Operation.ClientRequestToken).Should().OnlyHaveUniqueItems().And.NotContainNulls();
    }

    [Fact]
    public async Task An_exception_of_the_service_arrives_complete()
    {
        _chime.When<GetMeeting>().Throws(ChimeError.Throttled());

        var thrown = (await _chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = _meeting.MeetingId }))
            .Should().ThrowAsync<ThrottlingException>()).Which;

        thrown.Should().Match<ThrottlingException>(it =>
            it.StatusCode == (HttpStatusCode)429 && it.ErrorCode == "ThrottlingException" && it.Code == "Throttling" && it.ErrorType == ErrorType.Unknown);
        thrown.RequestId.Should().Be(_chime.Calls.Single().RequestId);
    }

    [Fact]
    public async Task The_observed_ValidationException_is_the_base_exception()
    {
        using var chime = new FakeAmazonChimeSDKMeetings(new() { ConstraintFailures = ConstraintFailure.Validation });

        var thrown = (await chime.Awaiting(it => it.CreateMeetingAsync(new())).Should().ThrowExactlyAsync<AmazonChimeSDKMeetingsException>()).Which;

        thrown.ErrorCode.Should().Be("ValidationException");
        thrown.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public void What_the_api_does_not_have_is_refused_by_name() =>
        _chime.Invoking(it => it.When<ListMeetings>()).Should().Throw<ArgumentException>()
            .WithMessage("The API chime-sdk-meetings has no operation 'ListMeetings'. It has CreateMeeting, *UpdateAttendeeCapabilities*");

    [Fact]
    public async Task A_service_that_is_unavailable_says_when_to_come_back_only_where_a_test_says_it()
    {
        var getting = () => _chime.GetMeetingAsync(new() { MeetingId = _meeting.MeetingId });
        _chime.When<GetMeeting>().Throws(ChimeError.ServiceUnavailable(), times: 1)
            .Throws(() => new ServiceUnavailableException("busy") { RetryAfterSeconds = "7" });

        (await getting.Should().ThrowAsync<ServiceUnavailableException>()).Which.RetryAfterSeconds.Should().BeNull();
        (await getting.Should().ThrowAsync<ServiceUnavailableException>()).Which.RetryAfterSeconds.Should().Be("7");
    }

    [Fact]
    public void Has_a_configuration_and_an_endpoint_as_the_real_client()
    {
        _chime.Config.Should().BeOfType<AmazonChimeSDKMeetingsConfig>().Which.RegionEndpoint.SystemName.Should().Be("us-east-1");
        _chime.Config.Should().BeSameAs(_chime.Config);
        _chime.Invoking(it => it.DetermineServiceOperationEndpoint(null!)).Should().Throw<ArgumentNullException>();
    }
}

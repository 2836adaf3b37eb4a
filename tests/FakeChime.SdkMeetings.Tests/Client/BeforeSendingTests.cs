using System.Net;
using Amazon.Runtime;

namespace FakeChime.Tests.Client;

/// <summary>The fake checks requests before it sends them as the v4 client does.</summary>
public sealed class BeforeSendingTests
{
    private readonly FakeAmazonChimeSDKMeetings _chime = new();
    private readonly FakeMeeting _meeting;

    public BeforeSendingTests() => _meeting = _chime.AddMeeting("webinar", ["alice", "bob"]);

    [Theory]
    [InlineData(null, null, "AttendeeId")]
    [InlineData("x", null, "AttendeeId")]
    [InlineData(null, "x", "MeetingId")]
    public async Task A_null_path_member_throws_the_exception_of_the_client_AttendeeId_first(
        string? meetingId, string? attendeeId, string member)
    {
        var rejected = (await _chime.Awaiting(it => it.GetAttendeeAsync(new() { MeetingId = meetingId, AttendeeId = attendeeId }))
            .Should().ThrowExactlyAsync<AmazonChimeSDKMeetingsException>()).Which;

        rejected.Message.Should().Be($"Request object does not have required field {member} set");
        rejected.Should().Match<AmazonServiceException>(it =>
            it.ErrorCode == null && it.RequestId == null && it.StatusCode == 0 && it.ErrorType == ErrorType.Sender);
        _chime.Calls.Should().BeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task An_empty_ResourceARN_in_the_query_counts_as_not_set(string? arn) =>
        (await _chime.Awaiting(it => it.ListTagsForResourceAsync(new() { ResourceARN = arn })).Should().ThrowExactlyAsync<AmazonChimeSDKMeetingsException>())
            .WithMessage("Request object does not have required field ResourceARN set");

    [Fact]
    public async Task An_empty_MeetingId_is_sent_and_rejected_by_the_service() =>
        await _chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = "" })).Should().ThrowAsync<BadRequestException>();

    [Theory]
    [InlineData(0, false)]
    [InlineData(101, false)]
    [InlineData(100, true)]
    [InlineData(null, true)]
    public async Task MaxResults_is_sent_as_set_and_must_be_from_1_to_100(int? maxResults, bool isFine)
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
    public async Task Dispose_is_checked_before_a_missing_path_member_and_that_before_a_canceled_token()
    {
        var cancelled = new CancellationToken(canceled: true);
        await _chime.Awaiting(it => it.GetMeetingAsync(new(), cancelled)).Should().ThrowAsync<AmazonChimeSDKMeetingsException>();
        await _chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = _meeting.MeetingId }, cancelled)).Should().ThrowAsync<TaskCanceledException>();

        _chime.Dispose();

        _chime.Invoking(it => { _ = it.GetMeetingAsync(new(), cancelled); }).Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public async Task CreateMeeting_fills_in_a_null_ClientRequestToken()
    {
        var one = await _chime.CreateMeetingAsync(new() { ExternalMeetingId = "one", MediaRegion = "us-east-1" });
        var other = await _chime.CreateMeetingAsync(new() { ExternalMeetingId = "one", MediaRegion = "us-east-1" });

        one.Meeting.MeetingId.Should().NotBe(other.Meeting.MeetingId);
        _chime.Calls.Of<CreateMeeting>().Select(call => call.Operation.ClientRequestToken).Should().OnlyHaveUniqueItems().And.NotContainNulls();
    }

    [Fact]
    public async Task A_service_exception_has_its_StatusCode_ErrorCode_Code_ErrorType_and_RequestId()
    {
        _chime.When<GetMeeting>().Throws(ChimeError.Throttled());

        var thrown = (await _chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = _meeting.MeetingId }))
            .Should().ThrowAsync<ThrottlingException>()).Which;

        thrown.Should().Match<ThrottlingException>(it =>
            it.StatusCode == (HttpStatusCode)429 && it.ErrorCode == "ThrottlingException" && it.Code == "Throttling" && it.ErrorType == ErrorType.Unknown);
        thrown.RequestId.Should().Be(_chime.Calls.Single().RequestId);
    }

    [Fact]
    public async Task ConstraintFailures_Validation_turns_constraint_failures_into_ValidationException()
    {
        using var chime = new FakeAmazonChimeSDKMeetings(new() { ConstraintFailures = ConstraintFailure.Validation });

        var thrown = (await chime.Awaiting(it => it.CreateMeetingAsync(new())).Should().ThrowExactlyAsync<AmazonChimeSDKMeetingsException>()).Which;

        thrown.ErrorCode.Should().Be("ValidationException");
        thrown.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public void When_throws_for_an_operation_that_only_the_other_API_has() =>
        _chime.Invoking(it => it.When<ListMeetings>()).Should().Throw<ArgumentException>()
            .WithMessage("The API chime-sdk-meetings has no operation 'ListMeetings'. It has CreateMeeting, *UpdateAttendeeCapabilities*");

    [Fact]
    public async Task ServiceUnavailableException_has_RetryAfterSeconds_only_if_a_rule_sets_it()
    {
        var getting = () => _chime.GetMeetingAsync(new() { MeetingId = _meeting.MeetingId });
        _chime.When<GetMeeting>().Throws(ChimeError.ServiceUnavailable(), times: 1)
            .Throws(() => new ServiceUnavailableException("busy") { RetryAfterSeconds = "7" });

        (await getting.Should().ThrowAsync<ServiceUnavailableException>()).Which.RetryAfterSeconds.Should().BeNull();
        (await getting.Should().ThrowAsync<ServiceUnavailableException>()).Which.RetryAfterSeconds.Should().Be("7");
    }

    [Fact]
    public void The_fake_has_the_configuration_and_endpoint_of_the_real_client()
    {
        _chime.Config.Should().BeOfType<AmazonChimeSDKMeetingsConfig>().Which.RegionEndpoint.SystemName.Should().Be("us-east-1");
        _chime.Config.Should().BeSameAs(_chime.Config);
        _chime.Invoking(it => it.DetermineServiceOperationEndpoint(null!)).Should().Throw<ArgumentNullException>();
    }
}

using Amazon.Runtime;

namespace FakeChime.Tests.Client;

/// <summary>The fake checks requests before it sends them as the v4 client does.</summary>
public sealed class BeforeSendingTests
{
    private readonly FakeAmazonChimeSDKMeetings _chime = new();
    private readonly FakeMeeting _meeting;

    public BeforeSendingTests() => _meeting = _chime.AddMeeting("webinar", ["alice", "bob"]);

    [Fact]
    public async Task The_exception_for_a_null_path_member_has_no_ErrorCode_StatusCode_and_RequestId()
    {
        var rejected = (await _chime.Awaiting(it => it.GetAttendeeAsync(new())).Should().ThrowExactlyAsync<AmazonChimeSDKMeetingsException>()).Which;

        rejected.Should().Match<AmazonServiceException>(it =>
            it.ErrorCode == null && it.RequestId == null && it.StatusCode == 0 && it.ErrorType == ErrorType.Sender);
    }

    [Fact]
    public async Task An_empty_ResourceARN_in_the_query_counts_as_not_set() =>
        (await _chime.Awaiting(it => it.ListTagsForResourceAsync(new() { ResourceARN = "" })).Should().ThrowExactlyAsync<AmazonChimeSDKMeetingsException>())
            .WithMessage("Request object does not have required field ResourceARN set");

    [Fact]
    public async Task An_empty_MeetingId_is_sent_and_rejected_by_the_service() =>
        await _chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = "" })).Should().ThrowAsync<BadRequestException>();

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

using Amazon.Runtime;
using FakeChime.Http.Tests;

namespace FakeChime.Http.SdkMeetings.Tests;

/// <summary>Errors by code are the same in process and through the pipeline of the AWS SDK.</summary>
public sealed class ErrorsByCodeThroughTheSdkTests
{
    [Theory]
    [MemberData(nameof(ErrorsByCode.Names), MemberType = typeof(ErrorsByCode))]
    public async Task An_error_by_code_has_the_same_ErrorCode_status_and_message_in_process_and_through_the_SDK(string name)
    {
        using var chime = new FakeClient();
        var meetingId = chime.AddMeeting("standup").MeetingId;
        chime.When<GetMeeting>().Throws(ErrorsByCode.All[name]);
        await using var server = await FakeChimeServer.StartAsync(chime);
        using var client = new SdkPipelineClient(new() { ServiceURL = server.Endpoint.ToString(), AuthenticationRegion = "us-east-1" });

        var inProcess = (await chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = meetingId })).Should().ThrowAsync<AmazonServiceException>()).Which;
        var overHttp = (await client.Awaiting(it => it.SendAsync(new(HttpMethod.Get, $"/meetings/{meetingId}"))).Should().ThrowAsync<AmazonServiceException>()).Which;

        overHttp.ErrorCode.Should().Be(inProcess.ErrorCode);
        overHttp.StatusCode.Should().Be(inProcess.StatusCode);
        overHttp.Message.Should().Be(inProcess.Message);
        overHttp.ErrorType.Should().Be(inProcess.ErrorType);
    }
}

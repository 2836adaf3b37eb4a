using Amazon.Runtime;

namespace FakeChime.Http.Tests.Sdk;

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
        using var handler = FakeChimeServer.CreateHandler(chime);
        using var client = new SdkPipelineClient(SdkPipelineClient.ConfigFor(handler));

        var calling = () => chime.GetMeetingAsync(new() { MeetingId = meetingId });
        var sending = () => client.SendAsync(new(HttpMethod.Get, $"/meetings/{meetingId}"));

        var inProcess = (await calling.Should().ThrowAsync<AmazonServiceException>()).Which;
        var overHttp = (await sending.Should().ThrowAsync<AmazonServiceException>()).Which;

        overHttp.ErrorCode.Should().Be(inProcess.ErrorCode);
        overHttp.StatusCode.Should().Be(inProcess.StatusCode);
        overHttp.Message.Should().Be(inProcess.Message);
        overHttp.ErrorType.Should().Be(inProcess.ErrorType);
    }
}

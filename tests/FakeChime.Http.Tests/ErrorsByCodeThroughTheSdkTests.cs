using Amazon.Chime.Model;
using Amazon.Runtime;

namespace FakeChime.Http.Tests;

/// <summary>Errors by code are the same in process and through the pipeline of the AWS SDK.</summary>
public sealed class ErrorsByCodeThroughTheSdkTests
{
    [Theory]
    [MemberData(nameof(ErrorsByCode.Names), MemberType = typeof(ErrorsByCode))]
    public async Task An_error_by_code_has_the_same_ErrorCode_status_and_message_in_process_and_through_the_SDK(string name)
    {
        using var chime = new FakeAmazonChime();
        var request = new ListAttendeesRequest { MeetingId = chime.AddMeeting("standup").MeetingId, MaxResults = 1 };
        chime.When<ListAttendees>().Throws(ErrorsByCode.All[name]);
        using var handler = FakeChimeServer.CreateHandler(chime);
        using var client = new SdkPipelineClient(handler);

        var inProcess = (await chime.Awaiting(it => it.ListAttendeesAsync(request)).Should().ThrowAsync<AmazonServiceException>()).Which;
        var overHttp = (await client.Awaiting(it => it.ListAttendeesAsync(request)).Should().ThrowAsync<AmazonServiceException>()).Which;

        overHttp.ErrorCode.Should().Be(inProcess.ErrorCode);
        overHttp.StatusCode.Should().Be(inProcess.StatusCode);
        overHttp.Message.Should().Be(inProcess.Message);
        overHttp.ErrorType.Should().Be(inProcess.ErrorType);
    }
}

namespace FakeChime.Tests.Docs;

/// <summary>The example of docs/scripting.md for this client.</summary>
public sealed class ScriptingGuide
{
    [Fact]
    public async Task Scripting_sdk_meetings()
    {
        #region scripting-sdk-meetings
        var chime = new FakeAmazonChimeSDKMeetings();
        var standup = chime.AddMeeting("standup");
        chime.When<CreateAttendee>().Throws<ThrottlingException>(times: 1);
        chime.When<GetMeeting>().Throws(ChimeError.ExpiredToken(), times: 1);

        await chime.Awaiting(it => it.CreateAttendeeAsync(new() { MeetingId = standup.MeetingId, ExternalUserId = "carol" }))
            .Should().ThrowAsync<ThrottlingException>();
        (await chime.Awaiting(it => it.GetMeetingAsync(new() { MeetingId = standup.MeetingId }))
            .Should().ThrowExactlyAsync<AmazonChimeSDKMeetingsException>()).Which.ErrorCode.Should().Be("ExpiredTokenException");
        #endregion
    }
}

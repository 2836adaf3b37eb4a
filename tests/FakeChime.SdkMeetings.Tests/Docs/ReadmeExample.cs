namespace FakeChime.Tests.Docs;

/// <summary>The example of the package's README.</summary>
public sealed class ReadmeExample
{
    #region readme-sdk-meetings
    [Fact]
    public async Task A_listener_is_given_the_floor_in_the_end()
    {
        var chime = new FakeAmazonChimeSDKMeetings();                                    // is an IAmazonChimeSDKMeetings; nothing else to set up
        var webinar = chime.AddMeeting(new MeetingSeed
        {
            ExternalMeetingId = "webinar",
            Attendees = ["alice", new("bob") { Capabilities = Capabilities.Of("Receive", "Receive", "Receive") }],
        });
        var bob = webinar["bob"];
        chime.When<UpdateAttendeeCapabilities>().Throws<ThrottlingException>(times: 2);  // then the fake answers as usual

        await new Podium(chime).GiveFloorAsync(webinar.MeetingId, bob.AttendeeId);       // the code under test

        bob.Capabilities.Should().Be(Capabilities.All);
        chime.Calls.Of<UpdateAttendeeCapabilities>().Should().HaveCount(3);
        chime.VerifyAllRulesUsed();
    }
    #endregion
}

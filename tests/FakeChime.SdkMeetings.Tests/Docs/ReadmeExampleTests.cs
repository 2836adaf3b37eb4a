namespace FakeChime.Tests.Docs;

/// <summary>The first example of the README, with the three names that change for this client.</summary>
public sealed class ReadmeExampleTests
{
    #region readme-sdk-meetings
    [Fact]
    public async Task A_throttled_student_is_admitted_by_a_retry()
    {
        var chime = new FakeAmazonChimeSDKMeetings();                                   // an IAmazonChimeSDKMeetings with an in-memory account
        var standup = chime.AddMeeting("standup", attendees: ["alice", "bob"]);
        chime.When<CreateAttendee>(op => op.ExternalUserId == "carol").Throws<ThrottlingException>(times: 2);

        await new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");   // the code under test

        standup.Attendees.Select(a => a.ExternalUserId).Should().Equal("alice", "bob", "carol");
        chime.VerifyAllRulesUsed();
    }
    #endregion
}

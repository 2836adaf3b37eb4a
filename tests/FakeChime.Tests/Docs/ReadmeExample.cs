namespace FakeChime.Tests.Docs;

public sealed class ReadmeExample
{
    #region readme
    [Fact]
    public async Task A_throttled_student_is_admitted_in_the_end()
    {
        var chime = new FakeAmazonChime();                                   // is an IAmazonChime; nothing else to set up
        var standup = chime.AddMeeting("standup", attendees: ["alice", "bob"]);
        chime.When<CreateAttendee>(op => op.ExternalUserId == "carol")
             .Throws<ThrottledClientException>(times: 2);                    // then the fake answers as usual

        await new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");   // the code under test

        standup.Attendees.Select(a => a.ExternalUserId).Should().Equal("alice", "bob", "carol");
        chime.Calls.Of<CreateAttendee>().Should().HaveCount(3);
        chime.VerifyAllRulesUsed();
    }
    #endregion
}

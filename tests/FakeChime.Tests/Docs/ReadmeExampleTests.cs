using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Docs;

/// <summary>The examples of the README.</summary>
public sealed class ReadmeExampleTests
{
    #region readme
    [Fact]
    public async Task A_throttled_student_is_admitted_by_a_retry()
    {
        var chime = new FakeAmazonChime();                                   // an IAmazonChime with an in-memory account
        var standup = chime.AddMeeting("standup", attendees: ["alice", "bob"]);
        chime.When<CreateAttendee>(op => op.ExternalUserId == "carol").Throws<ThrottledClientException>(times: 2);

        await new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");   // the code under test

        standup.Attendees.Select(a => a.ExternalUserId).Should().Equal("alice", "bob", "carol");
        chime.VerifyAllRulesUsed();
    }
    #endregion

    [Fact]
    public async Task The_README_example_passes_a_fault_sweep()
    {
        #region readme-sweep
        await FaultSweep.RunAsync(
            () => new FakeAmazonChime(),
            async chime =>
            {
                var standup = chime.AddMeeting("standup");
                await new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");
                standup.Attendees.Should().ContainSingle();                      // must hold whatever fails
            });
        #endregion
    }

    [Fact]
    public void The_cheat_sheet_of_the_README_runs()
    {
        var clock = new FakeTimeProvider();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock });

        #region readme-cheat-sheet
        var standup = chime.AddMeeting("standup", attendees: ["alice", "bob"]);                             // seed
        chime.When<GetMeeting>().Throws<ServiceUnavailableException>(times: 1);                             // script a failure
        chime.When<CreateAttendee>().AppliesThenThrows<ServiceFailureException>(times: 1);                  // make the change, lose the response
        chime.Meetings.ByExternalId("standup")["alice"].IsPresent.Should().BeFalse();                       // assert state
        chime.Calls.Of<CreateAttendee>(op => op.IsOn(standup)).Should().BeEmpty();                          // assert calls
        clock.Advance(TimeSpan.FromMinutes(30));                                                            // control time: a FakeTimeProvider
        standup["alice"].Join().StartVideo();                                                               // raise events
        chime.Events.Select(e => e.Type).Should().EndWith(MeetingEventType.AttendeeVideoStarted);
        #endregion
    }
}

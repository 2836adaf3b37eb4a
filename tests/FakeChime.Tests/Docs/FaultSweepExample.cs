// The usings of the example are shown, also those that this project has globally.
#pragma warning disable IDE0005, CS8019, CS8933, CA1050
using FakeChime.Tests.Docs;

#region fault-sweep-first
using FakeChime;
using Xunit;

public sealed class ReceptionTests
{
    [Fact]
    public Task A_guest_is_admitted_once_whichever_call_fails() => FaultSweep.RunAsync(
        () => new FakeAmazonChime(),                                            // a new fake for each run
        async chime =>
        {
            var party = chime.AddMeeting("party");                              // the state before

            await new Reception(chime).AdmitAsync(party.MeetingId, "carol");    // the code under test

            var guest = Assert.Single(party.Attendees);                         // what must hold whatever fails
            Assert.Equal("carol", guest.ExternalUserId);
        });
}
#endregion

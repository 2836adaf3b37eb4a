using System.Net;

namespace FakeChime.Tests.Docs;

/// <summary>The second example of docs/migrating-to-sdk-meetings.md.</summary>
public sealed class MigrationGuideTests
{
    [Fact]
    public async Task The_example_after_the_migration_runs()
    {
        #region migration-after
        var chime = new FakeAmazonChimeSDKMeetings();
        var standup = chime.AddMeeting("standup", attendees: ["alice"]);
        chime.When<CreateAttendee>(op => op.ExternalUserId == "carol").Throws<ThrottlingException>(times: 1);

        await chime.Awaiting(it => it.CreateAttendeeAsync(new() { MeetingId = standup.MeetingId, ExternalUserId = "carol" }))
            .Should().ThrowAsync<ThrottlingException>();
        var response = await chime.CreateAttendeeAsync(new() { MeetingId = standup.MeetingId, ExternalUserId = "carol" });

        response.HttpStatusCode.Should().Be(HttpStatusCode.OK);
        standup["carol"].AttendeeId.Should().Be(response.Attendee.AttendeeId);
        #endregion
    }
}

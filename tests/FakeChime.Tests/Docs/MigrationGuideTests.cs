using System.Net;

namespace FakeChime.Tests.Docs;

/// <summary>The first example of docs/migrating-to-sdk-meetings.md.</summary>
public sealed class MigrationGuideTests
{
    [Fact]
    public async Task The_example_before_the_migration_runs()
    {
        #region migration-before
        var chime = new FakeAmazonChime();
        var standup = chime.AddMeeting("standup", attendees: ["alice"]);
        chime.When<CreateAttendee>(op => op.ExternalUserId == "carol").Throws<ThrottledClientException>(times: 1);

        await chime.Awaiting(it => it.CreateAttendeeAsync(new() { MeetingId = standup.MeetingId, ExternalUserId = "carol" }))
            .Should().ThrowAsync<ThrottledClientException>();
        var response = await chime.CreateAttendeeAsync(new() { MeetingId = standup.MeetingId, ExternalUserId = "carol" });

        response.HttpStatusCode.Should().Be(HttpStatusCode.Created);
        standup["carol"].AttendeeId.Should().Be(response.Attendee.AttendeeId);
        #endregion
    }
}

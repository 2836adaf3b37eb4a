namespace FakeChime.Tests.Docs;

/// <summary>The example of docs/testing-retries.md for this client.</summary>
public sealed class RetriesGuide
{
    [Fact]
    public async Task Retries_sdk_meetings()
    {
        #region retries-sdk-meetings
        var chime = new FakeAmazonChimeSDKMeetings();
        var standup = chime.AddMeeting("standup");
        chime.When<CreateAttendee>().Throws<ThrottlingException>(times: 1);                  // the real client has sent it three times
        chime.When<BatchCreateAttendee>().RejectsItems(a => a.ExternalUserId == "mallory", ChimeError.Throttled(), times: 1);

        await new Classroom(chime).AdmitAsync(standup.MeetingId, "carol");                   // retries
        var response = await chime.BatchCreateAttendeeAsync(new BatchCreateAttendeeRequest
        {
            MeetingId = standup.MeetingId,
            Attendees = [new() { ExternalUserId = "alice" }, new() { ExternalUserId = "mallory" }],
        });

        standup.Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal("carol", "alice");
        response.Errors.Should().ContainSingle().Which.ErrorCode.Should().Be("Throttling");  // in chime: Throttled
        #endregion
    }
}

using System.Net;

namespace FakeChime.Tests.Docs;

/// <summary>The examples of the documents for this client. Those of docs/hosting.md and docs/server.md are in FakeChime.Http.SdkMeetings.Tests.</summary>
public sealed class DocumentExampleTests
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

    [Fact]
    public async Task The_example_of_throttling_in_the_retries_guide_runs()
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

    [Fact]
    public async Task The_example_of_errors_in_the_scripting_guide_runs()
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

    [Fact]
    public void The_example_of_features_and_capabilities_in_the_seeding_guide_runs()
    {
        #region seeding-sdk-meetings
        var chime = new FakeAmazonChimeSDKMeetings();

        var webinar = chime.AddMeeting(new MeetingSeed
        {
            ExternalMeetingId = "webinar",
            MeetingFeatures = new() { VideoMaxResolution = "FHD", MaxCount = 25 },
            TenantIds = ["school-north"],
            Attendees = ["ada", new("bob") { Capabilities = new() { Audio = "Receive", Video = "Receive", Content = "Receive" } }],
        });
        var replica = chime.AddMeeting(new MeetingSeed { ExternalMeetingId = "webinar-2", PrimaryMeetingId = webinar.MeetingId });

        webinar["ada"].Capabilities.Should().Be(Capabilities.All);
        webinar["bob"].Capabilities!.Audio.Should().Be("Receive");
        #endregion

        replica.PrimaryMeetingId.Should().Be(webinar.MeetingId);
    }
}

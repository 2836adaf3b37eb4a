namespace FakeChime.Tests.Docs;

/// <summary>The example of docs/seeding.md for this client.</summary>
public sealed class SeedingGuide
{
    [Fact]
    public void Seeding_sdk_meetings()
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

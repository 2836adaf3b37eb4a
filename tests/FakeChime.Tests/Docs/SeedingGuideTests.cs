namespace FakeChime.Tests.Docs;

/// <summary>The examples of docs/seeding.md.</summary>
public sealed class SeedingGuideTests
{
    [Fact]
    public void The_example_of_a_short_seed_runs()
    {
        #region seeding-short
        var chime = new FakeAmazonChime();

        var standup = chime.AddMeeting("standup", attendees: ["alice", "bob"]);
        standup.AddAttendee("carol");

        standup["carol"].AttendeeId.Should().NotBeNull();
        standup.Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal("alice", "bob", "carol");
        #endregion
    }

    [Fact]
    public void The_example_of_a_complete_seed_runs()
    {
        var chime = new FakeAmazonChime();

        #region seeding-full
        var lesson = chime.AddMeeting(new MeetingSeed
        {
            MeetingId = "aaaaaaaa-0000-4000-8000-000000000001",
            ExternalMeetingId = "geometry",
            MeetingHostId = "ms-noether",
            MediaRegion = "eu-central-1",
            Tags = [new("school", "north")],
            Attendees =
            [
                "alice",
                new("bob") { AttendeeId = "bbbbbbbb-0000-4000-8000-000000000001", Tags = [new("group", "7b")] },
            ],
        });
        var yesterday = chime.AddMeeting(new MeetingSeed { ExternalMeetingId = "algebra", HasEnded = true });
        #endregion

        lesson.Attendees.Should().HaveCount(2);
        yesterday.IsActive.Should().BeFalse();
    }

    [Fact]
    public void The_example_of_an_invalid_seed_runs()
    {
        var chime = new FakeAmazonChime();

        #region seeding-invalid
        var seeding = () => chime.AddMeeting("standup", attendees: ["alice", "alice"]);

        seeding.Should().Throw<ArgumentException>().WithMessage("*Two attendees have the ExternalUserId 'alice'. Use another ID.");
        #endregion
    }
}

using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.TestApi;

public sealed class SeedingTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public void AddMeeting_adds_a_meeting_with_its_ExternalMeetingId_and_attendees()
    {
        var meeting = _chime.AddMeeting("standup", attendees: ["alice", "bob"]);

        meeting.ExternalMeetingId.Should().Be("standup");
        meeting.ExternalUserIds().Should().Equal("alice", "bob");
        _chime.Meetings.Should().Equal(meeting);
    }

    [Fact]
    public void A_MeetingSeed_sets_every_property_of_a_meeting()
    {
        var meeting = _chime.AddMeeting(new MeetingSeed
        {
            MeetingId = "AAAAAAAA-0000-4000-8000-000000000001",
            ExternalMeetingId = "standup",
            MeetingHostId = "teacher",
            MediaRegion = "eu-west-1",
            Tags = [KeyValuePair.Create("school", "north")],
            NotificationsConfiguration = new() { SnsTopicArn = "arn:aws:sns:eu-west-1:123456789012:topic" },
            Attendees = ["alice", new("bob") { AttendeeId = "bbbbbbbb-0000-4000-8000-000000000001", Tags = [KeyValuePair.Create("team", "blue")] }],
        });

        meeting.Should().BeEquivalentTo(new
        {
            MeetingId = "AAAAAAAA-0000-4000-8000-000000000001",
            ExternalMeetingId = "standup",
            MeetingHostId = "teacher",
            MediaRegion = "eu-west-1",
            NotificationsConfiguration = new MeetingNotifications { SnsTopicArn = "arn:aws:sns:eu-west-1:123456789012:topic" },
            IsActive = true,
        });
        meeting.Tags.Should().Contain("school", "north");
        meeting.Attendees[1].AttendeeId.Should().Be("bbbbbbbb-0000-4000-8000-000000000001");
        meeting.Attendees[1].Tags.Should().Contain("team", "blue");
    }

    [Fact]
    public async Task Operations_return_seeded_meetings_and_attendees()
    {
        var meeting = _chime.AddMeeting(new MeetingSeed { ClientRequestToken = "lesson-1", Attendees = [new("bob") { AttendeeId = UnknownId }] });

        (await _chime.GetAttendeeAsync(new() { MeetingId = meeting.MeetingId, AttendeeId = UnknownId })).Attendee.ExternalUserId.Should().Be("bob");
        (await _chime.CreateMeetingAsync(new() { ClientRequestToken = "lesson-1" })).Meeting.MeetingId.Should().Be(meeting.MeetingId);
        (await _chime.CreateAsync(meeting, "bob")).AttendeeId.Should().Be(UnknownId);
    }

    [Fact]
    public void Seeding_bypasses_rules_and_is_not_recorded_in_Calls_or_Events()
    {
        var rule = _chime.WhenAny().Throws<ServiceFailureException>();

        var meeting = _chime.AddMeeting();
        meeting.AddAttendee("alice");
        _chime.AddMeeting(new MeetingSeed { HasEnded = true, Attendees = ["bob"] });

        meeting.ExternalUserIds().Should().Equal("alice");
        _chime.Calls.Should().BeEmpty();
        _chime.Events.Should().BeEmpty();
        rule.TimesUsed.Should().Be(0);
    }

    [Fact]
    public void HasEnded_seeds_an_ended_meeting()
    {
        var meeting = _chime.AddMeeting(new MeetingSeed { HasEnded = true, Attendees = ["alice"] });

        meeting.IsActive.Should().BeFalse();
        meeting.EndedAt.Should().NotBeNull();
        meeting.Attendees.Should().BeEmpty();
        _chime.Meetings.Should().ContainSingle();
    }

    [Fact]
    public void AddMeeting_throws_beyond_the_limit_of_active_meetings()
    {
        using var chime = WithLimits(new() { ActiveMeetings = 1 });
        chime.AddMeeting();

        chime.Invoking(it => it.AddMeeting()).Should().Throw<ArgumentException>().WithMessage("*limit of 1 active meeting. Raise Limits.ActiveMeetings.");
        chime.AddMeeting(new MeetingSeed { HasEnded = true });
    }

    [Fact]
    public void AddMeeting_copies_the_seed()
    {
        var tags = new List<KeyValuePair<string, string>> { KeyValuePair.Create("team", "blue") };
        var alice = new AttendeeSeed("alice") { Tags = tags };
        var attendees = new List<AttendeeSeed> { alice };
        var seed = new MeetingSeed { Attendees = attendees, Tags = tags };

        var meeting = _chime.AddMeeting(seed);
        (alice.ExternalUserId, seed.ExternalMeetingId) = ("mallory", "other");
        tags.Clear();
        attendees.Clear();

        meeting["alice"].Tags.Should().ContainSingle();
        meeting.Should().BeEquivalentTo(new { ExternalMeetingId = (string?)null, Tags = new[] { KeyValuePair.Create("team", "blue") } });
    }
}

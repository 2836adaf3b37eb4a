namespace FakeChime.Tests.TestApi;

/// <summary>Ids that a test wrote down from another run and seeded never meet the ids that the fake makes up from the same seed.</summary>
public sealed class SeededIdTests
{
    [Fact]
    public async Task An_attendee_id_of_another_run_of_the_same_seed_is_passed_over()
    {
        var (meetingId, attendeeIds) = WrittenDown();
        var chime = new FakeAmazonChime(new() { RandomSeed = 1 });
        var meeting = chime.AddMeeting(new MeetingSeed { MeetingId = meetingId, Attendees = [new("teacher") { AttendeeId = attendeeIds[1] }] });

        foreach (var user in new[] { "alice", "bob", "carol" })
        {
            await chime.CreateAsync(meeting, user);
        }

        meeting.ExternalUserIds().Should().Equal("teacher", "alice", "bob", "carol");
        meeting.Attendees.Select(attendee => attendee.AttendeeId).Should().OnlyHaveUniqueItems();
        (await chime.ListAttendeesAsync(new() { MeetingId = meetingId })).Attendees.Should().HaveCount(4);
        (await chime.GetAttendeeAsync(new() { MeetingId = meetingId, AttendeeId = attendeeIds[1] })).Attendee.ExternalUserId.Should().Be("teacher");
    }

    [Fact]
    public async Task A_meeting_id_of_another_run_of_the_same_seed_is_passed_over()
    {
        var (second, _) = WrittenDown(meetingsBefore: 1);
        var chime = new FakeAmazonChime(new() { RandomSeed = 1 });
        var seeded = chime.AddMeeting(new MeetingSeed { MeetingId = second, ExternalMeetingId = "seeded" });

        for (var number = 0; number < 3; number++)
        {
            await chime.CreateMeetingAsync(new() { ExternalMeetingId = $"created {number}" });
        }

        chime.Meetings.Select(meeting => meeting.MeetingId).Should().OnlyHaveUniqueItems().And.HaveCount(4);
        chime.Meetings[second].Should().BeSameAs(seeded);
        (await chime.GetMeetingAsync(new() { MeetingId = second })).Meeting.ExternalMeetingId.Should().Be("seeded");
    }

    [Fact]
    public void Ids_written_down_later_in_the_same_seeds_are_passed_over_too_in_whatever_case()
    {
        var (first, attendeeIds) = WrittenDown();
        var chime = new FakeAmazonChime(new() { RandomSeed = 1 });

        var meetings = chime.AddMeetings(
        [
            new() { Attendees = ["alice", new("bob") { AttendeeId = attendeeIds[0].ToUpperInvariant() }] },
            new() { MeetingId = first.ToUpperInvariant() },
        ]);

        meetings.Select(meeting => meeting.MeetingId.ToLowerInvariant()).Should().OnlyHaveUniqueItems();
        meetings[0].Attendees.Select(attendee => attendee.AttendeeId.ToLowerInvariant()).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_token_of_a_seeded_attendee_is_not_that_of_another_with_its_id()
    {
        var (_, attendeeIds) = WrittenDown();
        var chime = new FakeAmazonChime(new() { RandomSeed = 1 });
        var one = chime.AddMeeting(new MeetingSeed { Attendees = [new("alice") { AttendeeId = attendeeIds[0] }] });
        var other = chime.AddMeeting(new MeetingSeed { Attendees = [new("mallory") { AttendeeId = attendeeIds[0] }] });

        chime.Join(one["alice"].JoinToken).Attendee.Should().BeSameAs(one["alice"]);

        other["mallory"].IsPresent.Should().BeFalse();
    }

    [Fact]
    public async Task Nobody_in_the_fake_gets_an_id_that_was_written_down_for_somebody_else()
    {
        var (_, attendeeIds) = WrittenDown(meetingsBefore: 1);
        var chime = new FakeAmazonChime(new() { RandomSeed = 1 });

        var meetings = chime.AddMeetings([new() { Attendees = [new("alice") { AttendeeId = attendeeIds[0] }] }, new() { Attendees = ["bob"] }]);
        var carol = await chime.CreateAsync(meetings[1], "carol");

        new[] { attendeeIds[0], meetings[1]["bob"].AttendeeId, carol.AttendeeId }.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Nobody_gets_the_id_of_a_seeded_attendee_that_was_deleted()
    {
        var (_, attendeeIds) = WrittenDown();
        var chime = new FakeAmazonChime(new() { RandomSeed = 1 });
        var meeting = chime.AddMeeting(new MeetingSeed { Attendees = [new("alice") { AttendeeId = attendeeIds[1] }] });

        await chime.DeleteAsync(meeting["alice"]);
        var bob = await chime.CreateAsync(meeting, "bob");

        bob.AttendeeId.Should().NotBe(attendeeIds[1]);
    }

    [Fact]
    public async Task No_meeting_gets_the_id_of_a_seeded_one_that_was_forgotten_nor_that_of_an_attendee()
    {
        var (second, _) = WrittenDown(meetingsBefore: 1);
        var (third, _) = WrittenDown(meetingsBefore: 2);
        var chime = new FakeAmazonChime(new() { RandomSeed = 1, EndedMeetingLimit = 0 });
        chime.AddMeeting(new MeetingSeed { MeetingId = second, Attendees = [new("alice") { AttendeeId = third }] }).End();

        var created = new[] { await chime.CreateMeetingAsync(new()), await chime.CreateMeetingAsync(new()), await chime.CreateMeetingAsync(new()) };

        created.Select(response => response.Meeting.MeetingId).Should().OnlyHaveUniqueItems().And.NotContain([second, third]);
    }

    /// <summary>What a run of the seed makes up: a meeting after some others, and two attendees.</summary>
    private static (string MeetingId, string[] AttendeeIds) WrittenDown(int meetingsBefore = 0)
    {
        var chime = new FakeAmazonChime(new() { RandomSeed = 1 });
        for (var number = 0; number < meetingsBefore; number++)
        {
            chime.AddMeeting();
        }

        var meeting = chime.AddMeeting(attendees: ["alice", "bob"]);
        return (meeting.MeetingId, [.. meeting.Attendees.Select(attendee => attendee.AttendeeId)]);
    }
}

namespace FakeChime.Tests.TestApi;

/// <summary>IDs of an earlier run can be seeded: the fake does not generate them again from the same RandomSeed.</summary>
public sealed class SeededIdTests
{
    private readonly FakeAmazonChime _chime = new(new() { RandomSeed = 1 });

    [Fact]
    public async Task A_seeded_AttendeeId_is_never_generated_again()
    {
        var (meetingId, attendeeIds) = GenerateIds();
        var meeting = _chime.AddMeeting(new MeetingSeed { MeetingId = meetingId, Attendees = [new("teacher") { AttendeeId = attendeeIds[1] }] });

        foreach (var user in new[] { "alice", "bob", "carol" })
        {
            await _chime.CreateAsync(meeting, user);
        }

        meeting.ExternalUserIds().Should().Equal("teacher", "alice", "bob", "carol");
        meeting.Attendees.Select(attendee => attendee.AttendeeId).Should().OnlyHaveUniqueItems();
        (await _chime.ListAttendeesAsync(new() { MeetingId = meetingId })).Attendees.Should().HaveCount(4);
        (await _chime.GetAttendeeAsync(new() { MeetingId = meetingId, AttendeeId = attendeeIds[1] })).Attendee.ExternalUserId.Should().Be("teacher");
    }

    [Fact]
    public async Task A_seeded_MeetingId_is_never_generated_again()
    {
        var (second, _) = GenerateIds(meetingsBefore: 1);
        var seeded = _chime.AddMeeting(new MeetingSeed { MeetingId = second, ExternalMeetingId = "seeded" });

        for (var number = 0; number < 3; number++)
        {
            await _chime.CreateMeetingAsync(new() { ExternalMeetingId = $"created {number}" });
        }

        _chime.Meetings.Select(meeting => meeting.MeetingId).Should().OnlyHaveUniqueItems().And.HaveCount(4);
        _chime.Meetings[second].Should().BeSameAs(seeded);
        (await _chime.GetMeetingAsync(new() { MeetingId = second })).Meeting.ExternalMeetingId.Should().Be("seeded");
    }

    [Fact]
    public void IDs_of_later_seeds_are_never_generated_for_earlier_ones_in_either_case()
    {
        var (first, attendeeIds) = GenerateIds();

        var meetings = _chime.AddMeetings(
        [
            new() { Attendees = ["alice", new("bob") { AttendeeId = attendeeIds[0].ToUpperInvariant() }] },
            new() { MeetingId = first.ToUpperInvariant() },
        ]);

        meetings.Select(meeting => meeting.MeetingId.ToLowerInvariant()).Should().OnlyHaveUniqueItems();
        meetings[0].Attendees.Select(attendee => attendee.AttendeeId.ToLowerInvariant()).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Two_attendees_with_the_same_seeded_AttendeeId_have_different_JoinTokens()
    {
        var (_, attendeeIds) = GenerateIds();
        var one = _chime.AddMeeting(new MeetingSeed { Attendees = [new("alice") { AttendeeId = attendeeIds[0] }] });
        var other = _chime.AddMeeting(new MeetingSeed { Attendees = [new("mallory") { AttendeeId = attendeeIds[0] }] });

        _chime.Join(one["alice"].JoinToken).Attendee.Should().BeSameAs(one["alice"]);

        other["mallory"].IsPresent.Should().BeFalse();
    }

    [Fact]
    public async Task The_AttendeeId_of_a_deleted_seeded_attendee_is_never_generated_again()
    {
        var (_, attendeeIds) = GenerateIds();
        var meeting = _chime.AddMeeting(new MeetingSeed { Attendees = [new("alice") { AttendeeId = attendeeIds[1] }] });

        await _chime.DeleteAsync(meeting["alice"]);
        var bob = await _chime.CreateAsync(meeting, "bob");

        bob.AttendeeId.Should().NotBe(attendeeIds[1]);
    }

    [Fact]
    public async Task The_AttendeeId_of_AddAttendee_is_never_generated_again()
    {
        var (_, attendeeIds) = GenerateIds();
        var meeting = _chime.AddMeeting();
        meeting.AddAttendee(new AttendeeSeed("teacher") { AttendeeId = attendeeIds[1] });

        meeting["teacher"].Delete();
        var alice = await _chime.CreateAsync(meeting, "alice");

        alice.AttendeeId.Should().NotBe(attendeeIds[1]);
    }

    [Fact]
    public async Task The_MeetingId_of_an_ended_seeded_meeting_is_never_generated_again()
    {
        var (second, _) = GenerateIds(meetingsBefore: 1);
        var (third, _) = GenerateIds(meetingsBefore: 2);
        var chime = new FakeAmazonChime(new() { RandomSeed = 1, EndedMeetingLimit = 0 });
        chime.AddMeeting(new MeetingSeed { MeetingId = second, Attendees = [new("alice") { AttendeeId = third }] }).End();

        var created = new[] { await chime.CreateMeetingAsync(new()), await chime.CreateMeetingAsync(new()), await chime.CreateMeetingAsync(new()) };

        created.Select(response => response.Meeting.MeetingId).Should().OnlyHaveUniqueItems().And.NotContain([second, third]);
    }

    /// <summary>Returns the IDs that the RandomSeed generates: of a meeting after some others, and of its two attendees.</summary>
    private static (string MeetingId, string[] AttendeeIds) GenerateIds(int meetingsBefore = 0)
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

namespace FakeChime.Tests.Common;

public sealed class SeedingOnBothFakes
{
    private readonly Fake _chime = new();

    [Fact]
    public async Task A_seeded_meeting_is_answered_with_its_attendees_in_order()
    {
        var standup = _chime.AddMeeting("standup", attendees: ["alice", "bob"]);

        var page = await _chime.ListAttendeesAsync(new() { MeetingId = standup.MeetingId });

        page.Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal("alice", "bob");
        (await _chime.GetMeetingAsync(new() { MeetingId = standup.MeetingId })).Meeting.ExternalMeetingId.Should().Be("standup");
    }

    [Fact]
    public void An_attendee_is_added_at_the_meeting_at_hand()
    {
        var standup = _chime.AddMeeting("standup");

        var carol = standup.AddAttendee("carol");

        standup["carol"].Should().BeSameAs(carol);
        _chime.Meetings[standup.MeetingId].Attendees.Should().ContainSingle();
    }

    [Fact]
    public void A_refused_seed_leaves_nothing_behind()
    {
        var seeding = () => _chime.AddMeetings([new() { Attendees = ["alice"] }, new() { Attendees = ["bob", "bob"] }]);

        seeding.Should().Throw<ArgumentException>().WithMessage("*Two attendees have the ExternalUserId 'bob'*");
        _chime.Meetings.Should().BeEmpty();
    }

    [Fact]
    public async Task A_written_down_id_is_kept_and_never_met_by_a_generated_one()
    {
        var first = new Fake(new() { RandomSeed = 1 });
        var generated = first.AddMeeting("standup", ["alice"])["alice"].AttendeeId;
        var second = new Fake(new() { RandomSeed = 1 });
        var meeting = second.AddMeeting(new MeetingSeed { Attendees = [new("bob") { AttendeeId = generated }] });

        var alice = (await second.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "alice" })).Attendee;

        alice.AttendeeId.Should().NotBe(generated);
        meeting["bob"].AttendeeId.Should().Be(generated);
    }

    [Fact]
    public void The_same_seed_and_the_same_calls_give_the_same_ids_and_tokens()
    {
        var (one, other) = (new Fake(new() { RandomSeed = 7 }).AddMeeting("standup", ["alice"]), new Fake(new() { RandomSeed = 7 }).AddMeeting("standup", ["alice"]));

        one.MeetingId.Should().Be(other.MeetingId);
        one["alice"].JoinToken.Should().Be(other["alice"].JoinToken);
    }

    [Fact]
    public void Whoever_asks_for_somebody_unknown_is_told_who_is_known()
    {
        var standup = _chime.AddMeeting("standup", ["alice"]);

        standup.Invoking(it => it["mallory"]).Should().Throw<KeyNotFoundException>().WithMessage("*'mallory'*alice*");
        _chime.Invoking(it => it.Meetings["nowhere"]).Should().Throw<KeyNotFoundException>().WithMessage("*'nowhere'*standup*");
    }
}

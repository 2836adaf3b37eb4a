using System.Text;
using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Operations;

public sealed class CreateAttendeeTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task CreateAttendee_adds_an_attendee_with_its_tags()
    {
        var meeting = _chime.AddMeeting("standup");

        var attendee = await _chime.CreateAsync(meeting, "alice", Tag("team", "blue"));

        meeting.Attendees.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { attendee.AttendeeId, ExternalUserId = "alice", attendee.JoinToken, Tags = new[] { KeyValuePair.Create("team", "blue") } });
    }

    [Fact]
    public async Task AttendeeId_and_JoinToken_have_the_format_of_the_service()
    {
        var attendee = await _chime.CreateAsync(_chime.AddMeeting(), "alice");

        attendee.AttendeeId.Should().MatchRegex("^[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}$");
        attendee.JoinToken.Should().MatchRegex("^[a-zA-Z0-9+/]{98}$");
        Encoding.ASCII.GetString(Convert.FromBase64String(attendee.JoinToken + "==")).Should().MatchRegex($"^{attendee.AttendeeId}:[a-f0-9-]{{36}}$");
    }

    [Fact]
    public async Task CreateAttendee_returns_the_existing_attendee_for_a_known_ExternalUserId()
    {
        var meeting = _chime.AddMeeting();
        var first = await _chime.CreateAsync(meeting, "alice", Tag("team", "blue"));

        var second = await _chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "alice", Tags = [Tag("team", "red")] });

        meeting.Attendees.Should().ContainSingle().Which.Tags.Should().Contain("team", "blue").And.HaveCount(1);
        second.Attendee.Should().BeEquivalentTo(first);
        second.HttpStatusCode.Should().Be(System.Net.HttpStatusCode.Created);
    }

    [Fact]
    public async Task ExternalUserId_is_case_sensitive()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice"]);

        await _chime.CreateAsync(meeting, "Alice");

        meeting.ExternalUserIds().Should().Equal("alice", "Alice");
    }

    [Fact]
    public async Task CreateAttendee_returns_a_new_attendee_after_DeleteAttendee()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice"]);
        var before = meeting.Attendees[0];
        await _chime.DeleteAsync(before);

        var after = await _chime.CreateAsync(meeting, "alice");

        after.AttendeeId.Should().NotBe(before.AttendeeId);
        after.JoinToken.Should().NotBe(before.JoinToken);
    }

    [Theory]
    [InlineData("日本")]
    [InlineData("👩‍🏫")]
    [InlineData("a\0")]
    [InlineData("\uD800x")]
    [InlineData("aws:MediaPipeline-4ae1f")]
    public async Task ExternalUserId_can_be_any_text_of_2_to_64_UTF16_characters(string externalUserId)
    {
        var meeting = _chime.AddMeeting();

        (await _chime.CreateAsync(meeting, externalUserId)).ExternalUserId.Should().Be(externalUserId);

        meeting.ExternalUserIds().Should().Equal(externalUserId);
    }

    [Fact]
    public async Task CreateAttendee_reports_that_the_meeting_has_ended_for_the_time_RecentlyEnded()
    {
        var clock = Clock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, RecentlyEnded = TimeSpan.FromMinutes(5) });
        var meeting = chime.AddMeeting();
        meeting.End();

        clock.Advance(TimeSpan.FromMinutes(5));
        await chime.Awaiting(it => it.CreateAsync(meeting, "alice")).Should().ThrowAsync<NotFoundException>().WithMessage("The meeting has ended");

        clock.Advance(TimeSpan.FromTicks(1));
        await chime.Awaiting(it => it.CreateAsync(meeting, "alice")).Should().ThrowAsync<NotFoundException>()
            .WithMessage($"Meeting <{meeting.MeetingId}> not found");
    }

    [Fact]
    public async Task CreateAttendee_reports_every_constraint_failure_and_changes_nothing()
    {
        var meeting = _chime.AddMeeting();

        await _chime.Awaiting(chime => chime.CreateAttendeeAsync(new()
        {
            MeetingId = meeting.MeetingId,
            ExternalUserId = "a",
            Tags = [Tag("aws:team", "blue"), Tag("team", ""), Tag("team", new string('x', 257)), null!],
        })).Should().ThrowAsync<BadRequestException>().WithMessage(
            "7 validation errors detected: "
            + "Value at 'externalUserId' failed to satisfy constraint: Member must have length greater than or equal to 2; "
            + "Value at 'tags.1.member.key' failed to satisfy constraint: Member must not begin with aws:; "
            + "Value at 'tags.2.member.value' failed to satisfy constraint: Member must have length greater than or equal to 1; "
            + "Value at 'tags.3.member.value' failed to satisfy constraint: Member must have length less than or equal to 256; "
            + "Value at 'tags.3.member.key' failed to satisfy constraint: Member must be unique among the keys of the request; "
            + "Value at 'tags.4.member.key' failed to satisfy constraint: Member must not be null; "
            + "Value at 'tags.4.member.value' failed to satisfy constraint: Member must not be null");

        meeting.Attendees.Should().BeEmpty();
    }
}

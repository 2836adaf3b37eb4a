namespace FakeChime.Tests.TestApi;

/// <summary>Resetting the fake, or clearing only its rules, calls or events.</summary>
public sealed class ResetTests
{
    [Fact]
    public async Task Reset_removes_all_meetings_calls_events_and_rules()
    {
        using var chime = new FakeAmazonChime();
        var before = chime.AddMeeting("standup", ["alice"]);
        chime.When<GetMeeting>().Throws<ForbiddenException>();
        await chime.ListMeetingsAsync(new());
        before.End();

        chime.Reset();

        chime.Meetings.Should().BeEmpty();
        chime.Calls.Should().BeEmpty();
        chime.Events.Should().BeEmpty();
        chime.Rules.Should().BeEmpty();
        var after = chime.AddMeeting("standup", ["alice"]);
        (await chime.GetMeetingAsync(new() { MeetingId = after.MeetingId })).ResponseMetadata.RequestId.Should().NotBeNull();
    }

    [Fact]
    public async Task IDs_and_tokens_from_before_Reset_are_invalid()
    {
        using var chime = new FakeAmazonChime(new() { DefaultPageSize = 1 });
        var before = chime.AddMeeting("standup", ["alice", "bob"]);
        var (token, page) = (before["alice"].JoinToken, (await chime.ListAttendeesAsync(new() { MeetingId = before.MeetingId })).NextToken);

        chime.Reset();
        var after = chime.AddMeeting("standup", ["mallory", "bob"]);

        after.MeetingId.Should().NotBe(before.MeetingId);
        after.Attendees.Select(attendee => attendee.JoinToken).Should().NotContain(token);
        chime.CanJoin(token).Should().BeFalse();
        chime.Invoking(it => it.Join(token)).Should().Throw<JoinRejectedException>().Which.Reason.Should().Be(JoinRejection.UnknownToken);
        chime.Invoking(it => it.Leave(token)).Should().Throw<JoinRejectedException>();
        await chime.Awaiting(it => it.CreateMeetingDialOutAsync(new()
        {
            MeetingId = after.MeetingId,
            FromPhoneNumber = "+12065550100",
            ToPhoneNumber = "+12065550199",
            JoinToken = token,
        })).Should().ThrowAsync<AccessDeniedException>();
        await chime.ListAttendeesAsync(new() { MeetingId = after.MeetingId, NextToken = page }).ShouldThrowAsync<BadRequestException>();
    }

    [Fact]
    public async Task ClearRules_keeps_meetings_and_calls()
    {
        using var chime = new FakeAmazonChime();
        var meeting = chime.AddMeeting();
        chime.WhenAny().Throws<ForbiddenException>();
        await chime.CreateAsync(meeting, "alice").ShouldThrowAsync<ForbiddenException>();

        chime.ClearRules();

        await chime.CreateAsync(meeting, "alice");
        chime.Calls.Should().HaveCount(2);
        chime.VerifyAllRulesUsed();
    }

    [Fact]
    public async Task Clearing_Calls_keeps_meetings_rules_events_and_the_numbering()
    {
        using var chime = new FakeAmazonChime();
        var meeting = chime.AddMeeting();
        chime.When<CreateAttendee>().PassesThrough(1).Throws<ForbiddenException>();
        await chime.CreateAsync(meeting, "alice");

        chime.Calls.Clear();

        chime.Calls.Should().BeEmpty();
        chime.Events.Should().ContainSingle();
        await chime.CreateAsync(meeting, "bob").ShouldThrowAsync<ForbiddenException>();
        chime.Calls.Single().Sequence.Should().Be(2);
        meeting.ExternalUserIds().Should().Equal("alice");
    }

    [Fact]
    public async Task Clearing_Events_keeps_meetings_calls_subscriptions_and_the_numbering()
    {
        using var chime = new FakeAmazonChime();
        var meeting = chime.AddMeeting();
        var received = new List<long>();
        using var subscription = chime.Events.Subscribe(raised => received.Add(raised.Sequence));
        await chime.CreateAsync(meeting, "alice");

        chime.Events.Clear();

        chime.Events.Should().BeEmpty();
        chime.Calls.Should().ContainSingle();
        await chime.CreateAsync(meeting, "bob");
        chime.Events.Single().Sequence.Should().Be(2);
        received.Should().Equal(1, 2);
        meeting.ExternalUserIds().Should().Equal("alice", "bob");
    }
}

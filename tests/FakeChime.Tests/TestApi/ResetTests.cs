namespace FakeChime.Tests.TestApi;

/// <summary>The scopes of forgetting: everything, the rules, the calls, the events.</summary>
public sealed class ResetTests
{
    [Fact]
    public async Task Reset_makes_the_fake_as_new_with_ids_from_the_start_of_its_seed()
    {
        using var chime = new FakeAmazonChime(new() { RandomSeed = 42 });
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
        after.MeetingId.Should().Be(before.MeetingId);
        (await chime.GetMeetingAsync(new() { MeetingId = after.MeetingId })).ResponseMetadata.RequestId.Should().NotBeNull();
    }

    [Fact]
    public async Task Without_a_seed_nothing_of_before_the_reset_means_anything_after_it()
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
        await chime.Awaiting(it => it.ListAttendeesAsync(new() { MeetingId = after.MeetingId, NextToken = page })).Should().ThrowAsync<BadRequestException>();
    }

    [Fact]
    public async Task ClearRules_leaves_meetings_and_calls()
    {
        using var chime = new FakeAmazonChime();
        var meeting = chime.AddMeeting();
        chime.WhenAny().Throws<ForbiddenException>();
        await chime.Awaiting(it => it.CreateAsync(meeting, "alice")).Should().ThrowAsync<ForbiddenException>();

        chime.ClearRules();

        await chime.CreateAsync(meeting, "alice");
        chime.Calls.Should().HaveCount(2);
        chime.VerifyAllRulesUsed();
    }

    [Fact]
    public async Task Clearing_the_calls_leaves_meetings_rules_events_and_their_numbering()
    {
        using var chime = new FakeAmazonChime();
        var meeting = chime.AddMeeting();
        chime.When<CreateAttendee>().PassesThrough(1).Throws<ForbiddenException>();
        await chime.CreateAsync(meeting, "alice");

        chime.Calls.Clear();

        chime.Calls.Should().BeEmpty();
        chime.Events.Should().ContainSingle();
        await chime.Awaiting(it => it.CreateAsync(meeting, "bob")).Should().ThrowAsync<ForbiddenException>();
        chime.Calls.Single().Sequence.Should().Be(2);
        meeting.ExternalUserIds().Should().Equal("alice");
    }

    [Fact]
    public async Task Clearing_the_events_leaves_meetings_calls_subscriptions_and_their_numbering()
    {
        using var chime = new FakeAmazonChime();
        var meeting = chime.AddMeeting();
        var heard = new List<long>();
        using var subscription = chime.Events.Subscribe(happened => heard.Add(happened.Sequence));
        await chime.CreateAsync(meeting, "alice");

        chime.Events.Clear();

        chime.Events.Should().BeEmpty();
        chime.Calls.Should().ContainSingle();
        await chime.CreateAsync(meeting, "bob");
        chime.Events.Single().Sequence.Should().Be(2);
        heard.Should().Equal(1, 2);
        meeting.ExternalUserIds().Should().Equal("alice", "bob");
    }
}

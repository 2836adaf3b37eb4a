using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Toolkit;

/// <summary>The scopes of forgetting: everything, the rules, the calls, the events.</summary>
public sealed class ResetTests
{
    [Fact]
    public async Task Reset_makes_the_fake_as_new_with_ids_from_the_start_of_its_seed()
    {
        using var chime = new FakeAmazonChime(new() { Seed = 42 });
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
        chime.Invoking(it => it.Join(token)).Should().Throw<JoinRefusedException>().Which.Reason.Should().Be(JoinRefusal.UnknownToken);
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
        chime.When<CreateAttendee>().Passes(1).Throws<ForbiddenException>();
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

    [Fact]
    public async Task A_call_that_still_runs_ends_in_the_fake_as_it_was()
    {
        var clock = Clock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock });
        var meeting = chime.AddMeeting();
        chime.When<CreateAttendee>().Delays(TimeSpan.FromSeconds(1));
        var running = chime.CreateAsync(meeting, "alice");
        var heard = new List<MeetingEvent>();
        using var subscription = chime.Events.Subscribe(heard.Add);

        chime.Reset();
        clock.Advance(TimeSpan.FromSeconds(1));
        await running;

        meeting.ExternalUserIds().Should().Equal("alice");
        chime.Meetings.Should().BeEmpty();
        chime.Calls.Should().BeEmpty();
        chime.Events.Should().BeEmpty();
        heard.Should().BeEmpty("what happens in the world of before concerns no subscriber");
    }

    [Fact]
    public async Task Each_call_is_answered_in_the_world_in_which_it_was_made_however_often_the_fake_is_reset()
    {
        using var chime = new FakeAmazonChime(new() { Limits = new() { ActiveMeetings = 100_000 } });
        using var done = new CancellationTokenSource();
        var resetting = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                chime.Reset();
            }
        });

        await Task.WhenAll(Enumerable.Range(0, 2).Select(thread => Task.Run(async () =>
        {
            for (var round = 0; round < 20_000; round++)
            {
                var response = await chime.CreateMeetingAsync(new() { ExternalMeetingId = $"meeting-{thread}-{round}" });
                response.Meeting.ExternalMeetingId.Should().Be($"meeting-{thread}-{round}");
            }
        })));
        await done.CancelAsync();
        await resetting;

        chime.Reset();
        chime.Meetings.Should().BeEmpty();
    }
}

using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Toolkit;

/// <summary>Three scopes: everything, the rules, the calls.</summary>
public sealed class ResetTests
{
    [Fact]
    public async Task Reset_makes_the_fake_as_new_with_ids_from_the_start_of_its_seed()
    {
        using var chime = new FakeAmazonChime(new() { Seed = 42 });
        var before = chime.AddMeeting("standup", ["alice"]);
        chime.When<GetMeeting>().Throws<ForbiddenException>();
        await chime.ListMeetingsAsync(new());

        chime.Reset();

        chime.Meetings.Should().BeEmpty();
        chime.Calls.Should().BeEmpty();
        chime.Events.Should().BeEmpty();
        chime.VerifyAllRulesUsed();
        var after = chime.AddMeeting("standup", ["alice"]);
        after.MeetingId.Should().Be(before.MeetingId);
        (await chime.GetMeetingAsync(new() { MeetingId = after.MeetingId })).ResponseMetadata.RequestId.Should().NotBeNull();
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
    }

    [Fact]
    public async Task Clearing_the_calls_leaves_meetings_rules_and_their_numbering()
    {
        using var chime = new FakeAmazonChime();
        var meeting = chime.AddMeeting();
        chime.When<CreateAttendee>().Passes(1).Throws<ForbiddenException>();
        await chime.CreateAsync(meeting, "alice");

        chime.Calls.Clear();

        chime.Calls.Should().BeEmpty();
        await chime.Awaiting(it => it.CreateAsync(meeting, "bob")).Should().ThrowAsync<ForbiddenException>();
        chime.Calls.Single().Sequence.Should().Be(2);
        meeting.ExternalUserIds().Should().Equal("alice");
    }

    [Fact]
    public async Task A_call_that_still_runs_ends_in_the_fake_as_it_was()
    {
        var clock = Clock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock });
        var meeting = chime.AddMeeting();
        chime.When<CreateAttendee>().Delays(TimeSpan.FromSeconds(1));
        var running = chime.CreateAsync(meeting, "alice");

        chime.Reset();
        clock.Advance(TimeSpan.FromSeconds(1));
        await running;

        meeting.ExternalUserIds().Should().Equal("alice");
        chime.Meetings.Should().BeEmpty();
        chime.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Resetting_under_load_breaks_nothing()
    {
        using var chime = WithLimits(new() { ActiveMeetings = 10_000 });

        await Task.WhenAll(Enumerable.Range(0, 16).Select(thread => Task.Run(async () =>
        {
            for (var round = 0; round < 100; round++)
            {
                if (thread == 0)
                {
                    chime.Reset();
                    continue;
                }

                try
                {
                    var meeting = await chime.CreateMeetingAsync(new());
                    await chime.CreateAttendeeAsync(new() { MeetingId = meeting.Meeting.MeetingId, ExternalUserId = "alice" });
                }
                catch (NotFoundException)
                {
                    // The fake was reset between the two calls.
                }
            }
        })));

        chime.Reset();
        chime.Meetings.Should().BeEmpty();
    }
}

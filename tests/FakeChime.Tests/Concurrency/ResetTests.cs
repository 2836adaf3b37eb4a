using System.Collections.Concurrent;
using FakeChime.Tests.Properties;
using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Concurrency;

/// <summary>A call lives in one world from its first step to its last, and nothing of before a reset means anything after it.</summary>
public sealed class ResetTests
{
    [Fact]
    public async Task While_one_thread_resets_each_call_of_the_others_is_answered_with_its_own_meeting()
    {
        var chime = new FakeAmazonChime(new() { RandomSeed = 1, Limits = new() { ActiveMeetings = int.MaxValue } });
        var calls = Effort.Cases(50_000);
        var foreign = new ConcurrentBag<string>();

        await Threads.BesideAsync(
            again: () =>
            {
                if (chime.Meetings.Count > 3)
                {
                    chime.Reset();
                }
            },
            () => Threads.RunAsync(2, rounds: calls, async (thread, number) =>
            {
                var name = $"meeting {thread}-{number}";
                var answer = (await chime.CreateMeetingAsync(new() { ExternalMeetingId = name })).Meeting;
                if (answer.ExternalMeetingId != name)
                {
                    foreign.Add($"{name} was answered with {answer.ExternalMeetingId}");
                }
            }));

        foreign.Should().BeEmpty();
    }

    [Fact]
    public async Task A_call_whose_request_is_read_before_a_reset_is_not_made_after_it()
    {
        var chime = new FakeAmazonChime(new() { RandomSeed = 1 });

        var answer = await chime.ExecuteAsync<CreateMeeting, MeetingInfo>(
            ids =>
            {
                var operation = new CreateMeeting { ClientRequestToken = ids.NextUuid(), ExternalMeetingId = "mine" };
                chime.Reset();
                return operation;
            },
            default);

        chime.Meetings.Should().BeEmpty();
        answer.Result!.ExternalMeetingId.Should().Be("mine");
        (await chime.CreateMeetingAsync(new() { ExternalMeetingId = "other" })).Meeting.ExternalMeetingId.Should().Be("other", "the seed's tokens come again");
    }

    [Fact]
    public async Task Without_a_seed_the_ids_of_before_do_not_come_again()
    {
        var chime = new FakeAmazonChime();
        var before = await IdsAsync(chime);

        chime.Reset();

        (await IdsAsync(chime)).Should().NotIntersectWith(before);
    }

    [Fact]
    public async Task With_a_seed_they_do()
    {
        var chime = new FakeAmazonChime(new() { RandomSeed = 1 });
        var before = await IdsAsync(chime);

        chime.Reset();

        (await IdsAsync(chime)).Should().Equal(before);
    }

    [Fact]
    public async Task A_token_of_before_lets_nobody_join_leave_or_call()
    {
        var chime = new FakeAmazonChime();
        var old = chime.AddMeeting(attendees: ["alice"])["alice"].JoinToken;

        chime.Reset();
        var meeting = chime.AddMeeting(attendees: ["mallory"]);

        chime.CanJoin(old).Should().BeFalse();
        chime.Invoking(it => it.Join(old)).Should().Throw<JoinRejectedException>().Which.Reason.Should().Be(JoinRejection.UnknownToken);
        chime.Invoking(it => it.Leave(old)).Should().Throw<JoinRejectedException>();
        await chime.Awaiting(it => it.CreateMeetingDialOutAsync(new()
        {
            MeetingId = meeting.MeetingId,
            FromPhoneNumber = "+12065550100",
            ToPhoneNumber = "+12065550199",
            JoinToken = old,
        })).Should().ThrowAsync<AccessDeniedException>();
        meeting["mallory"].IsPresent.Should().BeFalse();
    }

    [Fact]
    public async Task A_call_that_waits_across_a_reset_ends_in_the_fake_as_it_was()
    {
        var clock = Clock();
        var chime = new FakeAmazonChime(new() { RandomSeed = 1, TimeProvider = clock });
        var before = chime.AddMeeting();
        chime.When<CreateAttendee>().Delays(TimeSpan.FromSeconds(1));
        var call = chime.CreateAsync(before, "alice");

        chime.Reset();
        var after = chime.AddMeeting();
        clock.Advance(TimeSpan.FromSeconds(1));
        await call;

        after.MeetingId.Should().Be(before.MeetingId, "the seed's ids come again");
        after.Attendees.Should().BeEmpty();
        before.ExternalUserIds().Should().Equal("alice");
        chime.Calls.Should().BeEmpty();
        chime.Events.Should().BeEmpty();
    }

    private static async Task<List<string>> IdsAsync(FakeAmazonChime chime)
    {
        var response = await chime.CreateMeetingWithAttendeesAsync(new() { Attendees = Items("alice", "bob") });
        return
        [
            response.Meeting.MeetingId, response.ResponseMetadata.RequestId, response.Meeting.MediaPlacement.AudioHostUrl,
            .. response.Attendees.SelectMany(attendee => new[] { attendee.AttendeeId, attendee.JoinToken }),
            .. chime.Calls.Of<CreateMeetingWithAttendees>().Select(call => call.Operation.ClientRequestToken!),
        ];
    }
}

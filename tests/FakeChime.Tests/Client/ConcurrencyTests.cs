using System.Collections.Concurrent;

namespace FakeChime.Tests.Client;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task A_thousand_parallel_calls_for_a_hundred_users_leave_a_hundred_attendees_and_everyone_holds_the_right_one()
    {
        var chime = new FakeAmazonChime();
        var meeting = chime.AddMeeting();
        var answers = new ConcurrentBag<Attendee>();

        await Parallel.ForAsync(0, 1_000, async (number, _) => answers.Add(await chime.CreateAsync(meeting, $"user{number % 100}")));

        meeting.Attendees.Should().HaveCount(100);
        var expected = meeting.Attendees.ToDictionary(attendee => attendee.ExternalUserId, attendee => attendee.AttendeeId);
        answers.Should().HaveCount(1_000).And.OnlyContain(attendee => expected[attendee.ExternalUserId] == attendee.AttendeeId);
    }

    [Fact]
    public async Task Sixty_four_threads_that_create_delete_and_list_see_no_doubled_lost_or_torn_entry()
    {
        var chime = Scene.WithLimits(new() { AttendeesPerMeeting = 10_000 });
        var meeting = chime.AddMeeting(attendees: Enumerable.Range(0, 200).Select(number => $"stays{number}"));
        var stays = meeting.ExternalUserIds().ToArray();

        await Threads.RunAsync(64, rounds: 20, async (thread, round) =>
        {
            var mine = await chime.CreateAsync(meeting, $"thread{thread}-{round}");
            (await chime.GetAttendeeAsync(new() { MeetingId = meeting.MeetingId, AttendeeId = mine.AttendeeId })).Attendee.Should().BeEquivalentTo(mine);
            var listed = await ReadAllAsync(chime, meeting);
            listed.Should().OnlyHaveUniqueItems().And.Contain(mine.ExternalUserId);
            listed.Where(user => user.StartsWith("stays", StringComparison.Ordinal)).Should().Equal(stays);
            await chime.DeleteAttendeeAsync(new() { MeetingId = meeting.MeetingId, AttendeeId = mine.AttendeeId });
        });

        meeting.ExternalUserIds().Should().Equal(stays);
    }

    [Fact]
    public async Task The_limit_holds_under_load()
    {
        var chime = Scene.WithLimits(new() { AttendeesPerMeeting = 50, ActiveMeetings = 2 });
        var meeting = chime.AddMeeting();
        var refused = 0;

        await Threads.RunAsync(16, rounds: 10, async (thread, number) =>
        {
            try
            {
                await chime.CreateAsync(meeting, $"user{thread}-{number}");
            }
            catch (ResourceLimitExceededException)
            {
                Interlocked.Increment(ref refused);
            }
        });

        meeting.Attendees.Should().HaveCount(50);
        refused.Should().Be(110);
    }

    [Fact]
    public async Task One_client_request_token_makes_one_meeting_however_many_threads_use_it()
    {
        var chime = new FakeAmazonChime();
        var answers = new ConcurrentBag<string>();

        await Threads.RunAsync(32, async _ =>
            answers.Add((await chime.CreateMeetingWithAttendeesAsync(
                new() { ClientRequestToken = "lesson", Attendees = Scene.Items("alice") })).Meeting.MeetingId));

        chime.Meetings.Should().ContainSingle().Which.Attendees.Should().ContainSingle();
        answers.Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task Ending_a_meeting_while_others_admit_leaves_nobody_behind()
    {
        for (var round = 0; round < 50; round++)
        {
            var chime = new FakeAmazonChime();
            var meeting = chime.AddMeeting();

            await Threads.RunAsync(4, async thread =>
            {
                if (thread == 0)
                {
                    await chime.DeleteMeetingAsync(new() { MeetingId = meeting.MeetingId });
                    return;
                }

                try
                {
                    await chime.CreateAsync(meeting, $"user{thread}");
                }
                catch (NotFoundException exception)
                {
                    exception.Message.Should().Be("The meeting has ended");
                }
            });

            meeting.Attendees.Should().BeEmpty();
            (await chime.ListMeetingsAsync(new())).Meetings.Should().BeEmpty();
        }
    }

    private static async Task<List<string>> ReadAllAsync(FakeAmazonChime chime, FakeMeeting meeting)
    {
        var users = new List<string>();
        await foreach (var page in chime.Paginators.ListAttendees(new() { MeetingId = meeting.MeetingId, MaxResults = 50 }).Responses)
        {
            users.AddRange(page.Attendees.Select(attendee => attendee.ExternalUserId));
        }

        return users;
    }
}

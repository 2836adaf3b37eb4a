using System.Collections.Concurrent;

namespace FakeChime.Tests.Concurrency;

public sealed class ParallelCallTests
{
    [Fact]
    public async Task Parallel_CreateAttendee_calls_return_one_attendee_per_ExternalUserId()
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
    public async Task Parallel_lists_never_show_a_duplicate_missing_or_incomplete_attendee()
    {
        var chime = TestData.WithLimits(new() { AttendeesPerMeeting = 10_000 });
        var meeting = chime.AddMeeting(attendees: Enumerable.Range(0, 200).Select(number => $"stays{number}"));
        var stays = meeting.ExternalUserIds().ToArray();

        await ParallelRunner.RunAsync(64, rounds: 20, async (thread, round) =>
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
    public async Task Parallel_CreateAttendee_calls_never_exceed_the_attendee_limit()
    {
        var chime = TestData.WithLimits(new() { AttendeesPerMeeting = 50, ActiveMeetings = 2 });
        var meeting = chime.AddMeeting();
        var rejected = 0;

        await ParallelRunner.RunAsync(16, rounds: 10, async (thread, number) =>
        {
            try
            {
                await chime.CreateAsync(meeting, $"user{thread}-{number}");
            }
            catch (ResourceLimitExceededException)
            {
                Interlocked.Increment(ref rejected);
            }
        });

        meeting.Attendees.Should().HaveCount(50);
        rejected.Should().Be(110);
    }

    [Fact]
    public async Task DeleteMeeting_during_CreateAttendee_calls_leaves_no_attendee()
    {
        for (var round = 0; round < 50; round++)
        {
            var chime = new FakeAmazonChime();
            var meeting = chime.AddMeeting();

            await ParallelRunner.RunAsync(4, async thread =>
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

using System.Collections.Concurrent;
using FakeChime.Tests.Properties;
using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Concurrency;

/// <summary>Operations are atomic: a concurrent reader sees all changes of an operation or none.</summary>
public sealed class AtomicityTests
{
    private static readonly int Rounds = Effort.Cases(10_000);

    [Fact]
    public async Task A_reader_never_sees_a_new_meeting_without_its_attendees()
    {
        var chime = new FakeAmazonChime();
        var incomplete = new ConcurrentBag<string>();

        await ReadWhileAsync(
            async () =>
            {
                var response = await chime.CreateMeetingWithAttendeesAsync(new() { Attendees = Items("alice", "bob", "carol") });
                await chime.DeleteMeetingAsync(new() { MeetingId = response.Meeting.MeetingId });
            },
            async () =>
            {
                foreach (var meeting in (await chime.ListMeetingsAsync(new())).Meetings)
                {
                    try
                    {
                        var attendees = (await chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId })).Attendees;
                        AddIfIncomplete(incomplete, attendees.Select(attendee => attendee.ExternalUserId));
                    }
                    catch (NotFoundException)
                    {
                        // The meeting was deleted between the two calls.
                    }
                }

                foreach (var meeting in chime.Meetings.Where(meeting => meeting.IsActive))
                {
                    var attendees = meeting.Attendees;
                    if (meeting.IsActive)
                    {
                        AddIfIncomplete(incomplete, attendees.Select(attendee => attendee.ExternalUserId));
                    }
                }
            });

        incomplete.Should().BeEmpty();
    }

    [Fact]
    public async Task Parallel_calls_with_one_ClientRequestToken_create_one_meeting_with_its_attendees()
    {
        for (var round = 0; round < 2_000; round++)
        {
            var chime = new FakeAmazonChime();
            var request = new CreateMeetingWithAttendeesRequest { ClientRequestToken = "lesson", Attendees = Items("alice", "bob", "carol") };

            var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => chime.CreateMeetingWithAttendeesAsync(request))));

            chime.Meetings.Should().ContainSingle().Which.ExternalUserIds().Should().Equal("alice", "bob", "carol");
            answers[0].Attendees.Should().BeEquivalentTo(answers[1].Attendees);
        }
    }

    [Fact]
    public async Task A_reader_sees_all_events_of_a_batch_or_none()
    {
        using var chime = WithLimits(new() { ActiveMeetings = int.MaxValue });
        var incomplete = new ConcurrentBag<string>();
        var number = 0;

        await ReadWhileAsync(
            () => chime.BatchCreateAttendeeAsync(new() { MeetingId = chime.AddMeeting().MeetingId, Attendees = Items($"alice{number}", $"bob{number++}") }),
            () =>
            {
                if (chime.Events.Count % 2 != 0)
                {
                    incomplete.Add(chime.Events.ToString());
                }

                return Task.CompletedTask;
            });

        incomplete.Should().BeEmpty();
    }

    [Fact]
    public async Task A_reader_sees_all_attendees_of_a_batch_or_none()
    {
        var chime = new FakeAmazonChime();
        var meeting = chime.AddMeeting();
        var incomplete = new ConcurrentBag<string>();

        await ReadWhileAsync(
            async () =>
            {
                var batch = await chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, Attendees = Items("alice", "bob", "carol") });
                foreach (var attendee in batch.Attendees.AsEnumerable().Reverse())
                {
                    await chime.DeleteAttendeeAsync(new() { MeetingId = meeting.MeetingId, AttendeeId = attendee.AttendeeId });
                }
            },
            async () =>
            {
                var seen = string.Join(
                    " ", (await chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId })).Attendees.Select(it => it.ExternalUserId));
                if (!"alice bob carol".StartsWith(seen, StringComparison.Ordinal))
                {
                    incomplete.Add(seen);
                }
            });

        incomplete.Should().BeEmpty();
        chime.Events.GroupBy(raised => raised.Type).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_reader_sees_all_tags_of_a_request_or_none()
    {
        var chime = new FakeAmazonChime();
        var meeting = chime.AddMeeting();
        var incomplete = new ConcurrentBag<string>();
        var round = 0;

        await ReadWhileAsync(
            async () =>
            {
                var value = $"{++round}";
                await chime.TagMeetingAsync(new() { MeetingId = meeting.MeetingId, Tags = [Tag("one", value), Tag("two", value)] });
            },
            async () =>
            {
                var tags = (await chime.ListMeetingTagsAsync(new() { MeetingId = meeting.MeetingId })).Tags;
                if (tags.Select(tag => tag.Value).Distinct().Count() > 1 || meeting.Tags.Select(tag => tag.Value).Distinct().Count() > 1)
                {
                    incomplete.Add(string.Join(" ", tags.Select(tag => tag.Value)));
                }
            });

        incomplete.Should().BeEmpty();
    }

    private static void AddIfIncomplete(ConcurrentBag<string> incomplete, IEnumerable<string> users)
    {
        var seen = string.Join(" ", users);
        if (seen != "alice bob carol")
        {
            incomplete.Add($"[{seen}]");
        }
    }

    /// <summary>One thread changes the state for all rounds while another thread reads it.</summary>
    private static Task ReadWhileAsync(Func<Task> change, Func<Task> read) =>
        ParallelRunner.RunWhileRepeatingAsync(read, () => ParallelRunner.RunAsync(1, Rounds, (_, _) => change()));
}

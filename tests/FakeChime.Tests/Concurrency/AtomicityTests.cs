using System.Collections.Concurrent;
using FakeChime.Tests.Properties;
using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Concurrency;

/// <summary>Whoever reads beside an operation sees all of it or nothing.</summary>
public sealed class AtomicityTests
{
    private static readonly int Rounds = Effort.Cases(10_000);

    [Fact]
    public async Task A_meeting_created_with_attendees_is_never_seen_without_them()
    {
        var chime = new FakeAmazonChime();
        var torn = new ConcurrentBag<string>();

        await BesideAsync(
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
                        AddIfTorn(torn, attendees.Select(attendee => attendee.ExternalUserId));
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
                        AddIfTorn(torn, attendees.Select(attendee => attendee.ExternalUserId));
                    }
                }
            });

        torn.Should().BeEmpty();
    }

    [Fact]
    public async Task Two_threads_with_one_token_make_one_meeting_with_its_attendees_once()
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
    public async Task The_events_of_a_batch_are_seen_together()
    {
        using var chime = WithLimits(new() { ActiveMeetings = int.MaxValue });
        var torn = new ConcurrentBag<string>();
        var number = 0;

        await BesideAsync(
            () => chime.BatchCreateAttendeeAsync(new() { MeetingId = chime.AddMeeting().MeetingId, Attendees = Items($"alice{number}", $"bob{number++}") }),
            () =>
            {
                if (chime.Events.Count % 2 != 0)
                {
                    torn.Add(chime.Events.ToString());
                }

                return Task.CompletedTask;
            });

        torn.Should().BeEmpty();
    }

    [Fact]
    public async Task A_batch_is_seen_whole_or_not_at_all()
    {
        var chime = new FakeAmazonChime();
        var meeting = chime.AddMeeting();
        var torn = new ConcurrentBag<string>();

        await BesideAsync(
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
                    torn.Add(seen);
                }
            });

        torn.Should().BeEmpty();
        chime.Events.GroupBy(happened => happened.Type).Should().HaveCount(2);
    }

    [Fact]
    public async Task Tags_of_one_request_are_seen_together()
    {
        var chime = new FakeAmazonChime();
        var meeting = chime.AddMeeting();
        var torn = new ConcurrentBag<string>();
        var round = 0;

        await BesideAsync(
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
                    torn.Add(string.Join(" ", tags.Select(tag => tag.Value)));
                }
            });

        torn.Should().BeEmpty();
    }

    private static void AddIfTorn(ConcurrentBag<string> torn, IEnumerable<string> users)
    {
        var seen = string.Join(" ", users);
        if (seen != "alice bob carol")
        {
            torn.Add($"[{seen}]");
        }
    }

    /// <summary>One thread acts as many times as there are rounds while another reads.</summary>
    private static Task BesideAsync(Func<Task> act, Func<Task> read) =>
        Threads.BesideAsync(read, () => Threads.RunAsync(1, Rounds, (_, _) => act()));
}

using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Properties;

/// <summary>
/// Random small histories of three threads on one meeting: there is always an order of the steps, one that no two steps that did
/// not overlap contradict, in which a single thread would have had the same answers.
/// </summary>
public sealed class LinearizabilityTests
{
    private const int Threads = 3;
    private const int StepsOfAThread = 4;

    private static readonly string[] Usual = ["create", "create", "delete", "delete", "get", "list", "list", "join", "leave", "present", "tag", "tags"];
    private static readonly string[] BesideTheClock = ["advance", "advance", "open", "see"];

    /// <summary>A reset lets running calls end in the fake as it was, where time goes on; so no history has both.</summary>
    private static readonly string[] BesideResets = ["reset", "open", "open", "see", "see"];

    [Fact]
    public async Task Every_history_has_an_order_that_explains_it()
    {
        var random = new Random(20260302);
        var histories = Effort.Cases(2_000);
        for (var number = 0; number < histories; number++)
        {
            var (before, history) = await RecordAsync(random.Next(), number % 2 == 0 ? BesideTheClock : BesideResets);
            History.IsExplained(before, history).Should().BeTrue($"{before}\n{string.Join('\n', history)}");
        }
    }

    [Fact]
    public void The_checker_rejects_a_history_that_no_order_explains()
    {
        var alone = new NaiveMeeting([("alice", "1")]);

        History.IsExplained(alone, [new("delete", "1", "done", 1, 2), new("get", "1", "alice", 3, 4)]).Should().BeFalse("alice was gone before");
        History.IsExplained(alone, [new("create", "bob", "2", 1, 4), new("create", "bob", "3", 2, 3)]).Should().BeFalse("bob is one attendee");
        History.IsExplained(alone, [new("open", "", "done", 1, 4), new("see", "", "carol", 2, 3)]).Should().BeFalse("carol comes with dave");
        History.IsExplained(alone, [new("reset", "", "done", 1, 2), new("join", "1", "done", 3, 4)]).Should().BeFalse("the token is unknown");
        History.IsExplained(alone, [new("advance", "", "done", 1, 2), new("list", "", "1", 3, 4)]).Should().BeFalse("nobody was present for five minutes");
        History.IsExplained(alone, [new("delete", "1", "done", 1, 4), new("get", "1", "alice", 2, 3)]).Should().BeTrue("they overlap");
        History.IsExplained(alone, [new("join", "1", "done", 1, 2), new("advance", "", "done", 3, 4), new("list", "", "1", 5, 6)])
            .Should().BeTrue("alice is present");
    }

    private static async Task<(NaiveMeeting Before, List<Step> History)> RecordAsync(int seed, string[] unusual)
    {
        var clock = new FakeTimeProvider();
        var chime = new FakeClient(new() { TimeProvider = clock, AutoEnd = DocumentedAutoEnd.Rules });
        var meeting = chime.AddMeeting(attendees: ["alice", "bob"]);
        FakeAttendee[] seeded = [.. meeting.Attendees];
        var time = 0;
        using var start = new Barrier(Threads);
        var steps = await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(async () =>
        {
            var random = new Random(seed + thread);
            var mine = new List<Step>();
            start.SignalAndWait();
            for (var step = 0; step < StepsOfAThread; step++)
            {
                var what = random.Next(3) == 0 ? unusual[random.Next(unusual.Length)] : Usual[random.Next(Usual.Length)];
                var attendee = seeded[random.Next(seeded.Length)];
                var of = what switch
                {
                    "create" => new[] { "alice", "bob", "carol" }[random.Next(3)],
                    "tag" => $"team={random.Next(3)}",
                    _ => attendee.AttendeeId,
                };
                var begin = Interlocked.Increment(ref time);
                var answer = await AskAsync(chime, clock, meeting, attendee, what, of);
                mine.Add(new Step(what, of, answer, begin, Interlocked.Increment(ref time)));
            }

            return mine;
        })));
        return (new NaiveMeeting([.. seeded.Select(attendee => (attendee.ExternalUserId, attendee.AttendeeId))]), [.. steps.SelectMany(step => step)]);
    }

    private static async Task<string> AskAsync(
        FakeClient chime, FakeTimeProvider clock, FakeMeeting meeting, FakeAttendee attendee, string what, string of)
    {
        // A change has the time at which its call read the clock. Only another call, and no look at the state, makes one read it again that
        // the clock has overtaken meanwhile.
        if (what is "see" or "present")
        {
            await chime.DeleteMeetingAsync(new() { MeetingId = "00000000-0000-4000-8000-000000000000" });
        }

        try
        {
            return what switch
            {
                "create" => (await chime.CreateAsync(meeting, of)).AttendeeId,
                "delete" => await DoneAsync(chime.DeleteAttendeeAsync(new() { MeetingId = meeting.MeetingId, AttendeeId = of })),
                "get" => (await chime.GetAttendeeAsync(new() { MeetingId = meeting.MeetingId, AttendeeId = of })).Attendee.ExternalUserId,
                "list" => string.Join(" ", (await chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId })).Attendees.Select(it => it.AttendeeId)),
                "tag" => await DoneAsync(chime.TagResourceAsync(new() { ResourceARN = meeting.Arn, Tags = [new() { Key = "team", Value = of[5..] }] })),
                "tags" => string.Join(
                    " ", (await chime.ListTagsForResourceAsync(new() { ResourceARN = meeting.Arn })).Tags.Select(tag => $"{tag.Key}={tag.Value}")),
                "open" => await DoneAsync(chime.CreateMeetingWithAttendeesAsync(new()
                {
                    ClientRequestToken = "lesson",
                    ExternalMeetingId = "lesson",
                    MediaRegion = "us-east-1",
                    Attendees = Scene.Items("carol", "dave"),
                })),
                "see" => chime.Meetings.LastOrDefault(it => it.ExternalMeetingId == "lesson") is { } lesson
                    ? string.Join(" ", lesson.Attendees.Select(it => it.ExternalUserId))
                    : "none",
                "present" => chime.Meetings.FirstOrDefault(it => it.MeetingId == meeting.MeetingId)?.Attendees
                    .Any(it => it.AttendeeId == of && it.IsPresent) == true
                    ? "yes"
                    : "no",
                "join" => Done(() => chime.Join(attendee.JoinToken)),
                "leave" => Done(() => chime.Leave(attendee.JoinToken)),
                "advance" => Done(() => clock.Advance(TimeSpan.FromMinutes(5))),
                _ => Done(chime.Reset),
            };
        }
        catch (ServiceException exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            return "not found";
        }
        catch (JoinRejectedException exception)
        {
            return exception.Reason.ToString();
        }
    }

    private static async Task<string> DoneAsync(Task task)
    {
        await task;
        return "done";
    }

    private static string Done(Action act)
    {
        act();
        return "done";
    }
}

using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Properties;

/// <summary>
/// Random short histories of three threads on one meeting are linearizable: there is an order of the steps, consistent with those that did not
/// overlap, in which a single thread gets the same results.
/// </summary>
public sealed class LinearizabilityTests
{
    private const int Threads = 3;
    private const int StepsOfAThread = 4;

    private static readonly string[] Common = ["create", "create", "delete", "delete", "get", "list", "list", "join", "leave", "present", "tag", "tags"];
    private static readonly string[] WithClock = ["advance", "advance", "open", "see"];

    /// <summary>A call that runs during a reset completes in the state before it, whose clock continues; so no history has resets and clock advances.</summary>
    private static readonly string[] WithResets = ["reset", "open", "open", "see", "see"];

    [Fact]
    public async Task Every_history_is_linearizable()
    {
        var random = new Random(20260302);
        var histories = Effort.Cases(2_000);
        for (var number = 0; number < histories; number++)
        {
            var (before, history) = await RecordAsync(random.Next(), number % 2 == 0 ? WithClock : WithResets);
            History.IsLinearizable(before, history).Should().BeTrue($"{before}\n{string.Join('\n', history)}");
        }
    }

    [Fact]
    public void The_checker_rejects_a_history_that_is_not_linearizable()
    {
        var alone = new ReferenceMeeting([("alice", "1")]);

        History.IsLinearizable(alone, [new("delete", "1", "done", 1, 2), new("get", "1", "alice", 3, 4)]).Should().BeFalse("alice was deleted before");
        History.IsLinearizable(alone, [new("create", "bob", "2", 1, 4), new("create", "bob", "3", 2, 3)]).Should().BeFalse("bob is one attendee");
        History.IsLinearizable(alone, [new("open", "", "done", 1, 4), new("see", "", "carol", 2, 3)]).Should().BeFalse("carol and dave are added together");
        History.IsLinearizable(alone, [new("reset", "", "done", 1, 2), new("join", "1", "done", 3, 4)]).Should().BeFalse("the token is unknown");
        History.IsLinearizable(alone, [new("advance", "", "done", 1, 2), new("list", "", "1", 3, 4)]).Should().BeFalse("no attendee was present for five minutes");
        History.IsLinearizable(alone, [new("delete", "1", "done", 1, 4), new("get", "1", "alice", 2, 3)]).Should().BeTrue("they overlap");
        History.IsLinearizable(alone, [new("join", "1", "done", 1, 2), new("advance", "", "done", 3, 4), new("list", "", "1", 5, 6)])
            .Should().BeTrue("alice is present");
    }

    private static async Task<(ReferenceMeeting Before, List<Step> History)> RecordAsync(int seed, string[] additional)
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
                var operation = random.Next(3) == 0 ? additional[random.Next(additional.Length)] : Common[random.Next(Common.Length)];
                var attendee = seeded[random.Next(seeded.Length)];
                var argument = operation switch
                {
                    "create" => new[] { "alice", "bob", "carol" }[random.Next(3)],
                    "tag" => $"team={random.Next(3)}",
                    _ => attendee.AttendeeId,
                };
                var begin = Interlocked.Increment(ref time);
                var result = await RunAsync(chime, clock, meeting, attendee, operation, argument);
                mine.Add(new Step(operation, argument, result, begin, Interlocked.Increment(ref time)));
            }

            return mine;
        })));
        return (new ReferenceMeeting([.. seeded.Select(attendee => (attendee.ExternalUserId, attendee.AttendeeId))]), [.. steps.SelectMany(step => step)]);
    }

    private static async Task<string> RunAsync(
        FakeClient chime, FakeTimeProvider clock, FakeMeeting meeting, FakeAttendee attendee, string operation, string argument)
    {
        // A change has the time at which its call read the clock. Reading the state does not end due meetings; another call does.
        if (operation is "see" or "present")
        {
            await chime.DeleteMeetingAsync(new() { MeetingId = "00000000-0000-4000-8000-000000000000" });
        }

        try
        {
            return operation switch
            {
                "create" => (await chime.CreateAsync(meeting, argument)).AttendeeId,
                "delete" => await DoneAsync(chime.DeleteAttendeeAsync(new() { MeetingId = meeting.MeetingId, AttendeeId = argument })),
                "get" => (await chime.GetAttendeeAsync(new() { MeetingId = meeting.MeetingId, AttendeeId = argument })).Attendee.ExternalUserId,
                "list" => string.Join(" ", (await chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId })).Attendees.Select(it => it.AttendeeId)),
                "tag" => await DoneAsync(chime.TagResourceAsync(new() { ResourceARN = meeting.Arn, Tags = [new() { Key = "team", Value = argument[5..] }] })),
                "tags" => string.Join(
                    " ", (await chime.ListTagsForResourceAsync(new() { ResourceARN = meeting.Arn })).Tags.Select(tag => $"{tag.Key}={tag.Value}")),
                "open" => await DoneAsync(chime.CreateMeetingWithAttendeesAsync(new()
                {
                    ClientRequestToken = "lesson",
                    ExternalMeetingId = "lesson",
                    MediaRegion = "us-east-1",
                    Attendees = TestData.Items("carol", "dave"),
                })),
                "see" => chime.Meetings.LastOrDefault(it => it.ExternalMeetingId == "lesson") is { } lesson
                    ? string.Join(" ", lesson.Attendees.Select(it => it.ExternalUserId))
                    : "none",
                "present" => chime.Meetings.FirstOrDefault(it => it.MeetingId == meeting.MeetingId)?.Attendees
                    .Any(it => it.AttendeeId == argument && it.IsPresent) == true
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

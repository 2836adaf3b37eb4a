namespace FakeChime.Tests.Properties;

/// <summary>
/// Random small histories of three threads on one meeting: there is always an order of the calls, one that no two calls that did
/// not overlap contradict, in which a single thread would have had the same answers.
/// </summary>
public sealed class LinearizabilityTests
{
    private const int Threads = 3;
    private const int CallsOfAThread = 4;

    [Fact]
    public async Task Every_history_has_an_order_that_explains_it()
    {
        var random = new Random(20260302);
        var histories = Effort.Cases(1_000);
        for (var number = 0; number < histories; number++)
        {
            var (seeded, history) = await RecordAsync(random.Next());
            IsExplained(seeded, history).Should().BeTrue(string.Join('\n', history));
        }
    }

    [Fact]
    public void A_history_that_no_order_explains_is_found_out()
    {
        var seeded = new Dictionary<string, string> { ["alice"] = "1" };

        IsExplained(seeded, [new("delete", "1", "done", 1, 2), new("get", "1", "alice", 3, 4)]).Should().BeFalse("alice was gone before");
        IsExplained(seeded, [new("create", "bob", "2", 1, 4), new("create", "bob", "3", 2, 3)]).Should().BeFalse("bob is one attendee");
        IsExplained(seeded, [new("delete", "1", "done", 1, 4), new("get", "1", "alice", 2, 3)]).Should().BeTrue("they overlap");
    }

    private static async Task<(Dictionary<string, string> Seeded, List<Step> History)> RecordAsync(int seed)
    {
        var chime = new FakeAmazonChime();
        var meeting = chime.AddMeeting(attendees: ["alice", "bob"]);
        var seeded = meeting.Attendees.ToDictionary(attendee => attendee.ExternalUserId, attendee => attendee.AttendeeId);
        var clock = 0;
        using var start = new Barrier(Threads);
        var steps = await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(async () =>
        {
            var random = new Random(seed + thread);
            var mine = new List<Step>();
            start.SignalAndWait();
            for (var call = 0; call < CallsOfAThread; call++)
            {
                var (what, of) = Choose(random, seeded);
                var begin = Interlocked.Increment(ref clock);
                var answer = await AskAsync(chime, meeting, what, of);
                mine.Add(new Step(what, of, answer, begin, Interlocked.Increment(ref clock)));
            }

            return mine;
        })));
        return (seeded, [.. steps.SelectMany(step => step)]);
    }

    private static (string What, string Of) Choose(Random random, Dictionary<string, string> seeded) => random.Next(4) switch
    {
        0 => ("create", new[] { "alice", "bob", "carol" }[random.Next(3)]),
        1 => ("delete", seeded.Values.ElementAt(random.Next(seeded.Count))),
        2 => ("get", seeded.Values.ElementAt(random.Next(seeded.Count))),
        _ => ("list", ""),
    };

    private static async Task<string> AskAsync(FakeAmazonChime chime, FakeMeeting meeting, string what, string of)
    {
        try
        {
            switch (what)
            {
                case "create":
                    return (await chime.CreateAsync(meeting, of)).AttendeeId;
                case "delete":
                    await chime.DeleteAttendeeAsync(new() { MeetingId = meeting.MeetingId, AttendeeId = of });
                    return "done";
                case "get":
                    return (await chime.GetAttendeeAsync(new() { MeetingId = meeting.MeetingId, AttendeeId = of })).Attendee.ExternalUserId;
                default:
                    var page = await chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId });
                    return string.Join(" ", page.Attendees.Select(attendee => attendee.AttendeeId));
            }
        }
        catch (NotFoundException)
        {
            return "not found";
        }
    }

    private static bool IsExplained(Dictionary<string, string> seeded, IReadOnlyList<Step> history) =>
        Continue([.. seeded.Select(pair => (pair.Key, pair.Value))], [.. seeded.Values], [.. history]);

    /// <summary>Tries each call that may come next, as one thread would answer it.</summary>
    private static bool Continue(List<(string User, string Id)> roster, HashSet<string> seen, List<Step> left)
    {
        if (left.Count == 0)
        {
            return true;
        }

        var firstEnd = left.Min(step => step.End);
        foreach (var step in left.Where(step => step.Begin < firstEnd))
        {
            if (After(roster, seen, step) is { } next
                && Continue(next, step.What == "create" ? [.. seen, step.Answer] : seen, [.. left.Where(other => other != step)]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The roster after a call, if the call could have had its answer now; null otherwise.</summary>
    private static List<(string User, string Id)>? After(List<(string User, string Id)> roster, HashSet<string> seen, Step step)
    {
        switch (step.What)
        {
            case "create" when roster.Exists(entry => entry.User == step.Of):
                return roster.Contains((step.Of, step.Answer)) ? roster : null;
            case "create":
                return seen.Contains(step.Answer) ? null : [.. roster, (step.Of, step.Answer)];
            case "delete":
                var isThere = roster.Exists(entry => entry.Id == step.Of);
                return step.Answer == (isThere ? "done" : "not found") ? [.. roster.Where(entry => entry.Id != step.Of)] : null;
            case "get":
                return step.Answer == (roster.Find(entry => entry.Id == step.Of).User ?? "not found") ? roster : null;
            default:
                return step.Answer == string.Join(" ", roster.Select(entry => entry.Id)) ? roster : null;
        }
    }

    private sealed record Step(string What, string Of, string Answer, int Begin, int End);
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using FakeChime.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FakeChime.Benchmarks;

/// <summary>What does not fit a benchmark's loop: the parts of a call, threads, memory, fresh processes, and requests per second over loopback.</summary>
internal static class Measurements
{
    public static async Task RunAsync()
    {
        Parts();
        Threads();
        Memory();
        FreshProcesses();
        await LoopbackAsync();
    }

    /// <summary>What a call does that floor and callback do not.</summary>
    private static void Parts()
    {
        var (gate, ids) = (new object(), new Dictionary<string, string>());
        const string Id = "26675937-400e-4d37-b04e-000a197b0706";
        ids[Id] = Id;
        var entered = 0;
        Console.WriteLine(
            $"parts: reading the clock {Nanoseconds(() => TimeProvider.System.GetUtcNow()):F0} ns, "
            + $"a lock that nobody else wants {Nanoseconds(() => { lock (gate) { entered++; } }):F0} ns, "
            + $"looking an id up {Nanoseconds(() => ids.TryGetValue(Id, out _)):F0} ns");
    }

    /// <summary>Two threads beside one, each with a million calls: on two meetings of one fake, and on two fakes.</summary>
    private static void Threads()
    {
        var (fake, other) = (new FakeAmazonChime(), new FakeAmazonChime());
        Console.WriteLine(
            $"two threads: {Gain(RepeatedCreate(fake), RepeatedCreate(fake)):F2} x the calls of one on two meetings, "
            + $"{Gain(RepeatedCreate(fake), RepeatedCreate(other)):F2} x on two fakes");
    }

    private static Action RepeatedCreate(FakeAmazonChime chime)
    {
        var request = new CreateAttendeeRequest { MeetingId = chime.AddMeeting(attendees: ["alice"]).MeetingId, ExternalUserId = "alice" };
        return () => chime.CreateAttendeeAsync(request).GetAwaiter().GetResult();
    }

    private static double Nanoseconds(Action action) => Median(Rounds(() => Million(action)));

    private static double Gain(Action one, Action other) => Median(Rounds(() =>
    {
        var alone = Million(one);
        var start = Stopwatch.GetTimestamp();
        var beside = Task.Run(() => Million(other));
        Million(one);
        beside.Wait();
        return 2 * alone / Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }));

    /// <summary>The first rounds are for the compiler.</summary>
    private static IEnumerable<double> Rounds(Func<double> measure) => Enumerable.Range(0, 15).Select(_ => measure()).ToArray().Skip(4);

    /// <summary>The milliseconds of a million, which are also the nanoseconds of one.</summary>
    private static double Million(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < 1_000_000; number++)
        {
            action();
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Memory()
    {
        const int Attendees = 1_000_000;
        var users = Enumerable.Range(0, Attendees).Select(number => $"student{number}").ToArray();
        var chime = new FakeAmazonChime(new FakeChimeOptions { Limits = new() { AttendeesPerMeeting = Attendees } });
        var meeting = chime.AddMeeting();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var user in users)
        {
            chime.CreateAttendeeAsync(new CreateAttendeeRequest { MeetingId = meeting.MeetingId, ExternalUserId = user }).GetAwaiter().GetResult();
        }

        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(users);
        Console.WriteLine($"memory: {bytes / (double)Attendees:F0} bytes an attendee ({meeting.Attendees.Count} attendees, with the call log and the event log)");
    }

    private static void FreshProcesses()
    {
        var (fake, moq) = (new List<double>(), new List<double>());
        for (var round = 0; round < 15; round++)
        {
            fake.Add(FirstAnswerOf("fake"));
            moq.Add(FirstAnswerOf("moq"));
        }

        Console.WriteLine($"fresh process to the first answer: fake {Median(fake):F1} ms, Moq {Median(moq):F1} ms, ratio {Median(fake) / Median(moq):F2}");
    }

    private static double FirstAnswerOf(string who)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["first-answer", who]) { RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(text, CultureInfo.CurrentCulture);
    }

    private static async Task LoopbackAsync()
    {
        var engine = new ChimeEngine();
        var meeting = engine.AddMeeting("standup", ["alice"]);
        await using var server = await FakeChimeServer.StartAsync(engine, configure: app => app.MapMethods("/empty", ["GET", "POST"], Empty));
        var (create, get, empty) = ($"/meetings/{meeting.MeetingId}/attendees", $"/meetings/{meeting.MeetingId}/attendees/{meeting.Attendees[0].AttendeeId}", "/empty");
        const string Body = """{"ExternalUserId":"alice"}""";

        var rates = new Dictionary<string, List<double>>();
        for (var round = 0; round < 5; round++)
        {
            foreach (var (name, path, body) in new[] { ("POST empty", empty, Body), ("CreateAttendee", create, Body), ("GET empty", empty, null), ("GetAttendee", get, null) })
            {
                var rate = await RateAsync(server.Endpoint, path, body, TimeSpan.FromSeconds(round == 0 ? 1 : 2));
                (rates.TryGetValue(name, out var list) ? list : rates[name] = []).Add(rate);
            }
        }

        foreach (var (operation, floor) in new[] { ("CreateAttendee", "POST empty"), ("GetAttendee", "GET empty") })
        {
            var (ours, theirs) = (Median(rates[operation].Skip(1)), Median(rates[floor].Skip(1)));
            Console.WriteLine($"loopback: {operation} {ours:F0} requests/s, {floor} {theirs:F0}, ratio {ours / theirs:F2}");
        }
    }

    private static Task Empty(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status200OK;
        return Task.CompletedTask;
    }

    private static async Task<double> RateAsync(Uri endpoint, string path, string? body, TimeSpan duration)
    {
        const int Connections = 16;
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Connections };
        using var client = new HttpClient(handler) { BaseAddress = endpoint };
        var (answers, start) = (0, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(start) < duration)
            {
                using var content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
                using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, path) { Content = content };
                using var response = await client.SendAsync(request);
                if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created))
                {
                    throw new InvalidOperationException($"{path}: {response.StatusCode}");
                }

                Interlocked.Increment(ref answers);
            }
        }));
        return answers / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}

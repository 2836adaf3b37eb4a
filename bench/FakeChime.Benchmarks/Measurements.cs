using System.Diagnostics;
using System.Globalization;

namespace FakeChime.Benchmarks;

/// <summary>What does not fit a benchmark's loop: the parts of a call, memory, fresh processes.</summary>
internal static class Measurements
{
    private const int Many = 1_000_000;

    public static async Task RunAsync()
    {
        Ratios.Measure();
        Parts();
        await MemoryAsync();
        FreshProcesses();
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>The median of the faster half: what a busy machine disturbs least.</summary>
    public static double Undisturbed(IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 4);

    /// <summary>What a call does that the floor does not.</summary>
    private static void Parts()
    {
        var (gate, ids) = (new object(), new Dictionary<string, string>(StringComparer.Ordinal));
        const string Id = "26675937-400e-4d37-b04e-000a197b0706";
        ids[Id] = Id;
        var entered = 0;
        Console.WriteLine(
            $"parts: reading the clock {Nanoseconds(() => TimeProvider.System.GetUtcNow()):F0} ns, "
            + $"a lock that nobody else wants {Nanoseconds(() => { lock (gate) { entered++; } }):F0} ns, "
            + $"looking an id up {Nanoseconds(() => ids.TryGetValue(Id, out _)):F0} ns, "
            + $"a text of an id {Nanoseconds(() => Guid.Empty.ToString()):F0} ns");
    }

    /// <summary>Bytes that stay: of an attendee, and of what is beyond a limit.</summary>
    private static async Task MemoryAsync()
    {
        var users = Enumerable.Range(0, Many).Select(number => $"student{number}").ToArray();
        var large = new Fake(new FakeChimeOptions { Limits = new() { AttendeesPerMeeting = Many } });
        var meeting = large.AddMeeting();
        var attendee = await BytesAsync(
            Many, number => large.CreateAttendeeAsync(new CreateAttendeeRequest { MeetingId = meeting.MeetingId, ExternalUserId = users[number] }));
        GC.KeepAlive(users);
        Console.WriteLine($"memory: {attendee:F1} bytes an attendee among {meeting.Attendees.Count}, with the call log and the event log");
        var beyond = await BytesAsync(Many, _ => large.GetMeetingAsync(new GetMeetingRequest { MeetingId = meeting.MeetingId }));
        Console.WriteLine($"memory: {beyond:F1} bytes a call beyond the limit");
        GC.KeepAlive(large);

        var fake = new Fake();
        async Task LessonAsync()
        {
            var created = await fake.CreateMeetingAsync(Shapes.NewMeeting());
            await fake.DeleteMeetingAsync(new DeleteMeetingRequest { MeetingId = created.Meeting.MeetingId });
        }

        await BytesAsync(10_000, _ => LessonAsync());
        Console.WriteLine($"memory: {await BytesAsync(Many / 5, _ => LessonAsync()):F1} bytes an ended meeting beyond the limit");
        GC.KeepAlive(fake);
    }

    private static async Task<double> BytesAsync(int times, Func<int, Task> act)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var number = 0; number < times; number++)
        {
            await act(number);
        }

        return (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)times;
    }

    private static void FreshProcesses()
    {
        var (fake, moq) = (new List<double>(), new List<double>());
        for (var round = 0; round < 15; round++)
        {
            fake.Add(FirstAnswerOf("fake"));
            moq.Add(FirstAnswerOf("moq"));
        }

        Console.WriteLine(
            $"fresh process to the first answer: fake {Undisturbed(fake):F1} ms, Moq {Undisturbed(moq):F1} ms, "
            + $"ratio {Undisturbed(fake) / Undisturbed(moq):F2}");
    }

    private static double FirstAnswerOf(string who)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["first-answer", who]) { RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(text, CultureInfo.CurrentCulture);
    }

    /// <summary>The first rounds are for the compiler.</summary>
    private static double Nanoseconds(Action action) => Median(Enumerable.Range(0, 15).Select(_ => Million(action)).ToArray().Skip(4));

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
}

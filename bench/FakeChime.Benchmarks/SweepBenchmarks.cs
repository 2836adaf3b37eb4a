using System.Diagnostics;

namespace FakeChime.Benchmarks;

/// <summary>A fault sweep with the default faults over a scenario of ten calls.</summary>
[MemoryDiagnoser]
public class SweepBenchmarks
{
    private const int MaximumTries = 3;

    /// <summary>Prints the time of the first sweep of the process, and of later ones.</summary>
    public static async Task MeasureAsync()
    {
        var (sweep, times) = (new SweepBenchmarks(), new List<double>());
        FaultSweepReport? report = null;
        for (var round = 0; round < 40; round++)
        {
            var start = Stopwatch.GetTimestamp();
            report = await sweep.SweepAsync();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Console.WriteLine($"fault sweep of {report!.Calls.Count} calls, {report.Runs} runs: {Measurements.Undisturbed(times):F1} ms, the first one {times[0]:F1} ms");
    }

    [Benchmark]
    public Task<FaultSweepReport> SweepAsync() => FaultSweep.RunAsync(() => new Fake(), ScenarioAsync);

    private static async Task ScenarioAsync(Fake chime)
    {
        var meeting = (await RetryAsync(() => chime.CreateMeetingAsync(Shapes.NewMeeting()))).Meeting.MeetingId;
        foreach (var student in new[] { "alice", "bob", "carol", "dave" })
        {
            await RetryAsync(() => chime.CreateAttendeeAsync(new CreateAttendeeRequest { MeetingId = meeting, ExternalUserId = student }));
        }

        var items = new List<CreateAttendeeRequestItem> { new() { ExternalUserId = "erin" }, new() { ExternalUserId = "frank" } };
        await RetryAsync(() => chime.BatchCreateAttendeeAsync(new BatchCreateAttendeeRequest { MeetingId = meeting, Attendees = items }));
        await RetryAsync(() => chime.GetMeetingAsync(new GetMeetingRequest { MeetingId = meeting }));
        var page = await RetryAsync(() => chime.ListAttendeesAsync(new ListAttendeesRequest { MeetingId = meeting }));
        var attendee = page.Attendees.FirstOrDefault()?.AttendeeId ?? chime.Meetings[meeting].Attendees[0].AttendeeId;
        await RetryAsync(() => chime.GetAttendeeAsync(new GetAttendeeRequest { MeetingId = meeting, AttendeeId = attendee }));
        await RetryAsync(() => chime.DeleteMeetingAsync(new DeleteMeetingRequest { MeetingId = meeting }));
    }

    private static async Task<T> RetryAsync<T>(Func<Task<T>> call)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await call();
            }
            catch (Exception exception) when (exception is Amazon.Runtime.AmazonServiceException or HttpRequestException && tries < MaximumTries)
            {
                // Try again.
            }
        }
    }
}

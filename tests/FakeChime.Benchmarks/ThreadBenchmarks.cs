namespace FakeChime.Benchmarks;

/// <summary>The same number of calls by one thread on one meeting, and by each of two threads on two meetings.</summary>
public class ThreadBenchmarks
{
    private const int Calls = 20_000;

    private readonly FakeAmazonChime _fake = new();
    private readonly CreateAttendeeRequest[] _requests;

    public ThreadBenchmarks() => _requests =
        [.. new[] { _fake.AddMeeting(attendees: ["alice"]), _fake.AddMeeting(attendees: ["alice"]) }
            .Select(meeting => new CreateAttendeeRequest { MeetingId = meeting.MeetingId, ExternalUserId = "alice" })];

    [Benchmark(Baseline = true)]
    public void OneThread() => Work(_requests[0]);

    [Benchmark]
    public void TwoThreads()
    {
        var other = Task.Run(() => Work(_requests[1]));
        Work(_requests[0]);
        other.Wait();
    }

    private void Work(CreateAttendeeRequest request)
    {
        for (var number = 0; number < Calls; number++)
        {
            _fake.CreateAttendeeAsync(request).GetAwaiter().GetResult();
        }
    }
}

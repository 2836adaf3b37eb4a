namespace FakeChime.Benchmarks;

/// <summary>GetMeeting while meetings end by themselves, however many are active.</summary>
[MemoryDiagnoser]
public class AutoEndBenchmarks
{
    private readonly Fake _fake = new(new FakeChimeOptions { AutoEnd = AutoEndRules.SdkMeetings, Limits = new() { ActiveMeetings = int.MaxValue } });
    private GetMeetingRequest _request = new();

    [Params(10, 20_000)]
    public int ActiveMeetings { get; set; }

    [GlobalSetup]
    public void SeedMeetings()
    {
        var meetings = _fake.AddMeetings(Enumerable.Range(0, ActiveMeetings).Select(_ => new MeetingSeed { Attendees = ["alice", "bob"] }));
        foreach (var meeting in meetings)
        {
            // Two connections keep a meeting alive for longer than the measurement takes.
            meeting["alice"].Join();
            meeting["bob"].Join();
        }

        _request = new GetMeetingRequest { MeetingId = meetings[ActiveMeetings / 2].MeetingId };
    }

    [Benchmark]
    public Task<GetMeetingResponse> Get() => _fake.GetMeetingAsync(_request);
}

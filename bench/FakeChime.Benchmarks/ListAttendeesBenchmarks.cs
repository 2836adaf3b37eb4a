namespace FakeChime.Benchmarks;

/// <summary>A page of 99 from the middle of a meeting, however many attendees it has.</summary>
[MemoryDiagnoser]
public class ListAttendeesBenchmarks
{
    private readonly Fake _fake = new(new FakeChimeOptions { Limits = new() { AttendeesPerMeeting = int.MaxValue } });
    private ListAttendeesRequest _request = new();

    [Params(1_000, 1_000_000)]
    public int Attendees { get; set; }

    [GlobalSetup]
    public void SeedMeeting()
    {
        var meeting = _fake.AddMeeting();
        for (var number = 0; number < Attendees; number++)
        {
            meeting.AddAttendee($"student{number}");
        }

        _request = new ListAttendeesRequest { MeetingId = meeting.MeetingId };
        for (var page = 0; page < 5; page++)
        {
            _request.NextToken = _fake.ListAttendeesAsync(_request).Result.NextToken;
        }
    }

    [Benchmark]
    public Task<ListAttendeesResponse> Page() => _fake.ListAttendeesAsync(_request);
}

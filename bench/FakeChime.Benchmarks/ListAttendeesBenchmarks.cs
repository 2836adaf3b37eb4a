namespace FakeChime.Benchmarks;

/// <summary>The second page of 99 in a meeting with 250 attendees, compared with a list of 99 attendees that the benchmark creates itself.</summary>
[MemoryDiagnoser]
public class ListAttendeesBenchmarks
{
    private const int PageSize = 99;

    private readonly Fake _fake = new();
    private readonly ListAttendeesRequest _request;
    private readonly string _joinToken;

    public ListAttendeesBenchmarks()
    {
        var meeting = _fake.AddMeeting(attendees: Enumerable.Range(0, 250).Select(number => $"student{number}"));
        _joinToken = meeting.Attendees[0].JoinToken;
        _request = new ListAttendeesRequest { MeetingId = meeting.MeetingId, MaxResults = PageSize };
        _request.NextToken = _fake.ListAttendeesAsync(_request).Result.NextToken;
    }

    [Benchmark(Baseline = true)]
    public Task<ListAttendeesResponse> NewList()
    {
        var attendees = new List<Attendee>(PageSize);
        for (var number = 0; number < PageSize; number++)
        {
            attendees.Add(Shapes.Attendee(_request.MeetingId, "student", _joinToken));
        }

        return Task.FromResult(new ListAttendeesResponse { Attendees = attendees });
    }

    [Benchmark]
    public Task<ListAttendeesResponse> Page() => _fake.ListAttendeesAsync(_request);
}

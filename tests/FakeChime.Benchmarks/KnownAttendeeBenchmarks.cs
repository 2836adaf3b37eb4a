namespace FakeChime.Benchmarks;

/// <summary>GetAttendee, and CreateAttendee repeated, for an attendee among 250.</summary>
[MemoryDiagnoser]
public class KnownAttendeeBenchmarks
{
    private readonly FakeAmazonChime _fake = new();
    private readonly Floor _floor = new();
    private readonly IAmazonChime _moq;
    private readonly IAmazonChime _nsubstitute;
    private readonly CreateAttendeeRequest _create;
    private readonly GetAttendeeRequest _get;
    private readonly GetAttendeeRequest _getOfFloor;

    public KnownAttendeeBenchmarks()
    {
        var meeting = _fake.AddMeeting(attendees: Enumerable.Range(0, 250).Select(number => $"student{number}"));
        _create = new CreateAttendeeRequest { MeetingId = meeting.MeetingId, ExternalUserId = "student125" };
        _get = new GetAttendeeRequest { MeetingId = meeting.MeetingId, AttendeeId = meeting.Attendees[125].AttendeeId };
        for (var number = 0; number < 250; number++)
        {
            _floor.CreateAttendeeAsync(new() { ExternalUserId = $"student{number}" });
        }

        _floor.Index();
        _getOfFloor = new GetAttendeeRequest { MeetingId = meeting.MeetingId, AttendeeId = _floor.CreateAttendeeAsync(_create).Result.Attendee.AttendeeId };
        _moq = Mocks.MoqOf(_floor);
        _nsubstitute = Mocks.NSubstituteOf(_floor);
    }

    [Benchmark]
    public Task<GetAttendeeResponse> GetFloor() => _floor.GetAttendeeAsync(_getOfFloor);

    [Benchmark]
    public Task<GetAttendeeResponse> GetFake() => _fake.GetAttendeeAsync(_get);

    [Benchmark]
    public Task<GetAttendeeResponse> GetMoq() => _moq.GetAttendeeAsync(_getOfFloor);

    [Benchmark]
    public Task<GetAttendeeResponse> GetNSubstitute() => _nsubstitute.GetAttendeeAsync(_getOfFloor);

    [Benchmark]
    public Task<CreateAttendeeResponse> RepeatFloor() => _floor.CreateAttendeeAsync(_create);

    [Benchmark]
    public Task<CreateAttendeeResponse> RepeatFake() => _fake.CreateAttendeeAsync(_create);

    [Benchmark]
    public Task<CreateAttendeeResponse> RepeatMoq() => _moq.CreateAttendeeAsync(_create);

    [Benchmark]
    public Task<CreateAttendeeResponse> RepeatNSubstitute() => _nsubstitute.CreateAttendeeAsync(_create);
}

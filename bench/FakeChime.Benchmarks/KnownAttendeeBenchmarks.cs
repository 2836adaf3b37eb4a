namespace FakeChime.Benchmarks;

/// <summary>CreateAttendee of a known user, and GetAttendee, in a meeting with 250 attendees.</summary>
[MemoryDiagnoser]
public class KnownAttendeeBenchmarks
{
    private readonly Fake _fake = new();
    private readonly Floor _floor = new();
    private readonly CreateAttendeeRequest _create;
    private readonly GetAttendeeRequest _get;

    public KnownAttendeeBenchmarks()
    {
        var meeting = _fake.AddMeeting(attendees: Enumerable.Range(0, 250).Select(number => $"student{number}"));
        _create = new CreateAttendeeRequest { MeetingId = meeting.MeetingId, ExternalUserId = "student125" };
        _get = new GetAttendeeRequest { MeetingId = meeting.MeetingId, AttendeeId = meeting["student125"].AttendeeId };
        for (var number = 0; number < 250; number++)
        {
            _floor.CreateAttendeeAsync(new() { ExternalUserId = $"student{number}" });
        }
    }

    [Benchmark(Baseline = true)]
    public Task<CreateAttendeeResponse> RepeatFloor() => _floor.CreateAttendeeAsync(_create);

    [Benchmark]
    public Task<CreateAttendeeResponse> RepeatFake() => _fake.CreateAttendeeAsync(_create);

    /// <summary>The same number of calls as in <see cref="CreateAttendeeBenchmarks"/>.</summary>
    [Benchmark(OperationsPerInvoke = 250)]
    public async Task RepeatFakeAsync()
    {
        for (var number = 0; number < 250; number++)
        {
            await _fake.CreateAttendeeAsync(_create);
        }
    }

    [Benchmark]
    public Task<GetAttendeeResponse> GetFake() => _fake.GetAttendeeAsync(_get);
}

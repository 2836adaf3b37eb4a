namespace FakeChime.Benchmarks;

/// <summary>250 new attendees in an empty meeting, as a lesson begins.</summary>
[MemoryDiagnoser]
public class CreateAttendeeBenchmarks
{
    private const int Attendees = 250;

    private readonly CreateAttendeeRequest[] _requests = [.. Enumerable.Range(0, Attendees).Select(number => new CreateAttendeeRequest { ExternalUserId = $"student{number}" })];
    private readonly FakeAmazonChime _fake = new(new FakeChimeOptions { Limits = new() { ActiveMeetings = int.MaxValue } });

    [Benchmark(Baseline = true, OperationsPerInvoke = Attendees)]
    public async Task FloorAsync()
    {
        var floor = new Floor();
        foreach (var request in _requests)
        {
            await floor.CreateAttendeeAsync(request);
        }
    }

    [Benchmark(OperationsPerInvoke = Attendees)]
    public async Task FakeAsync()
    {
        var meeting = _fake.AddMeeting();
        await CreateAsync(_fake, meeting.MeetingId);
        _fake.EndMeeting(meeting.MeetingId);
    }

    [Benchmark(OperationsPerInvoke = Attendees)]
    public Task MoqAsync() => CreateAsync(Mocks.MoqOf(new Floor()), "meeting");

    [Benchmark(OperationsPerInvoke = Attendees)]
    public Task NSubstituteAsync() => CreateAsync(Mocks.NSubstituteOf(new Floor()), "meeting");

    private async Task CreateAsync(IAmazonChime chime, string meetingId)
    {
        foreach (var request in _requests)
        {
            request.MeetingId = meetingId;
            await chime.CreateAttendeeAsync(request);
        }
    }
}

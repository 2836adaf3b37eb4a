using Moq;

namespace FakeChime.Benchmarks;

/// <summary>
/// CreateAttendee for 250 new attendees. There is a new fake and a new floor for each 250 attendees. The mocks are created once, with two
/// set-ups.
/// </summary>
[MemoryDiagnoser]
public class CreateAttendeeBenchmarks
{
    private const int Attendees = 250;

    private readonly CreateAttendeeRequest[] _requests =
        [.. Enumerable.Range(0, Attendees).Select(number => new CreateAttendeeRequest { ExternalUserId = $"student{number}" })];
    private readonly Mock<IServiceClient> _moq;
    private readonly IServiceClient _nsubstitute;
    private Floor _floor = new();

    public CreateAttendeeBenchmarks()
    {
        _moq = Mocks.MoqOf(() => _floor);
        _nsubstitute = Mocks.NSubstituteOf(() => _floor);
    }

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
    public Task FakeAsync()
    {
        var chime = new Fake();
        return CreateAsync(chime, chime.AddMeeting().MeetingId);
    }

    [Benchmark(OperationsPerInvoke = Attendees)]
    public Task MoqAsync()
    {
        _floor = new Floor();
        _moq.Invocations.Clear();
        return CreateAsync(_moq.Object, "meeting");
    }

    [Benchmark(OperationsPerInvoke = Attendees)]
    public Task NSubstituteAsync()
    {
        _floor = new Floor();
        NSubstitute.SubstituteExtensions.ClearReceivedCalls(_nsubstitute);
        return CreateAsync(_nsubstitute, "meeting");
    }

    private async Task CreateAsync(IServiceClient chime, string meetingId)
    {
        foreach (var request in _requests)
        {
            request.MeetingId = meetingId;
            await chime.CreateAttendeeAsync(request);
        }
    }
}

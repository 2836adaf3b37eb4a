namespace FakeChime.Benchmarks;

/// <summary>A test's set-up and its first two calls: a meeting and an attendee.</summary>
[MemoryDiagnoser]
public class SetUpBenchmarks
{
    [Benchmark(Baseline = true)]
    public Task<CreateAttendeeResponse> Fake() => FirstCallsAsync(new Fake());

    [Benchmark]
    public Task<CreateAttendeeResponse> Moq() => FirstCallsAsync(Mocks.MoqOf(NewFloor()).Object);

    [Benchmark]
    public Task<CreateAttendeeResponse> NSubstitute() => FirstCallsAsync(Mocks.NSubstituteOf(NewFloor()));

    private static Func<Floor> NewFloor()
    {
        var floor = new Floor();
        return () => floor;
    }

    private static async Task<CreateAttendeeResponse> FirstCallsAsync(IServiceClient chime)
    {
        var meeting = await chime.CreateMeetingAsync(Shapes.NewMeeting());
        return await chime.CreateAttendeeAsync(new CreateAttendeeRequest { MeetingId = meeting.Meeting.MeetingId, ExternalUserId = "alice" });
    }
}

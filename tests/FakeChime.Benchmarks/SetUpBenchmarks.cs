namespace FakeChime.Benchmarks;

/// <summary>A test's set-up and its first two calls: a meeting and an attendee.</summary>
[MemoryDiagnoser]
public class SetUpBenchmarks
{
    [Benchmark(Baseline = true)]
    public Task<CreateAttendeeResponse> Fake() => FirstCallsAsync(new FakeAmazonChime());

    [Benchmark]
    public Task<CreateAttendeeResponse> Moq() => FirstCallsAsync(Mocks.MoqOf(new Floor()));

    [Benchmark]
    public Task<CreateAttendeeResponse> NSubstitute() => FirstCallsAsync(Mocks.NSubstituteOf(new Floor()));

    private static async Task<CreateAttendeeResponse> FirstCallsAsync(IAmazonChime chime)
    {
        var meeting = await chime.CreateMeetingAsync(new CreateMeetingRequest());
        return await chime.CreateAttendeeAsync(new CreateAttendeeRequest { MeetingId = meeting.Meeting.MeetingId, ExternalUserId = "alice" });
    }
}

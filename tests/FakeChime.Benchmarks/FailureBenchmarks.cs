using System.Net;
using Amazon.Runtime;

namespace FakeChime.Benchmarks;

/// <summary>A call that fails, awaited, beside throwing and catching such an exception once.</summary>
[MemoryDiagnoser]
public class FailureBenchmarks
{
    private readonly FakeAmazonChime _fake = new();
    private readonly GetMeetingRequest _request = new() { MeetingId = "26675937-400e-4d37-b04e-000a197b0706" };

    [Benchmark(Baseline = true)]
    public string ThrowAndCatch()
    {
        try
        {
            throw new NotFoundException("Meeting not found", ErrorType.Unknown, "NotFoundException", "request", HttpStatusCode.NotFound);
        }
        catch (NotFoundException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>What awaiting costs by itself: the least that any asynchronous fake can do.</summary>
    [Benchmark]
    public async Task<string> AwaitFaultedTaskAsync()
    {
        try
        {
            await Task.FromException<GetMeetingResponse>(
                new NotFoundException("Meeting not found", ErrorType.Unknown, "NotFoundException", "request", HttpStatusCode.NotFound));
            return "";
        }
        catch (NotFoundException exception)
        {
            return exception.Message;
        }
    }

    [Benchmark]
    public async Task<string> FakeAsync()
    {
        try
        {
            await _fake.GetMeetingAsync(_request);
            return "";
        }
        catch (NotFoundException exception)
        {
            return exception.Message;
        }
    }
}

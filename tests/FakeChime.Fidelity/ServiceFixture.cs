using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace FakeChime.Fidelity;

/// <summary>
/// The client of all tests: the fake, or with <c>FAKECHIME_AWS=true</c> the service itself. Prints for each row whether the service agrees.
/// </summary>
public sealed class ServiceFixture(IMessageSink messages) : IDisposable
{
    private readonly ConcurrentQueue<string> _results = new();

    public static bool IsAws { get; } = Environment.GetEnvironmentVariable("FAKECHIME_AWS") == "true";

    public IAmazonChimeSDKMeetings Chime { get; } = IsAws ? new AmazonChimeSDKMeetingsClient() : new FakeAmazonChimeSDKMeetings();

    /// <summary>Runs the check of a row and records its result under the name of the test.</summary>
    public Task RowAsync(Evidence evidence, Func<IAmazonChimeSDKMeetings, Task> check, [CallerMemberName] string test = "") =>
        RunAsync(evidence, test.Replace('_', ' '), check);

    /// <summary>Runs the check of a row for one argument of a theory.</summary>
    public Task RowAsync(Evidence evidence, object? argument, Func<IAmazonChimeSDKMeetings, Task> check, [CallerMemberName] string test = "") =>
        RunAsync(evidence, $"{test.Replace('_', ' ')}: {argument ?? "null"}", check);

    public void Dispose()
    {
        foreach (var result in _results.Order(StringComparer.Ordinal))
        {
            messages.OnMessage(new DiagnosticMessage($"{(IsAws ? "AWS" : "fake")}: {result}"));
        }

        Chime.Dispose();
    }

    private async Task RunAsync(Evidence evidence, string row, Func<IAmazonChimeSDKMeetings, Task> check)
    {
        try
        {
            await check(Chime);
            _results.Enqueue($"{evidence,-10} agrees     {row}");
        }
        catch (Exception exception)
        {
            _results.Enqueue($"{evidence,-10} DISAGREES  {row}: {exception.Message.ReplaceLineEndings(" ")}");
            throw;
        }
    }
}

/// <summary>One client for all rows, one row after the other: the service limits the request rate.</summary>
[CollectionDefinition(Name)]
public sealed class ServiceSuite : ICollectionFixture<ServiceFixture>
{
    public const string Name = "service";
}

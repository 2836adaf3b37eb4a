using System.Collections.Concurrent;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace FakeChime.Fidelity;

/// <summary>
/// Who is asked: the fake, or with <c>FAKECHIME_AWS=true</c> the service itself. For each row it prints whether the answer agrees.
/// </summary>
public sealed class Service(IMessageSink messages) : IDisposable
{
    private readonly ConcurrentQueue<string> _findings = new();

    public static bool IsAws { get; } = Environment.GetEnvironmentVariable("FAKECHIME_AWS") == "true";

    public IAmazonChimeSDKMeetings Chime { get; } = IsAws ? new AmazonChimeSDKMeetingsClient() : new FakeAmazonChimeSDKMeetings();

    /// <summary>Checks a row, and notes what came of it.</summary>
    public async Task RowAsync(Known known, string claim, Func<IAmazonChimeSDKMeetings, Task> check)
    {
        try
        {
            await check(Chime);
            _findings.Enqueue($"{known,-10} agrees     {claim}");
        }
        catch (Exception exception)
        {
            _findings.Enqueue($"{known,-10} DISAGREES  {claim}: {exception.Message.ReplaceLineEndings(" ")}");
            throw;
        }
    }

    public void Dispose()
    {
        var who = IsAws ? "AWS" : "the fake";
        foreach (var finding in _findings.Order(StringComparer.Ordinal))
        {
            messages.OnMessage(new DiagnosticMessage($"{who}: {finding}"));
        }

        Chime.Dispose();
    }
}

/// <summary>One client for all rows, one row after the other: the service counts requests.</summary>
[CollectionDefinition(Name)]
public sealed class ServiceTests : ICollectionFixture<Service>
{
    public const string Name = "service";
}

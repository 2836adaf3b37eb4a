using Xunit.Abstractions;
using Xunit.Sdk;

namespace FakeChime.Tests.Infrastructure;

/// <summary>
/// Runs the tests in random order and prints the seed. <c>FAKECHIME_ORDER</c> sets the seed of an earlier run.
/// </summary>
public sealed class RandomOrder : ITestCollectionOrderer, ITestCaseOrderer
{
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("FAKECHIME_ORDER"), out var seed) ? seed : Environment.TickCount;

    public RandomOrder(IMessageSink diagnostics) => diagnostics.OnMessage(new DiagnosticMessage($"in the order of FAKECHIME_ORDER={Seed}"));

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        Shuffled(testCollections.OrderBy(collection => collection.DisplayName, StringComparer.Ordinal));

    public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases)
        where TTestCase : ITestCase =>
        Shuffled(testCases.OrderBy(test => test.DisplayName, StringComparer.Ordinal));

    private static T[] Shuffled<T>(IEnumerable<T> items)
    {
        var random = new Random(Seed);
        return [.. items.OrderBy(_ => random.Next())];
    }
}

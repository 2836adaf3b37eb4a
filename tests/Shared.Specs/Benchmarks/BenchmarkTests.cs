using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace FakeChime.Tests.Benchmarks;

/// <summary>Each benchmark runs once, so that a broken benchmark fails the tests.</summary>
public sealed class BenchmarkTests
{
    public static TheoryData<string> All => [.. Methods().Select(NameOf)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Each_benchmark_runs(string benchmarkName)
    {
        var method = Methods().Single(method => NameOf(method) == benchmarkName);
        var benchmark = Activator.CreateInstance(method.DeclaringType!)!;
        foreach (var property in method.DeclaringType!.GetProperties())
        {
            if (property.GetCustomAttribute<ParamsAttribute>() is { } parameters)
            {
                property.SetValue(benchmark, parameters.Values[0]);
            }
        }

        foreach (var setup in method.DeclaringType!.GetMethods().Where(setup => setup.GetCustomAttribute<GlobalSetupAttribute>() is not null))
        {
            setup.Invoke(benchmark, null);
        }

        if (method.Invoke(benchmark, null) is Task task)
        {
            await task;
        }
    }

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static IEnumerable<MethodInfo> Methods() => typeof(FakeChime.Benchmarks.SetUpBenchmarks).Assembly.GetExportedTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttribute<BenchmarkAttribute>() is not null);
}

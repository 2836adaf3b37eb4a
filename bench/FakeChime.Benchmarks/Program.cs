using BenchmarkDotNet.Running;
using FakeChime.Benchmarks;

switch (args)
{
    case ["first-response", var target]:
        return await FirstResponse.RunAsync(target);
    case ["measure", ..]:
        await SweepBenchmarks.MeasureAsync();
        Measurements.Run();
        await Loopback.MeasureAsync();
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Floor).Assembly).Run(args);
        return 0;
}

using System.Diagnostics;

namespace FakeChime.Benchmarks;

/// <summary>
/// The goals that are ratios of times. Both sides take turns and the fastest rounds count, which a busy machine disturbs least;
/// BenchmarkDotNet measures one side after the other.
/// </summary>
internal static class Ratios
{
    private const int Rounds = 40;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static void Measure()
    {
        var (create, setUp, known, list) =
            (new CreateAttendeeBenchmarks(), new SetUpBenchmarks(), new KnownAttendeeBenchmarks(), new ListAttendeesBenchmarks());
        Of("set-up and two calls, Moq beside the fake", 20, setUp.Fake, setUp.Moq);
        Of("250 x CreateAttendee, the fake beside warm Moq", 20, create.MoqAsync, create.FakeAsync);
        Of("250 x CreateAttendee, the fake beside the floor", 20, create.FloorAsync, create.FakeAsync);
        Of("250 x CreateAttendee of a known user beside the floor's 250 x CreateAttendee", 20, create.FloorAsync, known.RepeatFakeAsync);
        Of("a page of 99 beside a list of 99 built by hand", 200, list.ByHand, list.Page);
    }

    private static void Of(string what, int times, Func<Task> one, Func<Task> other)
    {
        var (first, second) = (new List<double>(), new List<double>());
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
        {
            Microseconds(times, one);
            Microseconds(times, other);
        }

        for (var round = 0; round < Rounds; round++)
        {
            first.Add(Microseconds(times, one));
            second.Add(Microseconds(times, other));
        }

        var (beside, measured) = (Measurements.Undisturbed(first), Measurements.Undisturbed(second));
        Console.WriteLine($"{what}: {measured / beside:F2} x ({measured:F2} µs beside {beside:F2} µs)");
    }

    private static double Microseconds(int times, Func<Task> act)
    {
        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < times; number++)
        {
            act().GetAwaiter().GetResult();
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / times;
    }
}

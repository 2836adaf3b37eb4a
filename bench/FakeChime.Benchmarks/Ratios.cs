using System.Diagnostics;

namespace FakeChime.Benchmarks;

/// <summary>
/// Ratios of times. The two sides run alternately, and the median of the faster half counts, on which a busy machine has the least effect;
/// BenchmarkDotNet runs one side after the other.
/// </summary>
internal static class Ratios
{
    private const int Rounds = 40;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static void Measure()
    {
        var (create, setUp, known, list) =
            (new CreateAttendeeBenchmarks(), new SetUpBenchmarks(), new KnownAttendeeBenchmarks(), new ListAttendeesBenchmarks());
        Of("set-up and two calls, Moq compared with the fake", 20, setUp.Fake, setUp.Moq);
        Of("250 x CreateAttendee, the fake compared with warm Moq", 20, create.MoqAsync, create.FakeAsync);
        Of("250 x CreateAttendee, the fake compared with the floor", 20, create.FloorAsync, create.FakeAsync);
        Of("250 x CreateAttendee of a known user compared with the floor's 250 x CreateAttendee", 20, create.FloorAsync, known.RepeatFakeAsync);
        Of("a page of 99 compared with a new list of 99", 200, list.NewList, list.Page);
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

        var (reference, measured) = (Measurements.Undisturbed(first), Measurements.Undisturbed(second));
        Console.WriteLine($"{what}: {measured / reference:F2} x ({measured:F2} µs compared with {reference:F2} µs)");
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

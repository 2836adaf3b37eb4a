using System.Diagnostics;
using System.Globalization;

namespace FakeChime.Benchmarks;

/// <summary>The figures of docs/benchmarks.md: ratios, and fresh processes.</summary>
internal static class Measurements
{
    public static void Run()
    {
        Ratios.Measure();
        FreshProcesses();
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>The median of the faster half, which a busy machine disturbs least.</summary>
    public static double Undisturbed(IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 4);

    private static void FreshProcesses()
    {
        var (fake, moq) = (new List<double>(), new List<double>());
        for (var round = 0; round < 15; round++)
        {
            fake.Add(FirstAnswerOf("fake"));
            moq.Add(FirstAnswerOf("moq"));
        }

        Console.WriteLine(
            $"fresh process to the first answer: fake {Undisturbed(fake):F1} ms, Moq {Undisturbed(moq):F1} ms, "
            + $"ratio {Undisturbed(fake) / Undisturbed(moq):F2}");
    }

    private static double FirstAnswerOf(string who)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["first-answer", who]) { RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(text, CultureInfo.CurrentCulture);
    }
}

using System.Diagnostics;
using System.Globalization;

namespace FakeChime.Benchmarks;

/// <summary>The measurements of docs/benchmarks.md: ratios and new processes.</summary>
internal static class Measurements
{
    public static void Run()
    {
        Ratios.Measure();
        NewProcesses();
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>The median of the faster half, on which a busy machine has the least effect.</summary>
    public static double Undisturbed(IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 4);

    private static void NewProcesses()
    {
        var (fake, moq) = (new List<double>(), new List<double>());
        for (var round = 0; round < 15; round++)
        {
            fake.Add(FirstResponseOf("fake"));
            moq.Add(FirstResponseOf("moq"));
        }

        Console.WriteLine(
            $"new process to the first response: fake {Undisturbed(fake):F1} ms, Moq {Undisturbed(moq):F1} ms, "
            + $"ratio {Undisturbed(fake) / Undisturbed(moq):F2}");
    }

    private static double FirstResponseOf(string target)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["first-response", target]) { RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(text, CultureInfo.CurrentCulture);
    }
}

using System.Globalization;

namespace FakeChime.Tests.Properties;

/// <summary>The number of random cases of a test, which the environment variable FAKECHIME_EFFORT multiplies.</summary>
internal static class Effort
{
    private static readonly double Factor =
        double.TryParse(Environment.GetEnvironmentVariable("FAKECHIME_EFFORT"), NumberStyles.Float, CultureInfo.InvariantCulture, out var factor) ? factor : 1;

    public static int Cases(int usual) => Math.Max(1, (int)(usual * Factor));
}

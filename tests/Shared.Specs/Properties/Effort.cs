using System.Globalization;

namespace FakeChime.Tests.Properties;

/// <summary>How many random cases a test tries: a few thousand in the suite, more or fewer where FAKECHIME_EFFORT multiplies them.</summary>
internal static class Effort
{
    private static readonly double Factor =
        double.TryParse(Environment.GetEnvironmentVariable("FAKECHIME_EFFORT"), NumberStyles.Float, CultureInfo.InvariantCulture, out var factor) ? factor : 1;

    public static int Cases(int usual) => Math.Max(1, (int)(usual * Factor));
}

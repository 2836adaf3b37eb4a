namespace FakeChime.Tests.Properties;

/// <summary>How many random cases a test tries: a few thousand in the suite, more where FAKECHIME_EFFORT multiplies them.</summary>
internal static class Effort
{
    public static int Cases(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("FAKECHIME_EFFORT"), out var factor) ? usual * factor : usual;
}

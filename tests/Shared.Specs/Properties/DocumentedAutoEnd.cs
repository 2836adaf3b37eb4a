namespace FakeChime.Tests.Properties;

/// <summary>The documented rules by which the meetings of the API under test end.</summary>
internal static class DocumentedAutoEnd
{
    public static AutoEndRules Rules => new();

    /// <summary>Whether a meeting with one connection ends after 30 minutes.</summary>
    public static bool HasRuleForOneConnection { get; } = new Fake().Api == ChimeApi.Chime;
}

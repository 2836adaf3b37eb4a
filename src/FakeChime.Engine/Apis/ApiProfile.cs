namespace FakeChime;

/// <summary>What makes an API: data, and small strategies where behaviour itself differs. Nothing else asks which API it is.</summary>
internal sealed class ApiProfile
{
    public required string Name { get; init; }

    public required IReadOnlyList<OperationFacts> Operations { get; init; }

    public required ErrorNames ErrorNames { get; init; }

    public required MeetingRules MeetingRules { get; init; }

    public required Func<ChimeEngineOptions, RequestConstraints> ConstraintsFor { get; init; }

    public required IReadOnlyList<string> ControlRegions { get; init; }

    public required Func<ChimeLimits, RequestRate?> RateFor { get; init; }
}

using Amazon.Chime;

namespace FakeChime;

/// <summary>How a <see cref="FakeAmazonChime"/> is set up. Every member has a default that behaves like the service.</summary>
public sealed record FakeChimeOptions : ChimeEngineOptions
{
    /// <summary>
    /// Where the operations go that the fake does not have: a mock, for example, or a client of another service stub. The default
    /// value is null: they fail and say so.
    /// </summary>
    public IAmazonChime? NotFaked { get; init; }
}

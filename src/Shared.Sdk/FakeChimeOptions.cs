namespace FakeChime;

/// <summary>How a fake of the SDK's client is set up. Every member has a default that behaves like the service.</summary>
public sealed class FakeChimeOptions : ChimeEngineOptions
{
    /// <summary>
    /// Where the operations go that the fake does not have: a mock, for example, or a client of another service stub. The default
    /// value is null: they fail and say so.
    /// </summary>
    public IServiceClient? NotFaked { get; set; }
}

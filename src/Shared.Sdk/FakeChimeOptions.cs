namespace FakeChime;

/// <summary>
/// The options of a fake client. The defaults behave like the service, except that meetings do not end by themselves
/// (<see cref="ChimeEngineOptions.AutoEnd"/>) and requests are not throttled (<see cref="ChimeLimits.RequestsPerSecond"/>).
/// </summary>
public sealed class FakeChimeOptions : ChimeEngineOptions
{
    /// <summary>
    /// Gets or sets the client that receives the operations that the fake does not have, such as a mock. The default is null: such operations
    /// throw <see cref="NotSupportedException"/>.
    /// </summary>
    public IServiceClient? Fallback { get; set; }
}

namespace FakeChime;

/// <summary>The options of a fake client. Every default behaves like the service.</summary>
public sealed class FakeChimeOptions : ChimeEngineOptions
{
    /// <summary>
    /// Gets or sets the client that receives the operations that the fake does not have, such as a mock. The default is null: such operations
    /// throw <see cref="NotSupportedException"/>.
    /// </summary>
    public IServiceClient? Fallback { get; set; }
}

namespace FakeChime.Http.Tests;

/// <summary>The base class of tests with an engine behind a server on a free port.</summary>
public abstract class ServerTestBase(ChimeApi api, params string[] allowedHosts) : IAsyncLifetime
{
    protected ChimeEngine Engine { get; } = new(api);

    protected FakeChimeServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await FakeChimeServer.StartAsync(Engine, allowedHosts: allowedHosts);

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        Engine.Dispose();
    }
}

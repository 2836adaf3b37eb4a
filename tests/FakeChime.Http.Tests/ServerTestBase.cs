namespace FakeChime.Http.Tests;

/// <summary>Tests with an engine behind a server of its own, on a free port.</summary>
public abstract class ServedTests(ChimeApi api, params string[] allowedHosts) : IAsyncLifetime
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

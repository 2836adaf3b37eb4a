using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FakeChime.Http;

/// <summary>A running HTTP door on a fake. Disposing it closes the door; the fake stays.</summary>
public sealed class FakeChimeServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeChimeServer(WebApplication app, Uri endpoint)
    {
        _app = app;
        Endpoint = endpoint;
    }

    /// <summary>Where the server listens: the endpoint or service URL for an AWS SDK.</summary>
    public Uri Endpoint { get; }

    /// <summary>Starts a server and returns when it is ready.</summary>
    /// <param name="engine">The in-memory Chime; a <c>FakeAmazonChime</c> is one.</param>
    /// <param name="port">The port. The default value is 0, a free one.</param>
    /// <param name="address">The address to listen on. The default value is null, the loopback address.</param>
    /// <param name="configure">Adds to the application before the fake's endpoints. The default value is null, nothing.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<FakeChimeServer> StartAsync(
        ChimeEngine engine, int port = 0, IPAddress? address = null, Action<WebApplication>? configure = null)
    {
        var app = Build(engine, host => host.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(address ?? IPAddress.Loopback, port);
        }), configure);
        await app.StartAsync().ConfigureAwait(false);
        return new FakeChimeServer(app, new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
    }

    /// <summary>
    /// Creates a handler that takes requests to the fake in this process, without sockets, for an <see cref="HttpClient"/> or the
    /// HttpClientFactory of an SDK client. The host of each request does not matter. Disposing the handler closes its door.
    /// </summary>
    /// <param name="engine">The in-memory Chime.</param>
    public static HttpMessageHandler CreateHandler(ChimeEngine engine)
    {
        var app = Build(engine, host => host.UseTestServer(), configure: null);
        app.StartAsync().GetAwaiter().GetResult();
        return new InProcessHandler(app);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build(ChimeEngine engine, Action<IWebHostBuilder> host, Action<WebApplication>? configure)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddRoutingCore();
        builder.Logging.ClearProviders();
        host(builder.WebHost);
        var app = builder.Build();
        configure?.Invoke(app);
        app.MapFakeChime(engine);
        return app;
    }

    private sealed class InProcessHandler(WebApplication app) : DelegatingHandler(app.GetTestServer().CreateHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // The AWS SDK for .NET makes addresses that keep their path as it is written; the test server cannot take those apart.
            request.RequestUri = request.RequestUri is { } address ? new Uri(address.OriginalString, UriKind.RelativeOrAbsolute) : null;
            return base.SendAsync(request, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing)
            {
                app.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
        }
    }
}

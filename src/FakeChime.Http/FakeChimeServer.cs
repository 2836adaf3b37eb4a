using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
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

    /// <summary>
    /// Where the server listens: the endpoint or service URL for an AWS SDK. One that listens on all addresses is named by its loopback
    /// address.
    /// </summary>
    public Uri Endpoint { get; }

    /// <summary>
    /// Starts a server and returns when it is ready. It answers requests whose Host is a name of this machine's loopback, the address, or
    /// one of the hosts given, and leaves signals to whoever runs it.
    /// </summary>
    /// <param name="engine">The in-memory Chime; a <c>FakeAmazonChime</c> is one.</param>
    /// <param name="port">The port. The default value is 0, a free one.</param>
    /// <param name="address">The address to listen on. The default value is null, the loopback address.</param>
    /// <param name="allowedHosts">
    /// Further hosts, names or addresses without scheme and port, that requests may name; <c>*.example.com</c> for all below one, <c>*</c> for
    /// any. The default value is null, none.
    /// </param>
    /// <param name="configure">Adds to the application before the fake's endpoints. The default value is null, nothing.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="ArgumentException">An allowed host is no name of a host.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="SocketException">The address is not one of this machine.</exception>
    public static async Task<FakeChimeServer> StartAsync(
        ChimeEngine engine,
        int port = 0,
        IPAddress? address = null,
        IEnumerable<string>? allowedHosts = null,
        Action<WebApplication>? configure = null,
        CancellationToken cancellationToken = default)
    {
        var listened = address ?? IPAddress.Loopback;
        var hosts = AllowedHosts.Of(listened, allowedHosts ?? []);
        var app = Build(
            engine,
            builder =>
            {
                builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
                {
                    kestrel.AddServerHeader = false;
                    kestrel.Limits.MaxRequestBodySize = null;
                    kestrel.Listen(listened, port);
                });
                builder.Services.AddHostFiltering(options =>
                {
                    options.AllowedHosts = hosts;
                    options.IncludeFailureMessage = false;
                });
            },
            app =>
            {
                app.UseStatusCodePages(refused => AllowedHosts.RefuseAsync(refused.HttpContext, engine));
                app.UseHostFiltering();
                app.Use(static (context, next) =>
                {
                    // Who came in answers for itself.
                    context.Features.Get<IStatusCodePagesFeature>()!.Enabled = false;
                    return next(context);
                });
                configure?.Invoke(app);
            });
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var bound = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return new FakeChimeServer(app, new UriBuilder(bound) { Host = AllowedHosts.ReachableOf(listened) ?? bound.Host }.Uri);
    }

    /// <summary>
    /// Creates a handler that takes requests to the fake in this process, without sockets, for an <see cref="HttpClient"/> or the
    /// HttpClientFactory of an SDK client. The host of each request does not matter. Disposing the handler closes its door and breaks the
    /// connections of requests that still wait.
    /// </summary>
    /// <param name="engine">The in-memory Chime.</param>
    public static HttpMessageHandler CreateHandler(ChimeEngine engine)
    {
        var app = Build(engine, builder => builder.WebHost.UseTestServer(), _ => { });
        app.StartAsync().GetAwaiter().GetResult();
        return new InProcessHandler(app);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build(ChimeEngine engine, Action<WebApplicationBuilder> host, Action<WebApplication> configure)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NobodysLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.Logging.ClearProviders();
        host(builder);
        var app = builder.Build();
        configure(app);
        app.MapFakeChime(engine);
        app.MapRest(engine);
        return app;
    }

    /// <summary>A library leaves the signals of the process alone.</summary>
    private sealed class NobodysLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class InProcessHandler(WebApplication app) : DelegatingHandler(app.GetTestServer().CreateHandler())
    {
        private readonly CancellationTokenSource _closed = new();

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            SendAsync(request, cancellationToken).GetAwaiter().GetResult();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // The AWS SDK for .NET makes addresses that keep their path as it is written; the test server cannot take those apart.
            ObjectDisposedException.ThrowIf(_closed.IsCancellationRequested, this);
            cancellationToken.ThrowIfCancellationRequested();
            if (request.RequestUri is { IsAbsoluteUri: true } address)
            {
                if (address.AbsolutePath.Contains("%00", StringComparison.Ordinal) || WireRequest.HasDotSegments(address.AbsolutePath))
                {
                    // The test server would throw, or take it for another path.
                    return new(HttpStatusCode.BadRequest) { RequestMessage = request };
                }

                request.RequestUri = new Uri(address.OriginalString);
            }

            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closed.Token);
            try
            {
                // The test server goes on in the caller's context, where somebody may wait for the answer.
                var response = await Task.Run(() => base.SendAsync(request, end.Token), end.Token).ConfigureAwait(false);
                if (!end.IsCancellationRequested)
                {
                    return response;
                }

                // The fake had nobody to answer any more; what the test server made of that is no answer.
                response.Dispose();
                throw new OperationCanceledException(end.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                const string broken = "The connection broke before an answer came.";
                throw new HttpRequestException(HttpRequestError.ResponseEnded, broken, new IOException(broken, exception));
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_closed.IsCancellationRequested)
            {
                try
                {
                    _closed.Cancel();
                }
                finally
                {
                    // Streams end when the application is told to stop.
                    app.StopAsync().GetAwaiter().GetResult();
                    app.DisposeAsync().AsTask().GetAwaiter().GetResult();
                }
            }

            base.Dispose(disposing);
        }
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FakeChime.Http;

/// <summary>An HTTP server of a fake. Disposing it stops the server; the fake stays.</summary>
public sealed partial class FakeChimeServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private readonly ServedFake _fake;

    private FakeChimeServer(WebApplication app, ServedFake fake, Uri endpoint) => (_app, _fake, Endpoint) = (app, fake, endpoint);

    /// <summary>
    /// Gets the endpoint of the server: the endpoint or service URL for an AWS SDK. A server that listens on all addresses has the loopback
    /// address here.
    /// </summary>
    public Uri Endpoint { get; }

    /// <summary>The endpoint of the other API, for the link on the page; null if no other API is served.</summary>
    internal Uri? OtherEndpoint
    {
        get => _fake.OtherEndpoint;
        set => _fake.OtherEndpoint = value;
    }

    /// <summary>
    /// Starts a server and returns when it is ready. It accepts requests whose Host is a name of the loopback address, the address it listens
    /// on, or an allowed host. It does not handle signals of the process.
    /// </summary>
    /// <param name="engine">The in-memory Chime, such as a <c>FakeAmazonChime</c>.</param>
    /// <param name="port">The port. The default is 0: a free port.</param>
    /// <param name="address">The address to listen on. The default is null: the loopback address.</param>
    /// <param name="allowedHosts">
    /// Further hosts that requests may name: names or addresses without scheme and port, <c>*.example.com</c> for all subdomains, <c>*</c> for
    /// any host. The default is null: none.
    /// </param>
    /// <param name="configure">Configures the application before the fake's endpoints are added. The default is null.</param>
    /// <param name="seed">The meetings to add now, and again after each reset of the control API. The default is null: none.</param>
    /// <param name="pathPrefix">
    /// A path, such as <c>/chime</c>, that requests may have before their path, as the endpoint of a proxy has. <c>/console</c>, which old
    /// endpoints of Chime have, is always accepted. The default is null: none.
    /// </param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="ArgumentException">An allowed host, the path prefix or the seed is invalid.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    /// <exception cref="SocketException">The address is not an address of this machine.</exception>
    public static async Task<FakeChimeServer> StartAsync(
        ChimeEngine engine,
        int port = 0,
        IPAddress? address = null,
        IEnumerable<string>? allowedHosts = null,
        Action<WebApplication>? configure = null,
        SeedDocument? seed = null,
        string? pathPrefix = null,
        CancellationToken cancellationToken = default)
    {
        var fake = new ServedFake(engine, seed);
        var listened = address ?? IPAddress.Loopback;
        var hosts = AllowedHosts.Of(listened, allowedHosts ?? []);
        var app = Build(
            fake,
            PathPrefixOf(pathPrefix, engine.Api),
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
                app.UseStatusCodePages(context => AllowedHosts.RejectAsync(context.HttpContext, fake));
                app.UseHostFiltering();
                app.Use(static (context, next) =>
                {
                    // The host is allowed: from here on, endpoints write their own error bodies.
                    context.Features.Get<IStatusCodePagesFeature>()!.Enabled = false;
                    return next(context);
                });
                configure?.Invoke(app);
            });
        try
        {
            fake.AddSeed();
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var bound = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return new FakeChimeServer(app, fake, new UriBuilder(bound) { Host = AllowedHosts.ReachableOf(listened) ?? bound.Host }.Uri);
    }

    /// <summary>
    /// Creates a handler that sends requests to the fake in this process, without sockets, for an <see cref="HttpClient"/> or the
    /// HttpClientFactory of an SDK client. It accepts any host. Disposing the handler breaks the connections of pending requests.
    /// </summary>
    /// <param name="engine">The in-memory Chime.</param>
    public static HttpMessageHandler CreateHandler(ChimeEngine engine)
    {
        var app = Build(new ServedFake(engine, seed: null), null, builder => builder.WebHost.UseTestServer(), InProcessHandler.RestoreTargets);
        app.StartAsync().GetAwaiter().GetResult();
        return new InProcessHandler(app);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>A path prefix with its slash; null for none.</summary>
    private static string? PathPrefixOf(string? given, ChimeApi api) => given?.Trim('/') switch
    {
        null => null,
        var path when WireApi.Of(api).Roots.Append(ControlEndpoints.Root[1..]).Contains(path.Split('/')[0], StringComparer.OrdinalIgnoreCase) =>
            throw new ArgumentException($"The path prefix '{given}' begins like a path of the fake. Use another prefix, such as /chime."),
        var path when Prefix.IsMatch(path) => $"/{path}",
        _ => throw new ArgumentException($"The path prefix '{given}' is not a path of letters, digits, '-', '_', '.' and '/'. Use a prefix such as /chime."),
    };

    [GeneratedRegex(@"\A\w[\w.-]*(/\w[\w.-]*)*\z", RegexOptions.ECMAScript)]
    private static partial Regex Prefix { get; }

    private static WebApplication Build(ServedFake fake, string? pathPrefix, Action<WebApplicationBuilder> host, Action<WebApplication> configure)
    {
        ArgumentNullException.ThrowIfNull(fake.Engine);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, SignalFreeLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.Logging.ClearProviders();
        host(builder);
        var app = builder.Build();
        app.Use((context, next) =>
        {
            foreach (var prefix in new[] { pathPrefix, "/console" })
            {
                if (prefix is not null && context.Request.Path.StartsWithSegments(prefix, StringComparison.Ordinal, out var rest))
                {
                    (context.Request.PathBase, context.Request.Path) = (context.Request.PathBase + prefix, rest);
                }
            }

            return next(context);
        });
        configure(app);
        app.UseRouting();
        app.Map(fake);
        app.MapRest(fake);
        return app;
    }

    /// <summary>A lifetime that does not handle signals: they belong to the program.</summary>
    private sealed class SignalFreeLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class InProcessHandler(WebApplication app) : DelegatingHandler(app.GetTestServer().CreateHandler())
    {
        private const string TargetHeader = "fakechime-target";

        private readonly CancellationTokenSource _closed = new();

        /// <summary>Gives the requests the target that was sent: the test server has resolved the dot segments.</summary>
        public static void RestoreTargets(WebApplication app) => app.Use(static (context, next) =>
        {
            if (context.Request.Headers.Remove(TargetHeader, out var target))
            {
                context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target.ToString();
            }

            return next(context);
        });

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            SendAsync(request, cancellationToken).GetAwaiter().GetResult();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // The AWS SDK for .NET disables the canonicalization of its URIs; the test server cannot parse them.
            ObjectDisposedException.ThrowIf(_closed.IsCancellationRequested, this);
            cancellationToken.ThrowIfCancellationRequested();
            if (request.RequestUri is { IsAbsoluteUri: true } address)
            {
                if (address.AbsolutePath.Contains("%00", StringComparison.Ordinal))
                {
                    // The web server rejects it without a body; the test server would throw.
                    return new(HttpStatusCode.BadRequest) { RequestMessage = request };
                }

                request.Headers.Remove(TargetHeader);
                if (WireRequest.HasDotSegments(address.AbsolutePath))
                {
                    request.Headers.Add(TargetHeader, address.PathAndQuery);
                }

                request.RequestUri = new Uri(address.OriginalString);
            }

            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closed.Token);
            try
            {
                // Off the caller's context: a caller that blocks its thread would wait forever.
                var response = await Task.Run(() => base.SendAsync(request, end.Token), end.Token).ConfigureAwait(false);
                if (!end.IsCancellationRequested)
                {
                    return response;
                }

                // The call was canceled. The response of the test server is not one of the fake.
                response.Dispose();
                throw new OperationCanceledException(end.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                const string broken = "The connection broke before the response.";
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
                    // Streams end when the application stops.
                    app.StopAsync().GetAwaiter().GetResult();
                    app.DisposeAsync().AsTask().GetAwaiter().GetResult();
                }
            }

            base.Dispose(disposing);
        }
    }
}

using System.Net;
using System.Net.Sockets;
using FakeChime.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FakeChime.Server;

/// <summary>The settings of the command line.</summary>
internal sealed record ServerSettings(
    IPAddress Address, IReadOnlyList<ServedApi> Apis, IReadOnlyList<string> AllowedHosts, string? PathPrefix, bool AutoEnd, bool Quiet);

/// <summary>An API to serve, with its own state.</summary>
internal sealed record ServedApi(ChimeApi Api, int Port, string? Seed);

/// <summary>Runs the servers until a signal stops them.</summary>
internal static class ServerTool
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(1.5);

    public static async Task<int> RunAsync(ServerSettings settings, CancellationToken stop)
    {
        var output = new OutputLog();
        var servers = new List<FakeChimeServer>();
        try
        {
            // All seeds are read before the first port opens.
            (ServedApi Served, ChimeEngine Engine, SeedDocument? Seed)[] chimes =
            [
                .. settings.Apis.Select(served => (served, EngineOf(served, settings), served.Seed is null ? null : SeedDocument.Read(served.Seed))),
            ];
            foreach (var (served, engine, seed) in chimes)
            {
                servers.Add(await StartAsync(engine, served, seed, settings, output, stop));
            }

            foreach (var (chime, server) in chimes.Zip(servers))
            {
                server.OtherEndpoint = servers.FirstOrDefault(other => other != server)?.Endpoint;
                output.Write(Welcome.To(chime.Engine, server.Endpoint, settings.PathPrefix));
            }

            if (!IPAddress.IsLoopback(settings.Address))
            {
                output.Write($"Warning: everyone who can reach {settings.Address} can read and change everything in this fake.");
            }

            output.Write("Press Ctrl-C to stop.");
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // A signal came while the ports opened.
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException or IOException)
        {
            await ErrorOutput.WriteAsync($"FakeChime cannot start: {exception.Message}");
            return 1;
        }
        finally
        {
            await Task.WhenAny(
                Task.WhenAll(servers.Select(server => server.DisposeAsync().AsTask())), Task.Delay(LongestStop, TimeProvider.System, CancellationToken.None));
        }

        output.Write("FakeChime has stopped.");
        await output.FinishAsync();
        return 0;
    }

    private static ChimeEngine EngineOf(ServedApi served, ServerSettings settings)
    {
        var rules = served.Api == ChimeApi.Chime ? AutoEndRules.Chime : AutoEndRules.SdkMeetings;
        return new ChimeEngine(served.Api, new() { AutoEnd = settings.AutoEnd ? rules : null });
    }

    private static async Task<FakeChimeServer> StartAsync(
        ChimeEngine engine, ServedApi served, SeedDocument? seed, ServerSettings settings, OutputLog output, CancellationToken stop)
    {
        try
        {
            return await FakeChimeServer.StartAsync(
                engine,
                served.Port,
                settings.Address,
                settings.AllowedHosts,
                app => { if (!settings.Quiet) { Log(app, output); } },
                seed,
                settings.PathPrefix,
                stop);
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            var reason = (exception as SocketException ?? exception.GetBaseException() as SocketException)?.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => "the port is in use",
                SocketError.AddressNotAvailable => "this machine does not have the address",
                SocketError.AccessDenied => "this user may not open the port",
                _ => exception.Message,
            };
            throw new IOException($"The server cannot listen on {new IPEndPoint(settings.Address, served.Port)}: {reason}.", exception);
        }
    }

    private static void Log(WebApplication app, OutputLog output) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        finally
        {
            if (!context.Request.Path.StartsWithSegments("/_fakechime") && context.Response.StatusCode != StatusCodes.Status302Found)
            {
                output.Write(LineOf(context));
            }
        }
    });

    private static string LineOf(HttpContext context)
    {
        var what = context.Features.Get<ICall<Operation>>()?.ToString()
            ?? $"{context.Request.Method} {context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget}"
                + (context.Features.Get<RejectionFeature>() is { } rejection ? $": {rejection.Message}" : "");
        var isAnswered = context.Response.HasStarted
            || (!context.RequestAborted.IsCancellationRequested && context.Response.Headers.ContainsKey("x-amzn-RequestId"));
        return $"{(isAnswered ? $"{context.Response.StatusCode}" : "---")} {ErrorOutput.OneLine(what)}";
    }
}

using System.Net;
using System.Net.Sockets;
using FakeChime.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FakeChime.Server;

/// <summary>What the command line asks for.</summary>
internal sealed record ServerSettings(IPAddress Address, IReadOnlyList<ServedApi> Apis, IReadOnlyList<string> AllowedHosts, bool AutoEnd, bool Quiet);

/// <summary>An API to serve, a Chime of its own.</summary>
internal sealed record ServedApi(ChimeApi Api, int Port, string? Seed);

/// <summary>Runs the servers until it is told to stop.</summary>
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
            (ServedApi Served, ChimeEngine Engine)[] chimes = [.. settings.Apis.Select(served => (served, EngineOf(served, settings)))];
            foreach (var (served, engine) in chimes)
            {
                servers.Add(await StartAsync(engine, served, settings, output, stop));
            }

            foreach (var (chime, server) in chimes.Zip(servers))
            {
                output.Write(Welcome.To(chime.Engine, server.Endpoint));
            }

            if (!IPAddress.IsLoopback(settings.Address))
            {
                output.Write($"Warning: whoever reaches {settings.Address} can read and change everything in this fake.");
            }

            output.Write("Press Ctrl-C to stop.");
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop while the ports opened.
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
        var engine = new ChimeEngine(served.Api, new() { AutoEnd = settings.AutoEnd ? rules : null });
        if (served.Seed is not null)
        {
            SeedDocument.Read(served.Seed).AddTo(engine);
        }

        return engine;
    }

    private static async Task<FakeChimeServer> StartAsync(
        ChimeEngine engine, ServedApi served, ServerSettings settings, OutputLog output, CancellationToken stop)
    {
        try
        {
            return await FakeChimeServer.StartAsync(
                engine, served.Port, settings.Address, settings.AllowedHosts, app => { if (!settings.Quiet) { Log(app, output); } }, stop);
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            var reason = (exception as SocketException ?? exception.GetBaseException() as SocketException)?.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => "the port is in use",
                SocketError.AddressNotAvailable => "the address is none of this machine",
                SocketError.AccessDenied => "the port may not be opened by this user",
                _ => exception.Message,
            };
            throw new IOException($"{new IPEndPoint(settings.Address, served.Port)} cannot be listened on: {reason}.", exception);
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
            if (!context.Request.Path.StartsWithSegments("/_fakechime"))
            {
                output.Write(LineOf(context));
            }
        }
    });

    private static string LineOf(HttpContext context)
    {
        var what = context.Features.Get<ICall<Operation>>()?.ToString()
            ?? $"{context.Request.Method} {context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget}";
        var isAnswered = context.Response.HasStarted
            || (!context.RequestAborted.IsCancellationRequested && context.Response.Headers.ContainsKey("x-amzn-RequestId"));
        return $"{(isAnswered ? $"{context.Response.StatusCode}" : "---")} {ErrorOutput.OneLine(what)}";
    }
}

using System.Net;
using System.Runtime.InteropServices;
using FakeChime.Http;
using Microsoft.AspNetCore.Builder;

namespace FakeChime.Server;

/// <summary>What the command line asks for.</summary>
internal sealed record ServerSettings(int Port, IPAddress Address, string? Seed, bool AutoEnd, bool Quiet);

/// <summary>Runs the server until it is told to stop.</summary>
internal static class ServerTool
{
    public static async Task<int> RunAsync(ServerSettings settings)
    {
        try
        {
            var engine = new ChimeEngine(ChimeApi.Chime, new() { AutoEnd = settings.AutoEnd ? AutoEndRules.Chime : null });
            if (settings.Seed is not null)
            {
                SeedDocument.Read(settings.Seed).AddTo(engine);
            }

            await using var server = await FakeChimeServer.StartAsync(
                engine, settings.Port, settings.Address, app => { if (!settings.Quiet) { Log(app); } });
            Console.WriteLine(Welcome(server.Endpoint, engine.Meetings.Count));
            await UntilStoppedAsync();
            Console.WriteLine("FakeChime has stopped.");
            return 0;
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException or IOException)
        {
            await Console.Error.WriteLineAsync($"FakeChime cannot start: {exception.Message}");
            return 1;
        }
    }

    private static string Welcome(Uri endpoint, int meetings)
    {
        var url = endpoint.ToString().TrimEnd('/');
        return $$"""
            FakeChime listens on {{url}} with {{meetings}} meetings. For people: {{url}}/_fakechime/

            boto3       boto3.client("chime", endpoint_url="{{url}}", region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x")
            AWS CLI     AWS_ACCESS_KEY_ID=x AWS_SECRET_ACCESS_KEY=x aws --region us-east-1 --endpoint-url {{url}} chime list-meetings
            JavaScript  new ChimeClient({ endpoint: "{{url}}", region: "us-east-1", credentials: { accessKeyId: "x", secretAccessKey: "x" } })
            .NET        new AmazonChimeClient("x", "x", new AmazonChimeConfig { ServiceURL = "{{url}}", AuthenticationRegion = "us-east-1" })

            Press Ctrl-C to stop.
            """;
    }

    private static void Log(WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (!context.Request.Path.StartsWithSegments("/_fakechime"))
        {
            var what = context.Features.Get<ICall<Operation>>()?.ToString() ?? $"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}";
            Console.WriteLine($"{context.Response.StatusCode} {what.ReplaceLineEndings(" ")}");
        }
    });

    private static async Task UntilStoppedAsync()
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopped.TrySetResult();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        await stopped.Task;
    }
}

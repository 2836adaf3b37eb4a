using System.Diagnostics;
using System.Text.Json;

namespace FakeChime.Http.Tests;

/// <summary>
/// Programs with external clients, each started once for all tests of a class. Each line of their input is an endpoint and the scenario to
/// run, each line of their output the result.
/// </summary>
public sealed class ClientPrograms : IDisposable
{
    private readonly Dictionary<string, (Process Process, Task<string> Errors)> _running = [];

    /// <summary>Runs a scenario with the server. A failure of the scenario fails the test.</summary>
    public async Task RunAsync(FakeChimeServer server, string program, string scenario)
    {
        if (!_running.TryGetValue(program, out var running))
        {
            _running[program] = running = Start(program);
        }

        await running.Process.StandardInput.WriteLineAsync($"{ExternalClients.EndpointOf(server)} {scenario}");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        string? result = null;
        try
        {
            result = await running.Process.StandardOutput.ReadLineAsync(limit.Token);
        }
        finally
        {
            if (result is null)
            {
                running.Process.Kill(entireProcessTree: true);
                _running.Remove(program);
            }
        }

        (result is null ? await running.Errors : JsonSerializer.Deserialize<string>(result)).Should().Be("ok");
    }

    public void Dispose()
    {
        foreach (var (process, _) in _running.Values)
        {
            process.StandardInput.Close();
            if (!process.WaitForExit(TimeSpan.FromSeconds(30)))
            {
                process.Kill(entireProcessTree: true);
            }

            process.Dispose();
        }
    }

    private static (Process Process, Task<string> Errors) Start(string program)
    {
        var path = Path.Combine(ExternalClients.Folder, program);
        var start = program.EndsWith(".py", StringComparison.Ordinal) ? new ProcessStartInfo("/usr/bin/python3", ["-B", path]) : new("node", [path]);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        return (process, process.StandardError.ReadToEndAsync());
    }
}

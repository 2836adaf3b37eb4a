using System.Diagnostics;

namespace FakeChime.Http.Tests;

/// <summary>A process of the tool or of a program that hosts the server.</summary>
internal sealed class ToolProcess : IDisposable
{
    private ToolProcess(Process process) => Process = process;

    public Process Process { get; }

    /// <summary>The output of a tool that <see cref="ServeAsync"/> started, until it served.</summary>
    public string Welcome { get; private set; } = "";

    public static ToolProcess Start(params string[] arguments) => Run("FakeChime.Server.dll", arguments);

    /// <summary>Starts the tool for the API chime on a port, with a redirection of the shell.</summary>
    public static ToolProcess StartInShell(int port, string redirection)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "FakeChime.Server.dll");
        var command = $"exec dotnet '{tool}' --api chime --port {port} {redirection}";
        return new(Process.Start(new ProcessStartInfo("sh", ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true })!);
    }

    /// <summary>Starts a program that hosts a server and prints its endpoint.</summary>
    public static ToolProcess StartHost() => Run("FakeChime.Http.Tests.Host.dll");

    /// <summary>Starts the tool on free ports, and waits until it serves.</summary>
    public static async Task<ToolProcess> ServeAsync(params string[] arguments)
    {
        var tool = Start([.. arguments, "--port", "0", "--meetings-port", "0"]);
        tool.Welcome = await tool.ReadUntilAsync("Press Ctrl-C to stop.");
        return tool;
    }

    public Uri EndpointOf(string api) => new(Welcome.Split($"FakeChime serves {api} on ")[1].Split(' ')[0]);

    /// <summary>Reads the output up to a line that contains a text.</summary>
    public async Task<string> ReadUntilAsync(string end)
    {
        var text = "";
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!text.Contains(end, StringComparison.Ordinal) && await Process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            text += line + "\n";
        }

        return text;
    }

    /// <summary>Sends a signal and returns the time that the process took to stop.</summary>
    public async Task<TimeSpan> StopAsync(string signal = "INT")
    {
        var watch = Stopwatch.StartNew();
        using var kill = Process.Start("kill", [$"-{signal}", $"{Process.Id}"]);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await Process.WaitForExitAsync(limit.Token);
        return watch.Elapsed;
    }

    public void Dispose()
    {
        if (!Process.HasExited)
        {
            Process.Kill();
        }

        Process.Dispose();
    }

    private static ToolProcess Run(string assembly, params string[] arguments) => new(
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
}

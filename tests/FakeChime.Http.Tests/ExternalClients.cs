using System.Diagnostics;

namespace FakeChime.Http.Tests;

/// <summary>
/// A test with an external client. If the client is missing, the test is skipped with the command that installs it; in CI it runs and
/// fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ClientTheoryAttribute : TheoryAttribute
{
    public ClientTheoryAttribute(ExternalClient client) => Skip = ExternalClients.ReasonToSkip(client);
}

/// <inheritdoc cref="ClientTheoryAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ClientFactAttribute : FactAttribute
{
    public ClientFactAttribute(ExternalClient client) => Skip = ExternalClients.ReasonToSkip(client);
}

public enum ExternalClient
{
    Boto3,
    AwsCli,
    JavaScript,
    Chromium,
}

internal static class ExternalClients
{
    public static readonly string Folder = Path.Combine(Repository.Root, "tests", "FakeChime.Http.Tests", "clients");

    public static string? ReasonToSkip(ExternalClient client)
    {
        var (isInstalled, install) = client switch
        {
            ExternalClient.Boto3 => (Path.Exists("/usr/lib/python3/dist-packages/boto3"), "apt-get install python3-boto3"),
            ExternalClient.AwsCli => (Path.Exists("/usr/bin/aws"), "apt-get install awscli"),
            ExternalClient.JavaScript => (
                Path.Exists(Path.Combine(Folder, "node_modules/@aws-sdk/client-chime")),
                $"npm ci --prefix {Path.GetRelativePath(Environment.CurrentDirectory, Folder)}"),
            _ => (
                Path.Exists("/usr/bin/chromium-headless-shell") && Path.Exists(Path.Combine(Folder, "node_modules/puppeteer-core")),
                $"apt-get install chromium-headless-shell; npm ci --prefix {Path.GetRelativePath(Environment.CurrentDirectory, Folder)}"),
        };
        return isInstalled || Environment.GetEnvironmentVariable("CI") == "true" ? null : $"Needs {client}: {install}";
    }

    /// <summary>Runs a Node.js program with the server. A failure fails the test with the output of the program.</summary>
    public static async Task RunAsync(FakeChimeServer server, string program) =>
        (await RunAsync("node", [Path.Combine(Folder, program), EndpointOf(server)])).Should().EndWith("ok\n");

    /// <summary>Runs a command of the AWS CLI with the server and returns its output, which is JSON.</summary>
    public static Task<string> AwsAsync(FakeChimeServer server, params string[] command) => RunAsync(
        "/usr/bin/aws",
        ["--region", "us-east-1", "--endpoint-url", EndpointOf(server), "--output", "json", "--no-cli-pager", .. command],
        ("AWS_ACCESS_KEY_ID", "x"),
        ("AWS_SECRET_ACCESS_KEY", "x"));

    private static async Task<string> RunAsync(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        process.ExitCode.Should().Be(0, $"{program} {string.Join(' ', arguments)}\n{await output}\n{await errors}");
        return await output;
    }

    public static string EndpointOf(FakeChimeServer server) => server.Endpoint.ToString().TrimEnd('/');
}

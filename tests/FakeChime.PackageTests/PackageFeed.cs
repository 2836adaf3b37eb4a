using System.Diagnostics;
using System.IO.Compression;

namespace FakeChime.PackageTests;

/// <summary>
/// The packages as they would be published, in a folder outside of the repository, packed from a copy of its sources. The contracts
/// stand in for AWS's packages in this feed only.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private static readonly string[] SourceFolders = ["src", "eng"];

    private static readonly string[] Projects = ["FakeChime.Engine", "FakeChime", "FakeChime.SdkMeetings", "FakeChime.Http", "FakeChime.Server"];

    public const string Version = "0.2.0";

    public string Root { get; } = Directory.CreateTempSubdirectory("fakechime-packages-").FullName;

    public string Feed => Path.Combine(Root, "feed");

    /// <summary>The build of the repository has run the analyzers already; they leave no trace in a package.</summary>
    private string[] Packing => ["-c", "Release", "-o", Feed, "-p:RunAnalyzers=false", "-p:TrackPublicApi=false"];

    public async Task InitializeAsync()
    {
        var sources = Path.Combine(Root, "sources");
        CopySources(sources);
        await File.WriteAllTextAsync(Path.Combine(sources, "packages.slnf"), $$"""
            { "solution": { "path": "FakeChime.sln", "projects": [ {{string.Join(", ", Projects.Select(name => $"\"src/{name}/{name}.csproj\""))}} ] } }
            """);
        await DotnetAsync(sources, ["pack", "packages.slnf", .. Packing]);
        foreach (var contract in new[] { "AWSSDK.Chime", "AWSSDK.ChimeSDKMeetings" })
        {
            await DotnetAsync(sources, ["pack", $"src/Contracts/{contract}", "--no-build", "-p:IsPackable=true", .. Packing]);
        }

        await File.WriteAllTextAsync(Path.Combine(Root, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Root, "packages")}" /></config>
              <packageSources><add key="packed" value="{Feed}" /></packageSources>
            </configuration>
            """);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Writes a project of somebody who installs the packages.</summary>
    public string Project(string name, string project, params (string File, string Text)[] sources)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), project);
        foreach (var (file, text) in sources)
        {
            File.WriteAllText(Path.Combine(folder, file), text);
        }

        return folder;
    }

    public ZipArchive Open(string package) => ZipFile.OpenRead(Path.Combine(Feed, $"{package}.{Version}.nupkg"));

    public static string Read(ZipArchive package, string entry)
    {
        using var reader = new StreamReader(package.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    public static Task<string> DotnetAsync(string folder, params string[] arguments) => RunAsync("dotnet", folder, arguments);

    public static async Task<string> RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, $"{program} {string.Join(' ', arguments)}\n{await output}\n{await errors}");
        return await output;
    }

    private static void CopySources(string target)
    {
        var root = Repository.Root;
        var files = Directory.EnumerateFiles(root)
            .Concat(SourceFolders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories)))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var copy = Path.Combine(target, Path.GetRelativePath(root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}

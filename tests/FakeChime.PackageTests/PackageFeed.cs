using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace FakeChime.PackageTests;

/// <summary>
/// A feed with the packages of this build, in a folder outside of the repository. Packed reference assemblies replace the packages of AWS.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    public static string Version { get; } =
        XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    private readonly Dictionary<Consumer, Task<string>> _consumers = [];

    public string Root { get; } = Directory.CreateTempSubdirectory("fakechime-packages-").FullName;

    public string Feed => Path.Combine(Root, "feed");

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(Root, "packages.proj"), $"""
            <Project>
              <Target Name="Pack">
                <ItemGroup>
                  <Packed Include="{Repository.Root}/src/FakeChime*/*.csproj" />
                  <Packed Include="{Repository.Root}/eng/contracts/AWSSDK.*/*.csproj" AdditionalProperties="IsPackable=true" />
                </ItemGroup>
                <MSBuild Projects="@(Packed)" Targets="Pack" Properties="NoBuild=true;Configuration={Configuration};PackageOutputPath={Feed}" />
              </Target>
            </Project>
            """);
        await DotnetAsync(Root, "msbuild", "packages.proj", "-t:Pack");
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

    /// <summary>Writes a project that installs the packages.</summary>
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

    /// <summary>Builds a consumer once and returns the folder that has a folder for each framework.</summary>
    internal Task<string> BuildAsync(Consumer consumer) =>
        _consumers.TryGetValue(consumer, out var building) ? building : _consumers[consumer] = consumer.BuildAsync(this);

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
}

using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace FakeChime.PackageTests;

/// <summary>
/// Each assembly that a packed assembly references is in the target framework, or in a dependency that the package declares for that
/// framework. Indirect dependencies do not count: they can differ between the frameworks that use the same assembly. The exception is
/// AWSSDK.Core, a dependency of all packages of the AWS SDK for all frameworks.
/// </summary>
[Collection(Packages.Name)]
public sealed class ReferenceTests(PackageFeed feed)
{
    [Fact]
    public async Task Each_referenced_assembly_is_in_the_framework_or_in_a_declared_dependency()
    {
        var assemblies = Directory.EnumerateFiles(feed.Feed, "FakeChime*.nupkg").SelectMany(PackedAssembly.In).ToArray();
        var frameworks = await FrameworkAssembliesAsync(assemblies);

        var missing = assemblies.SelectMany(assembly => assembly.References
            .Where(reference => !IsInFramework(reference, frameworks[assembly.Framework]) && !assembly.IsInDependency(reference.Name!))
            .Select(reference => $"{assembly}: {reference.Name} {reference.Version}"));

        missing.Should().BeEmpty("each needs a PackageReference in the project of its package");
        assemblies.Select(assembly => assembly.Package).Distinct().Should()
            .BeEquivalentTo("FakeChime", "FakeChime.Engine", "FakeChime.Http", "FakeChime.SdkMeetings");
    }

    // A newer version than that of the framework is in a package.
    private static bool IsInFramework(AssemblyName reference, Dictionary<string, Version> framework) =>
        framework.TryGetValue(reference.Name!, out var version) && reference.Version <= version;

    /// <summary>The names and versions of the assemblies of each framework, from its reference assemblies.</summary>
    private async Task<Dictionary<string, Dictionary<string, Version>>> FrameworkAssembliesAsync(PackedAssembly[] assemblies)
    {
        var frameworks = assemblies.GroupBy(assembly => assembly.Framework, assembly => assembly.FrameworkReferences).ToDictionary(
            framework => framework.Key,
            framework => framework.SelectMany(references => references).Distinct());
        var references = frameworks.SelectMany(framework => framework.Value.Select(reference =>
            $"<FrameworkReference Include=\"{reference}\" Condition=\"'$(TargetFramework)' == '{framework.Key}'\" />"));
        var folder = feed.Project("Frameworks", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>{string.Join(';', frameworks.Keys)}</TargetFrameworks>
                <CheckEolTargetFramework>false</CheckEolTargetFramework>
              </PropertyGroup>
              <ItemGroup>{string.Concat(references)}</ItemGroup>
              <Target Name="ListFramework" AfterTargets="ResolveAssemblyReferences">
                <!-- TargetFrameworkDirectory is for .NET Framework, of which a project references only a few assemblies. -->
                <WriteLinesToFile File="$(TargetFramework).txt" Lines="@(ReferencePath);$(TargetFrameworkDirectory)" Overwrite="true" />
              </Target>
            </Project>
            """);
        await PackageFeed.DotnetAsync(folder, "msbuild", "-restore", "-t:DispatchToInnerBuilds", "-p:InnerTargets=ResolveAssemblyReferences");
        return frameworks.Keys.ToDictionary(framework => framework, framework => Versions(Path.Combine(folder, framework + ".txt")));
    }

    private static Dictionary<string, Version> Versions(string list) => File.ReadLines(list)
        .SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.dll") : [path])
        .Where(File.Exists)
        .Select(NameOf)
        .OfType<AssemblyName>()
        .DistinctBy(assembly => assembly.Name)
        .ToDictionary(assembly => assembly.Name!, assembly => assembly.Version!);

    /// <summary>The name of an assembly, or null for a module, which .NET Framework has.</summary>
    private static AssemblyName? NameOf(string file)
    {
        using var reader = new PEReader(File.OpenRead(file));
        var metadata = reader.HasMetadata ? reader.GetMetadataReader() : null;
        return metadata?.IsAssembly == true ? metadata.GetAssemblyDefinition().GetAssemblyName() : null;
    }

    /// <summary>An assembly in the folder lib of a package, with the dependencies of the package for its framework.</summary>
    private sealed record PackedAssembly(
        string Package, string Path, string Framework, AssemblyName[] References, string[] Dependencies, string[] FrameworkReferences)
    {
        public static IEnumerable<PackedAssembly> In(string file)
        {
            using var package = ZipFile.OpenRead(file);
            var nuspec = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).FullName;
            var description = XDocument.Parse(PackageFeed.Read(package, nuspec));
            var name = System.IO.Path.GetFileNameWithoutExtension(nuspec);
            return
            [
                .. from entry in package.Entries
                   where entry.FullName.StartsWith("lib/", StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal)
                   let framework = entry.FullName.Split('/')[1]
                   select new PackedAssembly(
                       name,
                       entry.FullName,
                       framework,
                       ReferencesOf(entry),
                       Declared(description, framework, "dependency", "id"),
                       Declared(description, framework, "frameworkReference", "name")),
            ];
        }

        /// <summary>A package has the name of its assembly.</summary>
        public bool IsInDependency(string assembly) =>
            Dependencies.Contains(assembly)
            || (assembly == "AWSSDK.Core" && Dependencies.Any(dependency => dependency.StartsWith("AWSSDK.", StringComparison.Ordinal)));

        public override string ToString() => $"{Package}/{Path}";

        private static AssemblyName[] ReferencesOf(ZipArchiveEntry entry)
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            bytes.Position = 0;
            using var reader = new PEReader(bytes);
            var metadata = reader.GetMetadataReader();
            return [.. metadata.AssemblyReferences.Select(reference => metadata.GetAssemblyReference(reference).GetAssemblyName())];
        }

        private static string[] Declared(XDocument description, string framework, string element, string attribute) =>
        [
            .. Elements(description, "group")
                .Where(group => Folder(group.Attribute("targetFramework")!.Value) == framework)
                .SelectMany(group => Elements(group, element))
                .Select(declared => declared.Attribute(attribute)!.Value),
        ];

        private static IEnumerable<XElement> Elements(XContainer parent, string name) => parent.Descendants().Where(element => element.Name.LocalName == name);

        // .NETStandard2.0 and .NETFramework4.7.2 are netstandard2.0 and net472 in the folder lib.
        private static string Folder(string framework) => framework.StartsWith(".NETFramework", StringComparison.Ordinal)
            ? framework.Replace(".NETFramework", "net", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)
            : framework.Replace(".NETStandard", "netstandard", StringComparison.Ordinal);
    }
}

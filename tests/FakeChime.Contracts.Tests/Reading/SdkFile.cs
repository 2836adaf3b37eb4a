using System.Reflection;

namespace FakeChime.Contracts.Tests.Reading;

/// <summary>The path of the assembly of a service, of AWSSDK.Core for the same framework, and of AWSSDK.Core for the runtime of the tests.</summary>
internal sealed record SdkFile(string Name, string Framework, string Path, string Core, string RunningCore)
{
    public static SdkFile OfPackage(string name, string version, string framework, string coreVersion) =>
        new(name, framework, Asset(name, version, framework), Asset("AWSSDK.Core", coreVersion, framework), RunningAsset(coreVersion, framework));

    public static SdkFile OfContract(string name, string framework, string coreVersion, string coreFramework) =>
        new(
            name,
            framework,
            System.IO.Path.Combine(Metadata("Contracts"), name, "bin", Metadata("Configuration"), framework, name + ".dll"),
            Asset("AWSSDK.Core", coreVersion, coreFramework),
            RunningAsset(coreVersion, coreFramework));

    public override string ToString() => $"{Name} {Framework}";

    // Assemblies for .NET Framework run with AWSSDK.Core for netstandard2.0.
    private static string RunningAsset(string coreVersion, string framework) =>
        Asset("AWSSDK.Core", coreVersion, framework is "net8.0" or "net10.0" ? framework : "netstandard2.0");

    private static string Asset(string name, string version, string framework)
    {
        // Package IDs are in lower case in the packages folder.
        var folder = System.IO.Path.Combine(Metadata("Packages"), name.ToLowerInvariant(), version, "lib");
        // The order in which NuGet selects an asset on .NET 8.
        string[] nearest = framework == "net8.0" ? [framework, "netcoreapp3.1", "netstandard2.0"] : [framework];
        return System.IO.Path.Combine(folder, nearest.First(asset => Directory.Exists(System.IO.Path.Combine(folder, asset))), name + ".dll");
    }

    private static string Metadata(string key) =>
        typeof(SdkFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

using System.Reflection;

namespace FakeChime.Contracts.Tests.Reading;

/// <summary>Where the assembly of a service is, and AWSSDK.Core for the same framework and for the one that the tests run on.</summary>
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

    // Those for .NET Framework run with the Core for netstandard.
    private static string RunningAsset(string coreVersion, string framework) =>
        Asset("AWSSDK.Core", coreVersion, framework == "net8.0" ? framework : "netstandard2.0");

    // The packages folder holds ids in lower case.
    private static string Asset(string name, string version, string framework) =>
        System.IO.Path.Combine(Metadata("Packages"), name.ToLowerInvariant(), version, "lib", framework, name + ".dll");

    private static string Metadata(string key) =>
        typeof(SdkFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

using System.Reflection;

namespace FakeChime.Contracts.Tests.Reading;

/// <summary>Where the assembly of a service is, and AWSSDK.Core for the same framework and for the one that the tests run on.</summary>
internal sealed record SdkFile(string Name, string Framework, string Path, string Core, string RunningCore)
{
    public static SdkFile OfPackage(string name, string version, string framework, string coreVersion) =>
        new(name, framework, Asset(name, version, framework), Asset("AWSSDK.Core", coreVersion, framework), Asset("AWSSDK.Core", coreVersion, "net8.0"));

    public static SdkFile OfContract(string name, string framework, string coreVersion, string coreFramework) =>
        new(
            name,
            framework,
            System.IO.Path.Combine(Metadata("Contracts"), name, "bin", Metadata("Configuration"), framework, name + ".dll"),
            Asset("AWSSDK.Core", coreVersion, coreFramework),
            Asset("AWSSDK.Core", coreVersion, "net8.0"));

    public override string ToString() => $"{Name} {Framework}";

    // The packages folder holds ids in lower case.
    private static string Asset(string name, string version, string framework) =>
        System.IO.Path.Combine(Metadata("Packages"), name.ToLowerInvariant(), version, "lib", framework, name + ".dll");

    private static string Metadata(string key) =>
        typeof(SdkFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

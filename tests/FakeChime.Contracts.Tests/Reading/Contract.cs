using System.Collections.Concurrent;

namespace FakeChime.Contracts.Tests.Reading;

/// <summary>A reference assembly for one framework, and packages of AWS of the same major version for the same framework.</summary>
/// <param name="Sdk">The reference assembly.</param>
/// <param name="Aws">Packages to compare all members with.</param>
/// <param name="MoreAws">Packages to compare shapes and constants with.</param>
/// <param name="Model">The service model of the reference assembly.</param>
/// <param name="NewerExceptionConstructors">
/// Constructors that every exception of these packages has and those of the oldest supported package do not have. The reference assembly does
/// not have them either, so that code that compiles against it runs with the oldest package.
/// </param>
internal sealed record Contract(
    SdkAssembly Sdk, IReadOnlyList<SdkAssembly> Aws, IReadOnlyList<SdkAssembly> MoreAws, Model Model, IReadOnlyList<string> NewerExceptionConstructors)
{
    // In 4.0.100 and later, 4.1 included, exceptions have a parameterless constructor.
    private static readonly string[] Since40100 = ["public ()"];

    private static readonly ConcurrentDictionary<SdkFile, SdkAssembly> Assemblies = new();

    private static readonly Dictionary<string, Lazy<Contract>> ByName = new[]
    {
        Chime("netstandard2.0", "netstandard2.0"),
        Chime("net462", "net45"),
        Chime("net8.0", "net8.0"),
        Meetings("netstandard2.0"),
        Meetings("net472"),
        Meetings("net8.0"),
        Meetings40100("netstandard2.0"),
        Meetings40100("net472"),
        Meetings40100("net8.0"),
        Meetings41("netstandard2.0", "netstandard2.0"),
        Meetings41("net472", "net472"),
        Meetings41("net8.0", "net8.0"),
        // AWS SDK 4.1 has assets for .NET 8, 10 and 11. The reference assembly for .NET 8 represents all of them. Those for .NET 11 do not load in
        // the .NET 10 that the tests run on.
        Meetings41("net8.0", "net10.0"),
    }.ToDictionary();

    public static TheoryData<string> All => [.. ByName.Keys];

    public IEnumerable<SdkAssembly> AllAws => Aws.Concat(MoreAws);

    public static Contract Of(string name) => ByName[name].Value;

    private static KeyValuePair<string, Lazy<Contract>> Chime(string framework, string asset)
    {
        const string Core = "3.7.501.1";
        return Pair(
            "chime-2018-05-01.json",
            SdkFile.OfContract("AWSSDK.Chime", framework, "3.7.402", asset),
            [SdkFile.OfPackage("AWSSDK.SecurityToken", "3.7.202", asset, Core), SdkFile.OfPackage("AWSSDK.S3", "3.7.511.8", asset, Core)],
            // Older than paginators and endpoints, but generated, unlike S3.
            [SdkFile.OfPackage("AWSSDK.KeyManagementService", "3.3.105.18", asset, Core)]);
    }

    // The oldest supported packages. Only SSO is as old; the others show which members are common to all packages of 4.0.
    private static KeyValuePair<string, Lazy<Contract>> Meetings(string framework) => Meetings(
        "",
        framework,
        framework,
        "4.0.102.19",
        [("AWSSDK.SSO", "4.0.2.5"), ("AWSSDK.SSO", "4.0.100.26"), ("AWSSDK.SQS", "4.0.100.25"), ("AWSSDK.KeyManagementService", "4.0.101.5")],
        // Has constants with hyphens.
        [("AWSSDK.SimpleSystemsManagement", "4.0.104.10")],
        []);

    private static KeyValuePair<string, Lazy<Contract>> Meetings40100(string framework) => Meetings(
        " for AWS SDK 4.0.100",
        framework,
        framework,
        "4.0.102.19",
        [("AWSSDK.SSO", "4.0.100.26"), ("AWSSDK.SQS", "4.0.100.25"), ("AWSSDK.KeyManagementService", "4.0.101.5")],
        [("AWSSDK.SimpleSystemsManagement", "4.0.104.10")],
        Since40100);

    private static KeyValuePair<string, Lazy<Contract>> Meetings41(string framework, string asset) => Meetings(
        $" for AWS SDK 4.1 {asset}",
        framework,
        asset,
        "4.1.0",
        [("AWSSDK.KeyManagementService", "4.1.0"), ("AWSSDK.DynamoDBv2", "4.1.0")],
        // Much of S3 is written by hand.
        [("AWSSDK.S3", "4.1.0")],
        Since40100);

    private static KeyValuePair<string, Lazy<Contract>> Meetings(
        string sdk,
        string framework,
        string asset,
        string core,
        (string Name, string Version)[] aws,
        (string Name, string Version)[] moreAws,
        string[] newerExceptionConstructors)
    {
        SdkFile[] Files((string Name, string Version)[] packages) =>
            [.. packages.Select(package => SdkFile.OfPackage(package.Name, package.Version, asset, core))];
        return Pair(
            "chime-sdk-meetings-2021-07-15.json",
            SdkFile.OfContract("AWSSDK.ChimeSDKMeetings", framework, core, asset),
            Files(aws),
            Files(moreAws),
            sdk,
            newerExceptionConstructors);
    }

    private static KeyValuePair<string, Lazy<Contract>> Pair(
        string model, SdkFile contract, SdkFile[] aws, SdkFile[] moreAws, string sdk = "", string[]? newerExceptionConstructors = null) =>
        new(contract + sdk, new(() => new(new(contract), [.. aws.Select(Read)], [.. moreAws.Select(Read)], new(model), newerExceptionConstructors ?? [])));

    private static SdkAssembly Read(SdkFile file) => Assemblies.GetOrAdd(file, key => new SdkAssembly(key));
}

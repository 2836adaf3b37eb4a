namespace FakeChime.Contracts.Tests.Reading;

/// <summary>A contract for one framework, and what AWS itself wrote for the same generation of its SDK and the same kind of framework.</summary>
/// <param name="Sdk">The contract.</param>
/// <param name="Aws">Packages of the contract's own kind and time.</param>
/// <param name="Witnesses">More packages, asked about shapes and constants only.</param>
/// <param name="Model">The service model that the contract stands for.</param>
internal sealed record Contract(SdkAssembly Sdk, IReadOnlyList<SdkAssembly> Aws, IReadOnlyList<SdkAssembly> Witnesses, Model Model)
{
    private static readonly Dictionary<string, Lazy<Contract>> ByName = new[]
    {
        Chime("netstandard2.0", "netstandard2.0", "net8.0"),
        Chime("net462", "net45"),
        Meetings("netstandard2.0", "netstandard2.0"),
        Meetings("net472", "net472"),
        Meetings("net8.0", "net8.0"),
    }.ToDictionary();

    public static TheoryData<string> All => [.. ByName.Keys];

    public IEnumerable<SdkAssembly> AwsAndWitnesses => Aws.Concat(Witnesses);

    public static Contract Of(string name) => ByName[name].Value;

    private static KeyValuePair<string, Lazy<Contract>> Chime(string framework, string asset, params string[] moreAssets)
    {
        const string Core = "3.7.501.1";
        return Pair(
            "chime-2018-05-01.json",
            SdkFile.OfContract("AWSSDK.Chime", framework, "3.7.402", asset),
            [
                SdkFile.OfPackage("AWSSDK.SecurityToken", "3.7.202", asset, Core),
                .. moreAssets.Prepend(asset).Select(each => SdkFile.OfPackage("AWSSDK.S3", "3.7.511.8", each, Core)),
            ],
            // Older than paginators and endpoints, but not rewritten by hand as S3 is.
            [SdkFile.OfPackage("AWSSDK.KeyManagementService", "3.3.105.18", asset, Core)]);
    }

    private static KeyValuePair<string, Lazy<Contract>> Meetings(string framework, string asset)
    {
        const string Core = "4.0.102.19";
        return Pair(
            "chime-sdk-meetings-2021-07-15.json",
            SdkFile.OfContract("AWSSDK.ChimeSDKMeetings", framework, Core, asset),
            [
                // As old as the oldest package that the contract stands for: its exceptions lack a constructor that later ones have.
                SdkFile.OfPackage("AWSSDK.SSO", "4.0.2.5", asset, Core),
                SdkFile.OfPackage("AWSSDK.SSO", "4.0.100.26", asset, Core),
                SdkFile.OfPackage("AWSSDK.SQS", "4.0.100.25", asset, Core),
                SdkFile.OfPackage("AWSSDK.KeyManagementService", "4.0.101.5", asset, Core),
            ],
            // Has constants with hyphens.
            [SdkFile.OfPackage("AWSSDK.SimpleSystemsManagement", "4.0.104.10", asset, Core)]);
    }

    private static KeyValuePair<string, Lazy<Contract>> Pair(string model, SdkFile contract, SdkFile[] aws, SdkFile[] witnesses) =>
        new(contract.ToString(), new(() => new(new(contract), [.. aws.Select(Read)], [.. witnesses.Select(Read)], new(model))));

    private static SdkAssembly Read(SdkFile file) => new(file);
}

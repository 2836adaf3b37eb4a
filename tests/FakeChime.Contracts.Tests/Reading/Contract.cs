namespace FakeChime.Contracts.Tests.Reading;

/// <summary>A contract for one framework, and what AWS itself wrote for the same generation of its SDK and the same kind of framework.</summary>
/// <param name="Sdk">The contract.</param>
/// <param name="Aws">Packages of the contract's own time.</param>
/// <param name="Elder">Packages from before paginators and endpoints were in the SDK: still witnesses of shapes and constants.</param>
internal sealed record Contract(SdkAssembly Sdk, IReadOnlyList<SdkAssembly> Aws, IReadOnlyList<SdkAssembly> Elder)
{
    private const string CoreOfV3Packages = "3.7.501.1";

    private static readonly Dictionary<string, Lazy<Contract>> ByName = new[]
    {
        V3("netstandard2.0", coreFramework: "netstandard2.0", "netstandard2.0", "net8.0"),
        V3("net462", coreFramework: "net45", "net45"),
    }.ToDictionary();

    public static TheoryData<string> All => [.. ByName.Keys];

    public IEnumerable<SdkAssembly> AwsAndElder => Aws.Concat(Elder);

    /// <summary>The service model that the contract stands for.</summary>
    public Model Model => field ??= new("chime-2018-05-01.json");

    public static Contract Of(string name) => ByName[name].Value;

    private static KeyValuePair<string, Lazy<Contract>> V3(string framework, string coreFramework, params string[] assets)
    {
        IEnumerable<SdkFile> Aws() =>
        [
            .. assets.Select(asset => SdkFile.OfPackage("AWSSDK.S3", "3.7.511.8", asset, CoreOfV3Packages)),
            SdkFile.OfPackage("AWSSDK.SecurityToken", "3.7.202", assets[0], CoreOfV3Packages),
        ];
        return Pair(
            SdkFile.OfContract("AWSSDK.Chime", framework, "3.7.402", coreFramework),
            Aws,
            () => [SdkFile.OfPackage("AWSSDK.KeyManagementService", "3.3.105.18", assets[0], CoreOfV3Packages)]);
    }

    private static KeyValuePair<string, Lazy<Contract>> Pair(SdkFile contract, Func<IEnumerable<SdkFile>> aws, Func<IEnumerable<SdkFile>> elder) =>
        new(contract.ToString(), new(() => new(new(contract), Read(aws), Read(elder))));

    private static SdkAssembly[] Read(Func<IEnumerable<SdkFile>> files) => [.. files().Select(file => new SdkAssembly(file))];
}

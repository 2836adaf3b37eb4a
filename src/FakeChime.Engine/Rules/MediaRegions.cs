namespace FakeChime;

/// <summary>The regions that can host a meeting's media, each with the short code that its host names carry.</summary>
internal static class MediaRegions
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["af-south-1"] = "fs1",
        ["ap-northeast-1"] = "an1",
        ["ap-northeast-2"] = "an2",
        ["ap-south-1"] = "ps1",
        ["ap-southeast-1"] = "as1",
        ["ap-southeast-2"] = "as2",
        ["ca-central-1"] = "cc1",
        ["eu-central-1"] = "ec1",
        ["eu-north-1"] = "en1",
        ["eu-south-1"] = "es1",
        ["eu-west-1"] = "ew1",
        ["eu-west-2"] = "ew2",
        ["eu-west-3"] = "ew3",
        ["sa-east-1"] = "se1",
        ["us-east-1"] = "ue1",
        ["us-east-2"] = "ue2",
        ["us-west-1"] = "uw1",
        ["us-west-2"] = "uw2",
    };

    public static IReadOnlyList<string> All { get; } = [.. Codes.Keys];

    public static string CodeOf(string region) => Codes[region];
}

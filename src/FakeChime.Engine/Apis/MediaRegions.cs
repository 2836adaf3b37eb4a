namespace FakeChime;

/// <summary>The regions that can host a meeting's media, each with the short code that its host names carry.</summary>
internal static class MediaRegions
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["af-south-1"] = "fs1",
        ["ap-northeast-1"] = "an1",
        ["ap-northeast-2"] = "an2",
        ["ap-south-1"] = "ao1",
        ["ap-southeast-1"] = "as1",
        ["ap-southeast-2"] = "as2",
        ["ca-central-1"] = "cc1",
        ["eu-central-1"] = "ec1",
        ["eu-north-1"] = "en1",
        ["eu-south-1"] = "es1",
        ["eu-west-1"] = "ew1",
        ["eu-west-2"] = "ew2",
        ["eu-west-3"] = "ew3",
        ["il-central-1"] = "ic1",
        ["sa-east-1"] = "se1",
        ["us-east-1"] = "ue1",
        ["us-east-2"] = "ue2",
        ["us-west-1"] = "uw1",
        ["us-west-2"] = "uw2",
        ["us-gov-east-1"] = "uge1",
        ["us-gov-west-1"] = "ugw1",
    };

    /// <summary>The media regions of the commercial partition (documented).</summary>
    public static IReadOnlyList<string> Commercial { get; } = [.. Codes.Keys.Where(region => !IsGovernment(region))];

    /// <summary>The media regions of GovCloud (documented).</summary>
    public static IReadOnlyList<string> Government { get; } = [.. Codes.Keys.Where(IsGovernment)];

    public static bool IsGovernment(string region) => region.StartsWith("us-gov-", StringComparison.Ordinal);

    /// <summary>The first part of an ARN behind <c>arn:</c>.</summary>
    public static string PartitionOf(string region) => IsGovernment(region) ? "aws-us-gov" : "aws";

    public static string CodeOf(string region) => Codes[region];
}

using FakeChime.Contracts.Tests.Reading;

namespace FakeChime.Contracts.Tests;

/// <summary>The frameworks for which packages of AWS have assemblies. Add a new framework to <see cref="Contract"/> or to the exceptions below.</summary>
public sealed class AssetTests
{
    [Theory]
    // net35 and netcoreapp3.1 are out of support.
    [InlineData("AWSSDK.S3", "3.7.511.8", "net35 net45 net8.0 netcoreapp3.1 netstandard2.0")]
    [InlineData("AWSSDK.KeyManagementService", "4.0.101.5", "net472 net8.0 netcoreapp3.1 netstandard2.0")]
    // Assemblies for .NET 11 do not load in the .NET 10 that the tests run on.
    [InlineData("AWSSDK.KeyManagementService", "4.1.0", "net10.0 net11.0 net472 net8.0 netstandard2.0")]
    [InlineData("AWSSDK.DynamoDBv2", "4.1.0", "net10.0 net11.0 net472 net8.0 netstandard2.0")]
    [InlineData("AWSSDK.S3", "4.1.0", "net10.0 net11.0 net472 net8.0 netstandard2.0")]
    public void A_package_of_AWS_has_only_assets_that_these_tests_cover(string name, string version, string assets) =>
        SdkFile.AssetsOf(name, version).Order(StringComparer.Ordinal).Should().Equal(assets.Split(' '));
}

namespace FakeChime.PackageTests;

/// <summary>The packages are packed once for all tests.</summary>
[CollectionDefinition(Name)]
public sealed class Packages : ICollectionFixture<PackageFeed>
{
    public const string Name = "packages";
}

namespace FakeChime.PackageTests;

/// <summary>The collection of all tests: the packages are packed once.</summary>
[CollectionDefinition(Name)]
public sealed class Packages : ICollectionFixture<PackageFeed>
{
    public const string Name = "packages";
}

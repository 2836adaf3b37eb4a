using System.Runtime.Versioning;

namespace FakeChime.Tests;

public sealed class TargetTests
{
    [Theory]
    [InlineData(typeof(FakeAmazonChime))]
    [InlineData(typeof(ChimeEngine))]
    public void These_tests_run_on_the_assemblies_for_netstandard(Type type)
    {
        type.Assembly.GetCustomAttributes(typeof(TargetFrameworkAttribute), inherit: false).Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { FrameworkName = ".NETStandard,Version=v2.0" });
    }
}

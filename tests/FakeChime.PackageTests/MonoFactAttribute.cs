namespace FakeChime.PackageTests;

/// <summary>A test that runs a .NET Framework program. Without Mono it is skipped with the install command; in CI it runs and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MonoFactAttribute : FactAttribute
{
    public MonoFactAttribute() =>
        Skip = File.Exists("/usr/bin/mono") || Environment.GetEnvironmentVariable("CI") == "true"
            ? null
            : "Needs Mono: apt-get install --no-install-recommends mono-devel";
}

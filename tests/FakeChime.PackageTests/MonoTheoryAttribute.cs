namespace FakeChime.PackageTests;

/// <summary>A theory that runs .NET Framework programs, like <see cref="MonoFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MonoTheoryAttribute : TheoryAttribute
{
    public MonoTheoryAttribute() => Skip = new MonoFactAttribute().Skip;
}

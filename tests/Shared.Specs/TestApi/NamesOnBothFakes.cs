namespace FakeChime.Tests.Common;

public sealed class NamesOnBothFakes
{
    [Fact]
    public void No_public_type_has_the_name_of_one_of_the_SDK_as_tests_use_both_namespaces()
    {
        var own = new[] { typeof(ChimeEngine), typeof(Fake) }.SelectMany(it => it.Assembly.GetExportedTypes());
        var theirs = typeof(Tag).Assembly.GetExportedTypes();

        own.Select(NameOf).Intersect(theirs.Select(NameOf)).Should().BeEmpty();
    }

    private static string NameOf(Type type) => type.Name.Split('`')[0];
}

namespace FakeChime.Tests.TestApi;

public sealed class PublicTypeNameTests
{
    [Fact]
    public void No_public_type_has_the_name_of_a_public_type_of_the_SDK()
    {
        var own = new[] { typeof(ChimeEngine), typeof(Fake) }.SelectMany(it => it.Assembly.GetExportedTypes());
        var theirs = typeof(Tag).Assembly.GetExportedTypes();

        own.Select(NameOf).Intersect(theirs.Select(NameOf)).Should().BeEmpty();
    }

    private static string NameOf(Type type) => type.Name.Split('`')[0];
}

using System.Reflection;

namespace FakeChime.Contracts.Tests.Reading;

/// <summary>Finds the conventions of the packages of AWS, and differences from them.</summary>
internal static class Convention
{
    /// <summary>The values that are common to all sets.</summary>
    public static string CommonTo(IEnumerable<IEnumerable<string>> each)
    {
        var all = each.Select(one => one.ToHashSet()).ToArray();
        all.Should().NotBeEmpty("a convention needs at least one example");
        return Join(all.Aggregate((common, one) => [.. common.Intersect(one)]));
    }

    /// <summary>The form that more than three quarters have. Parts of S3 are written by hand and have other forms.</summary>
    public static string Prevailing(IEnumerable<string> forms)
    {
        var all = forms.ToArray();
        all.Should().NotBeEmpty("a convention needs at least one example");
        var counted = all.CountBy(form => form).OrderByDescending(form => form.Value).ToArray();
        (counted[0].Value * 4).Should().BeGreaterThan(all.Length * 3, "a convention needs more than three quarters: {0}", string.Join("; ", counted));
        return counted[0].Key;
    }

    public static string Join(IEnumerable<string> forms) => string.Join("\n", forms.Order(StringComparer.Ordinal));

    /// <summary>The forms that do not prevail with AWS, each with some items that have it.</summary>
    public static IEnumerable<string> DifferencesFromPrevailing<T>(IEnumerable<T> aws, IEnumerable<T> items, Func<T, string> formOf)
        where T : notnull =>
        DifferencesFrom(Prevailing(aws.Select(formOf)), items, formOf);

    /// <summary>The other forms, each with some items that have it.</summary>
    public static IEnumerable<string> DifferencesFrom<T>(string form, IEnumerable<T> items, Func<T, string> formOf)
        where T : notnull =>
        from item in items
        group item by formOf(item) into others
        where others.Key != form
        select $"{others.Count()} ({string.Join(", ", others.Take(3).Select(NameOf))} …): {others.Key}";

    private static string NameOf<T>(T one)
        where T : notnull => one is MemberInfo member ? $"{member.DeclaringType?.Name}.{member.Name}" : one.ToString()!;
}

using System.Reflection;

namespace FakeChime.Contracts.Tests.Reading;

/// <summary>How conventions are read off what AWS wrote, and who does not follow them.</summary>
internal static class Convention
{
    /// <summary>What all of them have.</summary>
    public static string CommonTo(IEnumerable<IEnumerable<string>> each)
    {
        var all = each.Select(one => one.ToHashSet()).ToArray();
        all.Should().NotBeEmpty("a convention needs somebody who follows it");
        return Together(all.Aggregate((common, one) => [.. common.Intersect(one)]));
    }

    /// <summary>The form that most take. AWS has rewritten some of S3 by hand, so that not all of it is alike.</summary>
    public static string Prevailing(IEnumerable<string> forms)
    {
        var all = forms.ToArray();
        all.Should().NotBeEmpty("a convention needs somebody who follows it");
        var counted = all.CountBy(form => form).OrderByDescending(form => form.Value).ToArray();
        (counted[0].Value * 4).Should().BeGreaterThan(all.Length * 3, "fewer make no convention: {0}", string.Join("; ", counted));
        return counted[0].Key;
    }

    public static string Together(IEnumerable<string> forms) => string.Join("\n", forms.Order(StringComparer.Ordinal));

    /// <summary>The other forms, each with some of those that have it.</summary>
    public static IEnumerable<string> Against<T>(string form, IEnumerable<T> those, Func<T, string> formOf)
        where T : notnull =>
        from one in those
        group one by formOf(one) into alike
        where alike.Key != form
        select $"{alike.Count()} ({string.Join(", ", alike.Take(3).Select(NameOf))} …): {alike.Key}";

    private static string NameOf<T>(T one)
        where T : notnull => one is MemberInfo member ? $"{member.DeclaringType?.Name}.{member.Name}" : one.ToString()!;
}

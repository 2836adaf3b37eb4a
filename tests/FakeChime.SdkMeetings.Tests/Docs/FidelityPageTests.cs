using System.Text.RegularExpressions;

namespace FakeChime.Tests.Docs;

/// <summary>The fidelity page of this API names, for each behaviour, how it is known and a test of this project.</summary>
public sealed partial class FidelityPageTests
{
    [Fact]
    public void Every_row_says_how_it_is_known_and_names_a_test_that_exists()
    {
        var tests = typeof(FidelityPageTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute), inherit: true)).Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet();
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "fidelity-sdk-meetings.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).ToList();
        var rows = lines.ConvertAll(line => Row().Match(line));

        lines.Should().HaveCountGreaterThan(60).And.OnlyContain(line => Row().IsMatch(line));
        rows.Select(row => row.Groups["test"].Value).Where(test => !tests.Contains(test)).Should().BeEmpty();
        rows.Should().OnlyContain(row => Known().IsMatch(row.Groups["known"].Value));
    }

    [GeneratedRegex(@"^\| (?<behaviour>[^|]+) \| (?<known>[^|]+) \| `(?<test>\w+\.\w+)` \|$")]
    private static partial Regex Row();

    [GeneratedRegex("^(documented|observed|assumed|ours)")]
    private static partial Regex Known();
}

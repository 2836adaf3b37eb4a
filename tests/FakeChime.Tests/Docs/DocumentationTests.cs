using System.Text.RegularExpressions;

namespace FakeChime.Tests.Docs;

/// <summary>The documents show code of the tests, and the tests, files and operations that they name exist.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Root = Repository.Root;

    private static readonly string[] Sources = [.. Repository.Sources("tests", "samples").Select(File.ReadAllText)];

    private static readonly Dictionary<string, string> Regions = Sources
        .SelectMany(source => Region().Matches(source))
        .ToDictionary(match => match.Groups["name"].Value.Trim(), match => Dedent(match.Groups["body"].Value));

    /// <summary>The repository's documents and those of its packages.</summary>
    public static TheoryData<string> Documents =>
    [
        .. Directory.EnumerateFiles(Root, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md"))
            .Concat(Directory.EnumerateDirectories(Path.Combine(Root, "src")).SelectMany(folder => Directory.EnumerateFiles(folder, "*.md")))
            .Select(path => Path.GetRelativePath(Root, path)),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_csharp_block_of_a_document_is_a_region_of_a_test(string document)
    {
        var text = File.ReadAllText(Path.Combine(Root, document));
        var snippets = Snippet().Matches(text);

        Regex.Count(text, "^```csharp", RegexOptions.Multiline).Should().Be(snippets.Count, "every C# block names its region in a comment before it");
        foreach (var match in snippets.AsEnumerable())
        {
            Regions.Should().ContainKey(match.Groups["name"].Value);
            WithoutUsings(match.Groups["body"].Value).Should().Be(WithoutUsings(Regions[match.Groups["name"].Value]), $"{document} shows {match.Groups["name"].Value}");
        }
    }

    [Fact]
    public void The_README_names_what_changes_in_its_first_example_for_the_other_client()
    {
        var readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        var changes = new[] { ("FakeAmazonChime", "FakeAmazonChimeSDKMeetings"), ("ThrottledClientException", "ThrottlingException") };

        changes.Should().OnlyContain(change => readme.ReplaceLineEndings(" ").Contains($"`{change.Item1}` to `{change.Item2}`"));
        changes.Aggregate(Regions["readme"].Replace("IAmazonChime", "IAmazonChimeSDKMeetings", StringComparison.Ordinal), (example, change) =>
                Regex.Replace(example, $@"\b{change.Item1}\b", change.Item2))
            .Should().Be(Regions["readme-sdk-meetings"]);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_to_a_file_has_an_existing_target(string document)
    {
        var text = File.ReadAllText(Path.Combine(Root, document));
        var folder = Path.GetDirectoryName(Path.Combine(Root, document))!;

        var targets = Link().Matches(text).Select(match => match.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains(':', StringComparison.Ordinal));
        targets.Where(target => !Path.Exists(Path.Combine(folder, target))).Should().BeEmpty();
    }

    [Fact]
    public void The_README_table_names_exactly_the_operations_of_each_API()
    {
        var rows = File.ReadLines(Path.Combine(Root, "README.md"))
            .SkipWhile(line => !line.StartsWith("| | `FakeAmazonChime`", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|')).ToArray();
        string[] Column(int number) => [.. rows.SelectMany(cells => cells[number].Split(',')).Select(name => name.Trim())];

        Column(2).Should().BeEquivalentTo(ChimeApi.Chime.Operations);
        Column(3).Should().BeEquivalentTo(ChimeApi.SdkMeetings.Operations);
    }

    [Theory]
    [InlineData("fidelity.md")]
    [InlineData("fidelity-sdk-meetings.md")]
    public void Every_row_of_the_fidelity_page_names_a_test_that_exists(string page)
    {
        var tests = Sources.SelectMany(TestsIn).ToHashSet();
        var rows = File.ReadAllLines(Path.Combine(Root, "docs", page))
            .SkipWhile(line => !line.StartsWith("| Behavior", StringComparison.Ordinal))
            .Skip(1)
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | "))
            .ToArray();

        rows.Should().HaveCountGreaterThan(30).And.OnlyContain(cells => cells.Length == 3);
        rows.Should().OnlyContain(cells => Regex.IsMatch(cells[1], "^(documented|observed|assumed|second hand|ours)"));
        rows.Select(cells => cells[2].Trim('`')).Where(test => !tests.Contains(test)).Should().BeEmpty();
    }

    /// <summary>A block can begin with using lines that its region does not have.</summary>
    private static string WithoutUsings(string code) => Usings().Replace(code, "");

    /// <summary>The tests of a source file as Class.Method.</summary>
    private static IEnumerable<string> TestsIn(string source)
    {
        var type = "";
        foreach (var match in ClassOrTest().Matches(source).AsEnumerable())
        {
            if (match.Groups["type"] is { Success: true } group)
            {
                type = group.Value;
            }
            else
            {
                yield return $"{type}.{match.Groups["method"].Value}";
            }
        }
    }

    private static string Dedent(string body)
    {
        var lines = body.Trim('\n').TrimEnd().Split('\n');
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length == 0 ? line : line[indent..])) + "\n";
    }

    [GeneratedRegex(@"^ *#region (?<name>[a-z-]+)\n(?<body>.*?)^ *#endregion", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Region();

    [GeneratedRegex(@"^<!-- (?<name>[a-z-]+) -->\n```csharp\n(?<body>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex(
        @"^(?:public|internal) [a-z ]*class (?<type>\w+)|^ *\[(?:\w*Fact|\w*Theory|Property)\b.*\n(?: *[^ \n{].*\n)*? *public [^(\n]*?(?<method>\w+)\(",
        RegexOptions.Multiline)]
    private static partial Regex ClassOrTest();

    [GeneratedRegex(@"\A(?:using [\w.]+;\n)+\n")]
    private static partial Regex Usings();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}

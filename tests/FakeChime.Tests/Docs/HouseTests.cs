using System.Text.RegularExpressions;

namespace FakeChime.Tests.Docs;

/// <summary>The house is built as CONTRIBUTING.md says.</summary>
public sealed partial class HouseTests
{
    private const string TheRoot = "the root";
    private const int MostLines = 250;
    private const int MostCharacters = 160;

    public static TheoryData<string> ProjectsWithFolders => ["FakeChime.Engine", "FakeChime.Http"];

    [Theory]
    [MemberData(nameof(ProjectsWithFolders))]
    public void The_table_names_every_folder(string project)
    {
        RowsOf(project).SelectMany(row => row.Folders).Should().BeEquivalentTo(SourcesOf(project).Select(source => source.Folder).Distinct());
    }

    [Theory]
    [MemberData(nameof(ProjectsWithFolders))]
    public void A_folder_names_only_what_the_table_says(string project)
    {
        var rows = RowsOf(project);
        var sources = SourcesOf(project);
        var homes = sources
            .SelectMany(source => Declaration().Matches(source.Code).Select(match => (Type: match.Groups["type"].Value, source.Folder)))
            .ToLookup(declared => declared.Type, declared => declared.Folder);

        var wrong = from source in sources
                    let named = NamedBy(source.Folder, rows)
                    from word in TypeNamesIn(source.Code)
                    where homes.Contains(word.Value) && !homes[word.Value].Any(home => home == source.Folder || named.Contains(home))
                    select $"{At(source.Path, LineOf(source.Code, word.Index))} names {word.Value} of {string.Join(", ", homes[word.Value].Distinct())}";

        wrong.Should().BeEmpty("the table in CONTRIBUTING.md says what a folder names");
    }

    [Theory]
    [MemberData(nameof(ProjectsWithFolders))]
    public void A_row_of_the_table_names_only_rows_before_it(string project)
    {
        var rows = RowsOf(project);
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var folder in rows[row].Folders)
            {
                NamedBy(folder, rows).Should().BeSubsetOf(rows.Take(row).SelectMany(before => before.Folders), $"{folder} comes after them");
            }
        }
    }

    [Fact]
    public void A_file_has_250_lines_at_most()
    {
        Repository.Sources("src", "tests", "samples")
            .Where(path => File.ReadLines(path).Count() > MostLines)
            .Select(path => At(path, MostLines + 1))
            .Should().BeEmpty();
    }

    [Fact]
    public void A_line_has_160_characters_at_most()
    {
        Repository.Sources("src", "tests", "samples")
            .SelectMany(path => LinesOf(path).Where(line => line.Text.Length > MostCharacters).Select(line => At(path, line.Number)))
            .Should().BeEmpty();
    }

    [Fact]
    public void A_pragma_says_its_reason()
    {
        Repository.Sources("src", "tests", "samples")
            .SelectMany(path => LinesOf(path).Where(line => PragmaWithoutReason().IsMatch(line.Text)).Select(line => At(path, line.Number)))
            .Should().BeEmpty();
    }

    /// <summary>The reason stands above the first of the lines that share it.</summary>
    [Fact]
    public void A_rule_that_is_switched_off_has_its_reason_above_it()
    {
        new[] { ".editorconfig", "*.csproj", "*.props", "*.targets" }
            .SelectMany(pattern => Directory.EnumerateFiles(Repository.Root, pattern, SearchOption.AllDirectories))
            .Where(Repository.IsWritten)
            .SelectMany(path => SwitchedOffWithoutReason([.. LinesOf(path)]).Select(number => At(path, number)))
            .Should().BeEmpty();
    }

    private static IEnumerable<int> SwitchedOffWithoutReason((string Text, int Number)[] lines) =>
        from line in lines
        where SwitchedOff().IsMatch(line.Text)
        let above = lines.Take(line.Number - 1).Reverse().SkipWhile(before => SwitchedOff().IsMatch(before.Text)).FirstOrDefault().Text
        where above is null || !ReasonAbove().IsMatch(above)
        select line.Number;

    /// <summary>The rows of the table of a project's folders: what each row holds and what it says that they name.</summary>
    private static (string[] Folders, string Names)[] RowsOf(string project) =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "CONTRIBUTING.md"))
            .SkipWhile(line => line != $"| folder of `{project}` | what is there | names |")
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|'))
            .Select(cells => (Folders: Folder().Matches(cells[1]).Select(match => match.Value).ToArray(), Names: cells[3].Trim())),
    ];

    private static (string Path, string Folder, string Code)[] SourcesOf(string project)
    {
        var root = Path.Combine(Repository.Root, "src", project);
        return [.. Repository.Sources($"src/{project}").Select(path => (path, FolderOf(root, path), CodeOf(File.ReadAllText(path))))];
    }

    /// <summary>The folders that one may name, of its row's words: `Values`, `State and above`, `all above`, `everything`.</summary>
    private static string[] NamedBy(string folder, (string[] Folders, string Names)[] rows)
    {
        var row = Array.FindIndex(rows, it => it.Folders.Contains(folder));
        return rows[row].Names switch
        {
            "" => [],
            "all above" or "everything" => FoldersOf(rows.Take(row)),
            var names =>
            [
                .. names.Split(", ").SelectMany(name => name.EndsWith(" and above", StringComparison.Ordinal) ? UpTo(name[..^" and above".Length]) : [name]),
            ],
        };

        string[] UpTo(string last) => FoldersOf(rows.Take(Array.FindIndex(rows, it => it.Folders.Contains(last)) + 1));

        static string[] FoldersOf(IEnumerable<(string[] Folders, string Names)> some) => [.. some.SelectMany(it => it.Folders)];
    }

    /// <summary>A word that the source gives to a member of its own is that member, except where it stands before a name.</summary>
    private static IEnumerable<Match> TypeNamesIn(string code)
    {
        var members = Member().Matches(code).Select(match => match.Groups["member"].Value).ToHashSet();
        return TypeName().Matches(code).Where(word => !members.Contains(word.Value) || BeforeName().IsMatch(code, word.Index + word.Length));
    }

    private static string FolderOf(string project, string path) =>
        Path.GetRelativePath(project, path).Split(Path.DirectorySeparatorChar) is [var folder, _, ..] ? folder : TheRoot;

    /// <summary>
    /// The source without comments, the text of strings and the members of enums, each line where it was; what an interpolated string calls
    /// stays.
    /// </summary>
    private static string CodeOf(string source) => NotCode().Replace(source, match => match.Groups["hole"].Success
        ? string.Join(' ', match.Groups["hole"].Captures.Select(hole => CodeOf(hole.Value)))
        : " " + new string('\n', match.Value.Count(character => character == '\n')));

    private static IEnumerable<(string Text, int Number)> LinesOf(string path) => File.ReadLines(path).Select((text, index) => (text, index + 1));

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    private static string At(string path, int line) => $"{Path.GetRelativePath(Repository.Root, path)}:{line}";

    [GeneratedRegex(@"(?<=`)\w+(?=`)|\bthe root\b")]
    private static partial Regex Folder();

    [GeneratedRegex("""
        //[^\n]* | /\*.*?\*/ | '(?:\\.|[^'\\\n])+' | (?<raw>"{3,}).*?\k<raw> | @"(?:""|[^"])*" | "(?:\\.|[^"\\\n])*"
        | (?<=\benum\s[^;{}]*)\{[^{}]*\}
        | \$"(?!"")(?: \\. | \{\{ | \}\} | (?<hole>\{(?:[^{}]|(?<open>\{)|(?<-open>\}))*(?(open)(?!))\}) | [^"\\{] )*"
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NotCode();

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record)\s+(?<type>[A-Z]\w*)|\bdelegate\s+[^;(]*?(?<type>[A-Z]\w*)(?:<[^;(]*>)?\(")]
    private static partial Regex Declaration();

    /// <summary>
    /// A word that can be a type: nobody's member (`call.Answer`), not assigned (`Answer = …`) and no pattern's property (`{ Answer: … }`).
    /// </summary>
    [GeneratedRegex(@"(?<!(?<!\bFakeChime|\.)\.)\b[A-Z]\w*\b(?! +=[^=>])(?:(?<=\bcase \w+)|(?!:))")]
    private static partial Regex TypeName();

    /// <summary>A member's name behind its type: `string Answer`, `List&lt;T&gt; Answer(…)`.</summary>
    [GeneratedRegex("""
        \b(?:bool|byte|char|decimal|double|float|object|short|string|u?int|u?long|void|var|[A-Z]\w*) (?:[?>]|\[\])* \ + (?<member>[A-Z]\w*)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Member();

    /// <summary>What follows a type that stands before a name: `Answer answer`, `List&lt;Answer?&gt; answers`.</summary>
    [GeneratedRegex(@"\G(?:[?>]|\[\])* (?!(?:and|as|in|is|or|switch|when|with)\b)[A-Za-z_]")]
    private static partial Regex BeforeName();

    [GeneratedRegex(@"^\s*#pragma warning disable\b(?!.*// *\S)")]
    private static partial Regex PragmaWithoutReason();

    [GeneratedRegex(@"<NoWarn\b|\.severity *= *(?:none|silent)\b")]
    private static partial Regex SwitchedOff();

    [GeneratedRegex(@"^\s*#|-->\s*$")]
    private static partial Regex ReasonAbove();
}

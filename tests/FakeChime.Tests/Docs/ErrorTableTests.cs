namespace FakeChime.Tests.Docs;

/// <summary>The table of errors in the scripting guide.</summary>
public sealed class ErrorTableTests
{
    [Fact]
    public void The_scripting_guide_lists_each_error_with_its_exceptions_and_status()
    {
        var guide = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "scripting.md"));

        var rows = guide.SkipWhile(line => !line.StartsWith("| `ChimeError`", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'));

        rows.Should().Equal(Enum.GetValues<ChimeErrorKind>().Where(kind => kind is not (ChimeErrorKind.Validation or ChimeErrorKind.Other))
            .Select(kind => $"| `{kind}` | {ExceptionOf(ChimeApi.Chime, kind)} | {ExceptionOf(ChimeApi.SdkMeetings, kind)} | {ChimeError.Of(kind).StatusCode} |"));
    }

    private static string ExceptionOf(ChimeApi api, ChimeErrorKind kind) =>
        api.ExceptionNameOf(kind) is var name && api.ErrorNamed(name) == kind ? $"`{name}`" : "none";
}

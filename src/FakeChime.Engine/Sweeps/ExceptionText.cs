using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace FakeChime;

/// <summary>An exception as text: its type, its message, the source lines that it passed, and its inner exceptions.</summary>
internal static class ExceptionText
{
    private const string LineMark = ":line ";
    private const int LimitOfAMessage = 1_000;
    private const int ShownLines = 5;
    private const int ShownInnerExceptions = 3;

    /// <param name="exception">The exception.</param>
    /// <param name="client">The assembly of the client, whose source lines are left out.</param>
    public static string Of(Exception exception, Assembly client)
    {
        var text = new StringBuilder(Line(exception));
        var inner = exception.InnerException;
        for (var depth = 0; inner is not null && depth < ShownInnerExceptions; depth++, inner = inner.InnerException)
        {
            text.AppendLine().Append("---> ").Append(Line(inner));
        }

        // Sources of assertion libraries are not on this machine. If none is, the build replaced the paths of all.
        string[] files = [.. SourceLines(exception, client)];
        string[] own = [.. files.Where(line => File.Exists(line.Substring(0, line.LastIndexOf(LineMark, StringComparison.Ordinal))))];
        string[] shown = [.. (own.Length == 0 ? files : own).Distinct().Take(ShownLines).Select(Path.GetFileName)!];
        return shown.Length == 0 ? text.ToString() : text.AppendLine().Append("at ").Append(string.Join(", ", shown)).ToString();
    }

    private static string Line(Exception exception) => $"{exception.GetType().Name}: {Text.Truncate(exception.Message.Trim(), LimitOfAMessage)}";

    private static IEnumerable<string> SourceLines(Exception exception, Assembly client) =>
        from frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames() ?? []
        where frame.GetFileName() is { Length: > 0 } && frame.GetMethod()?.Module.Assembly is var assembly
            && assembly != client && assembly != typeof(ExceptionText).Assembly
        select FormattableString.Invariant($"{frame.GetFileName()}{LineMark}{frame.GetFileLineNumber()}");
}

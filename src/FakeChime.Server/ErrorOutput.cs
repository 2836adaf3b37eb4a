using System.Text.RegularExpressions;

namespace FakeChime.Server;

/// <summary>Writes an error to the error output, and does not wait long for its reader.</summary>
internal static partial class ErrorOutput
{
    private static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(1);

    public static Task WriteAsync(string text) =>
        Task.WhenAny(Task.Run(() => Write(OneLine(text))), Task.Delay(LongestWrite, TimeProvider.System, CancellationToken.None));

    /// <summary>A text on one line without control characters, which a terminal would interpret.</summary>
    public static string OneLine(string text) =>
        string.Concat(Breaks.Replace(text, " ").Select(character => char.IsControl(character) ? $"\\u{(int)character:x4}" : $"{character}"));

    [GeneratedRegex(@"[\r\n\t]+")]
    private static partial Regex Breaks { get; }

    private static void Write(string line)
    {
        try
        {
            Console.Error.WriteLine(line);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The disk is full, or there is no error output.
        }
    }
}

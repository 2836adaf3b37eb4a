using System.Text.RegularExpressions;

namespace FakeChime.Server;

/// <summary>Tells somebody on the error output what went wrong, and never waits long for whoever reads it.</summary>
internal static partial class ErrorOutput
{
    private static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(1);

    public static Task WriteAsync(string text) =>
        Task.WhenAny(Task.Run(() => Write(OneLine(text))), Task.Delay(LongestWrite, TimeProvider.System, CancellationToken.None));

    /// <summary>A text that a terminal shows as it is, on one line.</summary>
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

using System.Threading.Channels;

namespace FakeChime.Server;

/// <summary>
/// Writes lines to the standard output on its own thread, so that calls do not wait for the reader of the output. If the output is not read,
/// the newest lines are dropped.
/// </summary>
internal sealed class OutputLog
{
    private const int Kept = 10_000;
    private static readonly TimeSpan LongestFinish = TimeSpan.FromSeconds(0.3);

    private readonly Channel<string> _lines =
        Channel.CreateBounded<string>(new BoundedChannelOptions(Kept) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public OutputLog() => new Thread(WriteAll) { IsBackground = true, Name = "output" }.Start();

    public void Write(string line) => _lines.Writer.TryWrite(line);

    /// <summary>Waits shortly until the remaining lines are written.</summary>
    public Task FinishAsync()
    {
        _lines.Writer.Complete();
        return Task.WhenAny(_finished.Task, Task.Delay(LongestFinish, TimeProvider.System, CancellationToken.None));
    }

    private void WriteAll()
    {
        var reader = _lines.Reader;
        try
        {
            using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = false };
            while (reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            {
                while (reader.TryRead(out var line))
                {
                    output.WriteLine(line);
                }

                output.Flush();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The reader has closed the output, the disk is full, or there is no output.
        }

        _finished.SetResult();
    }
}

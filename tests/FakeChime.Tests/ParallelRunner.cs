namespace FakeChime.Tests;

/// <summary>Runs code on several threads.</summary>
internal static class ParallelRunner
{
    /// <summary>Runs the code on each of the threads. The argument is the index of the thread.</summary>
    public static Task RunAsync(int threads, Func<int, Task> run) =>
        Task.WhenAll(Enumerable.Range(0, threads).Select(thread => Task.Run(() => run(thread))));

    /// <summary>Runs the code several times on each of the threads. The arguments are the indexes of the thread and of the round.</summary>
    public static Task RunAsync(int threads, int rounds, Func<int, int, Task> run) => RunAsync(threads, async thread =>
    {
        for (var round = 0; round < rounds; round++)
        {
            await run(thread, round);
        }
    });

    /// <summary>Runs the code while another thread repeats something.</summary>
    public static async Task RunWhileRepeatingAsync(Func<Task> repeat, Func<Task> run)
    {
        var isOver = false;
        var repeating = Task.Run(async () =>
        {
            while (!Volatile.Read(ref isOver))
            {
                await repeat();
            }
        });
        try
        {
            await run();
        }
        finally
        {
            Volatile.Write(ref isOver, true);
        }

        await repeating;
    }

    /// <inheritdoc cref="RunWhileRepeatingAsync(Func{Task}, Func{Task})"/>
    public static Task RunWhileRepeatingAsync(Action repeat, Func<Task> run) => RunWhileRepeatingAsync(
        () =>
        {
            repeat();
            return Task.CompletedTask;
        },
        run);
}

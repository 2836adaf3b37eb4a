namespace FakeChime.Tests;

/// <summary>Tests of what happens at once.</summary>
internal static class Threads
{
    /// <summary>So many threads do something at the same time; each is told its number.</summary>
    public static Task RunAsync(int threads, Func<int, Task> act) =>
        Task.WhenAll(Enumerable.Range(0, threads).Select(thread => Task.Run(() => act(thread))));

    /// <summary>So many threads do something at the same time, each so often; they are told their number and the round's.</summary>
    public static Task RunAsync(int threads, int rounds, Func<int, int, Task> act) => RunAsync(threads, async thread =>
    {
        for (var round = 0; round < rounds; round++)
        {
            await act(thread, round);
        }
    });

    /// <summary>One thread does something over and over for as long as the others take.</summary>
    public static async Task BesideAsync(Func<Task> again, Func<Task> act)
    {
        var isOver = false;
        var repeating = Task.Run(async () =>
        {
            while (!Volatile.Read(ref isOver))
            {
                await again();
            }
        });
        try
        {
            await act();
        }
        finally
        {
            Volatile.Write(ref isOver, true);
        }

        await repeating;
    }

    /// <inheritdoc cref="BesideAsync(Func{Task}, Func{Task})"/>
    public static Task BesideAsync(Action again, Func<Task> act)
    {
        Func<Task> repeat = () =>
        {
            again();
            return Task.CompletedTask;
        };
        return BesideAsync(repeat, act);
    }
}

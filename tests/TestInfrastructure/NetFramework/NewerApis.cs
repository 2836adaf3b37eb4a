// APIs of newer .NET that the tests use, for .NET Framework.
namespace System.Collections.Generic
{
    internal static class KeyValuePair
    {
        public static KeyValuePair<TKey, TValue> Create<TKey, TValue>(TKey key, TValue value) => new(key, value);
    }
}

namespace FakeChime.Tests
{
    internal static class Newer
    {
        extension(Task task)
        {
            public bool IsCompletedSuccessfully => task.Status == TaskStatus.RanToCompletion;
        }

        extension(ValueTask)
        {
            public static ValueTask CompletedTask => default;
        }

        extension(Parallel)
        {
            public static Task ForAsync(int from, int to, ParallelOptions options, Func<int, CancellationToken, ValueTask> body) =>
                Task.WhenAll(Enumerable.Range(0, options.MaxDegreeOfParallelism).Select(worker => Task.Run(async () =>
                {
                    for (var number = from + worker; number < to; number += options.MaxDegreeOfParallelism)
                    {
                        await body(number, CancellationToken.None);
                    }
                })));
        }

        public static Task CancelAsync(this CancellationTokenSource source)
        {
            source.Cancel();
            return Task.CompletedTask;
        }

        public static async Task<T> WaitAsync<T>(this Task<T> task, TimeSpan time) =>
            await Task.WhenAny(task, TimeProvider.System.Delay(time)) == task ? await task : throw new TimeoutException();

        public static bool TryDequeue<T>(this Queue<T> queue, out T item)
        {
            var isPresent = queue.Count > 0;
            item = isPresent ? queue.Dequeue() : default!;
            return isPresent;
        }
    }
}

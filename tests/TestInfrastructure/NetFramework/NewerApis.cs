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

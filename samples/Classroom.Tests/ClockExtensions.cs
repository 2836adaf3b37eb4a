using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace FakeChime;

internal static class ClockExtensions
{
    #region time-advance-until
    /// <summary>Moves the clock in steps of a second until a task completes. Then the task's result or exception is there.</summary>
    /// <exception cref="TimeoutException">The task did not complete within an hour of the clock: it does not wait for the clock.</exception>
    public static async Task AdvanceUntilAsync(this FakeTimeProvider clock, Task task)
    {
        var (start, real) = (clock.GetUtcNow(), Stopwatch.StartNew());
        while (!task.IsCompleted)
        {
            if (clock.GetUtcNow() - start > TimeSpan.FromHours(1) && real.Elapsed > TimeSpan.FromSeconds(1))
            {
                throw new TimeoutException("The task did not complete within an hour of the clock. It waits for something else.");
            }

            await Task.Yield();                          // lets other threads continue the application
            clock.Advance(TimeSpan.FromSeconds(1));      // ends the delays that the application awaits
        }

        await task;
    }

    public static async Task<T> AdvanceUntilAsync<T>(this FakeTimeProvider clock, Task<T> task)
    {
        await clock.AdvanceUntilAsync((Task)task);
        return await task;
    }
    #endregion
}

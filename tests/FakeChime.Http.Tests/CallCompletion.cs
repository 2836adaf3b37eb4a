namespace FakeChime.Http.Tests;

internal static class CallCompletion
{
    /// <summary>Waits until the fake has recorded the end of a call, which can be after the client has seen it.</summary>
    public static async Task CompletesAsync(this ICall<Operation> call)
    {
        while (!call.IsCompleted)
        {
            await Task.Yield();
        }
    }
}

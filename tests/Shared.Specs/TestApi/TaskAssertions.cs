namespace FakeChime.Tests;

internal static class TaskAssertions
{
    public static async Task<TException> ShouldThrowAsync<TException>(this Task call)
        where TException : Exception =>
        (await call.Awaiting(it => it).Should().ThrowAsync<TException>()).Which;
}

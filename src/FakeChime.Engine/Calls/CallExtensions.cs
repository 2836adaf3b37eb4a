namespace FakeChime;

/// <summary>Reads calls with the types of their operations.</summary>
public static class CallExtensions
{
    /// <summary>The result of a call; null when it failed, and while it runs.</summary>
    /// <typeparam name="TResult">The operation's result.</typeparam>
    /// <param name="call">The call.</param>
    public static TResult? Result<TResult>(this ICall<Operation<TResult>> call)
        where TResult : class =>
        (call ?? throw new ArgumentNullException(nameof(call))).Answer as TResult;
}

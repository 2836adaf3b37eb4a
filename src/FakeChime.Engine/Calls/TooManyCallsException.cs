namespace FakeChime;

/// <summary>
/// Thrown by calls beyond <see cref="ChimeEngineOptions.MaxCalls"/>. The message names the last operation, how often it was called in a row, and
/// whether its arguments were the same.
/// </summary>
public sealed class TooManyCallsException : Exception
{
    internal TooManyCallsException(int limit, Operation last, IEnumerable<ICall<Operation>> calls)
        : base(MessageOf(limit, last, calls))
    {
    }

    private static string MessageOf(int limit, Operation last, IEnumerable<ICall<Operation>> calls)
    {
        var row = calls.Select(call => call.Operation).Reverse().TakeWhile(operation => operation.Name == last.Name).ToArray();
        var arguments = row.All(operation => operation.Equals(last)) ? "with the same arguments" : "with different arguments";
        return $"The application made more than {Text.Count(limit, "call")} (MaxCalls). The last {Text.Count(row.Length, $"{last.Name} call")} came in a row, "
            + $"{arguments}: {Text.Truncate(last.ToString(), 240)}. Does it loop for ever? If not, raise MaxCalls in the options.";
    }
}

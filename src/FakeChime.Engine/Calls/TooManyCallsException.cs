namespace FakeChime;

/// <summary>
/// Thrown by calls beyond <see cref="ChimeEngineOptions.MaxCalls"/>. The message names the operations of the last calls. If they are all the same
/// operation, it reports whether their arguments differ.
/// </summary>
public sealed class TooManyCallsException : Exception
{
    private const int CountedCalls = 50;

    internal TooManyCallsException(int limit, Operation last, IEnumerable<ICall<Operation>> calls)
        : base(MessageOf(limit, last, calls))
    {
    }

    private static string MessageOf(int limit, Operation last, IEnumerable<ICall<Operation>> calls)
    {
        var latest = calls.Select(call => call.Operation).Reverse().ToArray();
        var row = latest.TakeWhile(operation => operation.Name == last.Name).ToArray();
        var arguments = row.All(operation => operation.Equals(last)) ? "with the same arguments" : "with different arguments";
        var loop = row.Length > 1
            ? $"The last {Text.Count(row.Length, $"{last.Name} call")} came in a row, {arguments}: {Text.Truncate(last.ToString(), 240)}."
            : $"The last calls: {string.Join(", ", latest.Take(CountedCalls).GroupBy(operation => operation.Name).Select(group => $"{group.Key} ×{group.Count()}"))}; "
                + $"the last one: {Text.Truncate(last.ToString(), 240)}.";
        return $"The application made more than {Text.Count(limit, "call")} (MaxCalls). {loop} Does it loop forever? If not, raise MaxCalls in the options.";
    }
}

namespace FakeChime;

/// <summary>
/// The calls that a fake received since its last reset, oldest first. It keeps the last of them, as many as the options say; enumerating
/// it shows the calls of that moment. A call is there from its arrival on, also while it waits. Seeding is no call.
/// </summary>
public sealed class CallLog : Log<ICall<Operation>>
{
    private readonly IdSource _ids;

    internal CallLog(IdSource ids, int limit)
        : base(limit) =>
        _ids = ids;

    /// <summary>The calls of one operation, oldest first.</summary>
    /// <typeparam name="TOperation">The operation, <see cref="CreateAttendee"/> for example.</typeparam>
    /// <param name="predicate">Which of them. The default value is all.</param>
    public IReadOnlyList<ICall<TOperation>> Of<TOperation>(Func<TOperation, bool>? predicate = null)
        where TOperation : Operation => Array.AsReadOnly(this
            .Where(call => call.Operation is TOperation operation && (predicate is null || predicate(operation)))
            .Select(call => (ICall<TOperation>)new TypedCall<TOperation>(call))
            .ToArray());

    internal Call Begin(Operation operation, DateTimeOffset now) =>
        Add((operation, now, _ids), static (it, sequence) => new Call(sequence, it.operation, it.now, it._ids));

    private protected override string KindOf(ICall<Operation> entry) => entry.Operation.Name;
}

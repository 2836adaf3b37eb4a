namespace FakeChime;

/// <summary>
/// The calls of a fake since its last reset, oldest first. It keeps as many as <see cref="ChimeEngineOptions.CallLogLimit"/>. Enumerating it
/// shows the current calls. A call is in the log from its arrival on, also while it waits. Seeding is not recorded.
/// </summary>
public sealed class CallLog : Log<ICall<Operation>>
{
    private readonly Dictionary<Type, long> _droppedByOperation = [];
    private readonly ChimeApi _api;
    private readonly IdGenerator _ids;
    private TaskCompletionSource<bool>? _arrival;
    private volatile bool _isClosed;

    internal CallLog(ChimeApi api, IdGenerator ids, int limit)
        : base(limit, "call", nameof(ChimeEngineOptions.CallLogLimit)) =>
        (_api, _ids) = (api, ids);

    /// <summary>Returns the calls of one operation, oldest first.</summary>
    /// <typeparam name="TOperation">The operation, such as <see cref="CreateAttendee"/>.</typeparam>
    /// <param name="predicate">The requests to include. The default is all.</param>
    /// <exception cref="ArgumentException">The API has no such operation. The message names its operations.</exception>
    /// <exception cref="InvalidOperationException">
    /// The log dropped calls of this operation because of its limit, so the list would be incomplete.
    /// </exception>
    /// <example>
    /// <code>
    /// Assert.Single(chime.Calls.Of&lt;CreateAttendee&gt;(op =&gt; op.ExternalUserId == "carol"));
    /// </code>
    /// </example>
    public IReadOnlyList<ICall<TOperation>> Of<TOperation>(Func<TOperation, bool>? predicate = null)
        where TOperation : Operation
    {
        CheckOperation<TOperation>();
        var calls = this.OfType<ICall<TOperation>>().ToArray();
        ThrowIfDropped<TOperation>("so the list would be incomplete. Raise CallLogLimit in the options, or enumerate Calls to see the newest ones.");
        return Array.AsReadOnly(calls.Where(call => predicate is null || predicate(call.Operation)).ToArray());
    }

    /// <summary>Returns the calls of one operation with the type of its result, for languages without variance, such as F#.</summary>
    /// <typeparam name="TOperation">The operation, such as <see cref="CreateAttendee"/>.</typeparam>
    /// <typeparam name="TResult">The type of its result, such as <see cref="AttendeeInfo"/>.</typeparam>
    /// <inheritdoc cref="Of{TOperation}(Func{TOperation, bool}?)"/>
    public IReadOnlyList<Call<TOperation, TResult>> Of<TOperation, TResult>(Func<TOperation, bool>? predicate = null)
        where TOperation : Operation<TResult>
        where TResult : class =>
        Array.AsReadOnly(Of(predicate).Cast<Call<TOperation, TResult>>().ToArray());

    /// <summary>
    /// Returns the first call of an operation, and waits for it if it has not arrived yet. The call may still run, for example if a rule
    /// delays it.
    /// </summary>
    /// <typeparam name="TOperation">The operation, such as <see cref="CreateAttendee"/>.</typeparam>
    /// <param name="predicate">The requests to wait for. The default is all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">The API has no such operation. The message names its operations.</exception>
    /// <exception cref="OperationCanceledException">
    /// The token was canceled, or the fake was reset or disposed. The message names the calls that arrived.
    /// </exception>
    /// <exception cref="InvalidOperationException">The log dropped calls of this operation because of its limit, and has none that matches.</exception>
    public async Task<ICall<TOperation>> WaitForAsync<TOperation>(
        Func<TOperation, bool>? predicate = null, CancellationToken cancellationToken = default)
        where TOperation : Operation
    {
        CheckOperation<TOperation>();
        while (true)
        {
            Task arrival;
            lock (Gate)
            {
                arrival = (_arrival ??= new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }

            if (this.OfType<ICall<TOperation>>().FirstOrDefault(call => predicate is null || predicate(call.Operation)) is { } found)
            {
                return found;
            }

            if (_isClosed)
            {
                throw new OperationCanceledException(
                    $"The fake was reset or disposed before {Text.Name(typeof(TOperation))} arrived. Calls: {this}. After a reset, read chime.Calls again.");
            }

            ThrowIfDropped<TOperation>("so the call may have been among them. Raise CallLogLimit in the options.");

            var canceled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            using (cancellationToken.Register(() => canceled.TrySetResult(true)))
            {
                if (await Task.WhenAny(arrival, canceled.Task).ConfigureAwait(false) == canceled.Task)
                {
                    throw new OperationCanceledException(
                        $"No {Text.Name(typeof(TOperation))}{(predicate is null ? "" : " that matches")} arrived before the wait was canceled. Calls: {this}.",
                        cancellationToken);
                }
            }
        }
    }

    internal Call<TOperation, TResult> Begin<TOperation, TResult>(TOperation operation, DateTimeOffset now)
        where TOperation : Operation<TResult>
        where TResult : class
    {
        var call = Add(sequence => new Call<TOperation, TResult>(sequence, operation, now, _ids.NextUuid()));
        TakeArrival()?.TrySetResult(true);
        return call;
    }

    /// <summary>Ends the waits for calls, which no longer arrive here after a reset or the disposal of the fake.</summary>
    internal void Close()
    {
        _isClosed = true;
        TakeArrival()?.TrySetResult(true);
    }

    private protected override string KindOf(ICall<Operation> entry) => entry.Operation.Name;

    private protected override void NoteDropped(ICall<Operation> entry)
    {
        _droppedByOperation.TryGetValue(entry.Operation.GetType(), out var dropped);
        _droppedByOperation[entry.Operation.GetType()] = dropped + 1;
    }

    private protected override void Forget() => _droppedByOperation.Clear();

    private void CheckOperation<TOperation>()
    {
        if (!typeof(TOperation).IsAbstract)
        {
            _ = _api.MetadataOf(typeof(TOperation).Name);
        }
    }

    private TaskCompletionSource<bool>? TakeArrival() => Interlocked.Exchange(ref _arrival, null);

    private void ThrowIfDropped<TOperation>(string consequence)
        where TOperation : Operation
    {
        long dropped;
        lock (Gate)
        {
            dropped = _droppedByOperation.Where(entry => typeof(TOperation).IsAssignableFrom(entry.Key)).Sum(entry => entry.Value);
        }

        if (dropped > 0)
        {
            var total = dropped + this.OfType<ICall<TOperation>>().LongCount();
            var noun = typeof(TOperation) == typeof(Operation) ? "call" : $"{Text.Name(typeof(TOperation))} call";
            throw new InvalidOperationException(FormattableString.Invariant($"The call log dropped {dropped:N0} of {Text.Count(total, noun)}, {consequence}"));
        }
    }
}

namespace FakeChime;

/// <summary>
/// Everything that a fake has between two resets. A reset replaces the session as one reference, so that a call ends in the session in which
/// it began.
/// </summary>
internal sealed class Session
{
    private readonly ChimeEngineOptions _options;
    private readonly RequestRate? _rate;

    public Session(ChimeApi api, ChimeEngineOptions options, ulong seed, EventSubscriptions subscriptions)
    {
        _options = options;
        _rate = RequestRate.For(api, options.Limits);
        var ids = new IdGenerator(seed);
        ClientIds = new IdGenerator(ids.Next());
        Calls = new CallLog(api, ClientIds, options.CallLogLimit);
        Events = new EventLog(options.EventLogLimit, subscriptions, ids.Next());
        Account = new Account(api, options, ids, Events);
        Events.Meetings = new MeetingList(Account);
    }

    /// <summary>Request IDs, and the tokens that clients fill in. The IDs of meetings and attendees are independent of them.</summary>
    public IdGenerator ClientIds { get; }

    public Account Account { get; }

    public CallLog Calls { get; }

    public EventLog Events { get; }

    public RuleSet Rules { get; } = new();

    /// <summary>Injects the faults of a sweep; null outside of a sweep.</summary>
    public FaultInjector? Injector { get; set; }

    /// <summary>Executes a call: rules, request rate, validation, effect, outcome. A failure is an outcome of the call, not an exception.</summary>
    public ValueTask<Call<TOperation, TResult>> ExecuteAsync<TOperation, TResult>(TOperation operation, CancellationToken cancellationToken)
        where TOperation : Operation<TResult>
        where TResult : class
    {
        var call = Calls.Begin<TOperation, TResult>(operation, Account.Clock());
        try
        {
            if (call.Sequence > _options.MaxCalls)
            {
                throw new TooManyCallsException(_options.MaxCalls.Value, operation, Calls);
            }

            Rule? rule = null;
            var behavior = Injector?.Take(call, out rule) ?? Rules.Take(operation, out rule);
            call.Rule = rule;
            if (behavior is not null)
            {
                return RunAsync(call, behavior, cancellationToken);
            }

            Complete(call, Apply(call, operation));
        }
#pragma warning disable CA1031 // An exception of a rule's predicate is the outcome of the call and reaches the caller.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Complete(call, exception);
        }

        return new(call);
    }

    /// <summary>Ends the session: its timer stops, and waits for its calls are canceled.</summary>
    public void Close()
    {
        Account.Dispose();
        Calls.Close();
    }

    private async ValueTask<Call<TOperation, TResult>> RunAsync<TOperation, TResult>(
        Call<TOperation, TResult> call, Behavior behavior, CancellationToken cancellationToken)
        where TOperation : Operation<TResult>
        where TResult : class
    {
        try
        {
            var scripted = new ScriptedCall(call.Operation, _options.TimeProvider, operation => Apply(call, (Operation<TResult>)operation));
            Complete(call, await behavior(scripted, cancellationToken).ConfigureAwait(false));
        }
#pragma warning disable CA1031 // An exception of a rule's behavior is the outcome of the call and reaches the caller.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Complete(call, exception);
        }

        return call;
    }

    private void Complete(Call call, object answer)
    {
        call.Complete(answer, Account.Clock());
        if (_options.Output is not null)
        {
            _options.WriteLine(call.ToString());
        }
    }

    /// <summary>What the fake itself answers: a result or an error.</summary>
    private object Apply<TResult>(Call call, Operation<TResult> operation)
        where TResult : class
    {
        if (_rate?.TryTake(operation.Name, Account.Clock()) == false)
        {
            return ChimeError.Throttled();
        }

        var validator = new RequestValidator(Account.Api, Account.MediaRegion);
        operation.Validate(validator);
        if (validator.Message() is { } message)
        {
            return Account.ConstraintError(message);
        }

        var outcome = Account.Change(() => operation.Apply(Account));
        call.Applied |= outcome.IsSuccess;
        return outcome.Value!;
    }
}

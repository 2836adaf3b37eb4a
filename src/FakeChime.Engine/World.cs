namespace FakeChime;

/// <summary>
/// All that a fake holds between two resets. A reset puts a new world in its place, so that calls which still run end in the
/// world they began in.
/// </summary>
internal sealed class World
{
    private readonly TimeProvider _clock;
    private readonly RequestConstraints _constraints;
    private readonly RequestRate? _rate;

    public World(ChimeApi api, ChimeEngineOptions options, RequestConstraints constraints, ulong seed, Subscriptions subscriptions)
    {
        _clock = options.TimeProvider;
        _constraints = constraints;
        _rate = api.RateFor(options.Limits);
        var ids = new IdSource(seed);
        Calls = new CallLog(ids, options.CallLogLimit);
        Events = new EventLog(options.EventLogLimit, subscriptions);
        Account = new Account(options, api.MeetingRules, constraints, ids, Events.Add, subscriptions.Deliver);
        ClientIds = new ClientIds(ids, Account.IsTokenTaken);
    }

    public Account Account { get; }

    public ClientIds ClientIds { get; }

    public CallLog Calls { get; }

    public EventLog Events { get; }

    public RuleBook Rules { get; } = new();

    public ValueTask<Answer<TResult>> ExecuteAsync<TResult>(Operation<TResult> operation, CancellationToken cancellationToken)
        where TResult : class
    {
        var call = Calls.Begin(operation, Account.Clock());
        try
        {
            var behaviour = Rules.TakeBehaviour(operation, out var rule);
            call.Rule = rule;
            return behaviour is null
                ? new(Completed<TResult>(call, Apply(call, operation, out var effectAt), effectAt))
                : RunAsync<TResult>(call, behaviour, cancellationToken);
        }
        catch (Exception exception)
        {
            // A rule's predicate threw, or the test's clock: the test's own exception reaches the application.
            return new(Failed<TResult>(call, exception));
        }
    }

    private async ValueTask<Answer<TResult>> RunAsync<TResult>(Call call, Behaviour behaviour, CancellationToken cancellationToken)
        where TResult : class
    {
        try
        {
            var scripted = new ScriptedCall(call.Operation, _clock, operation => Apply<TResult>(call, (Operation<TResult>)operation, out _));
            return Completed<TResult>(call, await behaviour(scripted, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            return Failed<TResult>(call, exception);
        }
    }

    /// <summary>What the fake itself does and answers, at this moment on its clock.</summary>
    private object Apply<TResult>(Call call, Operation<TResult> operation, out DateTimeOffset? effectAt)
        where TResult : class
    {
        effectAt = null;
        if (_rate?.TryTake(operation.GetType(), Account.Clock()) == false)
        {
            return ChimeError.Throttled();
        }

        var failures = Validator.Of(
            operation, _constraints, static (ref validator, operation, constraints) => operation.Validate(ref validator, constraints));
        if (failures is not null)
        {
            return Account.ConstraintError(failures);
        }

        (var outcome, effectAt) = Account.Change((call, operation), static (account, it) =>
        {
            var outcome = it.operation.Apply(account);
            it.call.Applied |= outcome.IsSuccess;
            if (account.Api.HasCapabilities)
            {
                it.call.Capabilities = AnsweredCapabilities.In(outcome.Value);
            }

            return (outcome, account.Now);
        });
        return outcome.Value!;
    }

    /// <summary>A call ends even when the clock throws where its end is read: it has then taken no time.</summary>
    private Answer<TResult> Failed<TResult>(Call call, Exception exception)
        where TResult : class
    {
        var at = call.Time;
        try
        {
            at = Account.Clock();
        }
#pragma warning disable CA1031 // The exception that the call fails with says what went wrong first.
        catch (Exception)
#pragma warning restore CA1031
        {
        }

        return Completed<TResult>(call, exception, at);
    }

    private Answer<TResult> Completed<TResult>(Call call, object answer, DateTimeOffset? at = null)
        where TResult : class
    {
        call.Complete(answer, at ?? Account.Clock());
        return new Answer<TResult>(call);
    }
}

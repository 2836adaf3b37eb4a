namespace FakeChime;

/// <summary>
/// All that a fake holds between two resets. A reset puts a new world in its place, so that calls which still run end in the
/// world they began in.
/// </summary>
internal sealed class World
{
    private readonly RequestRate? _requestRate;
    private long _clientRequestTokens;

    public World(ChimeEngineOptions options, ulong seed)
    {
        TimeProvider = options.TimeProvider;
        Ids = new IdSource(seed);
        Account = new ChimeAccount(options, Ids);
        Calls = new CallLog(Ids, options.CallLogLimit);
        _requestRate = options.Limits.RequestsPerSecond is { } requests ? new RequestRate(requests) : null;
    }

    public TimeProvider TimeProvider { get; }

    public IdSource Ids { get; }

    public ChimeAccount Account { get; }

    public CallLog Calls { get; }

    public RuleBook Rules { get; } = new();

    public string NewClientRequestToken() => Ids.Uuid(IdKind.ClientRequestToken, 0, (ulong)Interlocked.Increment(ref _clientRequestTokens)).ToString();

    public ValueTask<Call> ExecuteAsync(Operation operation, CancellationToken cancellationToken)
    {
        var call = Calls.Begin(operation, TimeProvider.GetUtcNow());
        try
        {
            if (Rules.TakeBehaviour(operation, out var rule) is { } behaviour)
            {
                call.Rule = rule;
                return RunAsync(call, behaviour, cancellationToken);
            }

            call.End(Answer(operation, call.Time));
        }
        catch (Exception exception)
        {
            // A predicate of a rule or a subscriber to events threw: the test's own exception reaches the application.
            call.End(Outcome.FromException(exception));
        }

        return new(call);
    }

    /// <summary>What the fake itself answers, at this moment on its clock.</summary>
    public Outcome Answer(Operation operation) => Answer(operation, TimeProvider.GetUtcNow());

    private Outcome Answer(Operation operation, DateTimeOffset now)
    {
        if (_requestRate?.TryTake(operation, now) == false)
        {
            return ChimeError.Throttled();
        }

        if (Validation.Of(operation) is { } error)
        {
            return error;
        }

        Account.EndOverdue(now);
        var outcome = operation.Apply(Account, now);
        Account.Events.Deliver();
        return outcome;
    }

    private async ValueTask<Call> RunAsync(Call call, Behaviour behaviour, CancellationToken cancellationToken)
    {
        try
        {
            call.End(await behaviour(new ScriptedCall(this, call.Operation), cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            call.End(Outcome.FromException(exception));
        }

        return call;
    }
}

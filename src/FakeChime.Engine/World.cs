namespace FakeChime;

/// <summary>
/// All that a fake holds between two resets. A reset puts a new world in its place, so that calls which still run end in the
/// world they began in.
/// </summary>
internal sealed class World
{
    private readonly RequestRate? _requestRate;
    private long _uuids;

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

    public string NewUuid() => Ids.Uuid(IdKind.Client, 0, (ulong)Interlocked.Increment(ref _uuids)).ToString();

    public ValueTask<Answer> ExecuteAsync(Operation operation, CancellationToken cancellationToken)
    {
        var call = Calls.Begin(operation, TimeProvider.GetUtcNow());
        try
        {
            return Rules.TakeBehaviour(operation, out var rule) is { } behaviour
                ? RunAsync(CallLog.Attribute(call, rule), behaviour, cancellationToken)
                : new(Calls.End(call, Answer(operation, call.Record.Time)));
        }
        catch (Exception exception)
        {
            // A predicate of a rule or a subscriber to events threw: the test's own exception reaches the application.
            return new(Calls.End(call, Outcome.FromException(exception)));
        }
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

    private async ValueTask<Answer> RunAsync(RunningCall call, Behaviour behaviour, CancellationToken cancellationToken)
    {
        try
        {
            return Calls.End(call, await behaviour(new ScriptedCall(this, call.Record.Operation), cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            return Calls.End(call, Outcome.FromException(exception));
        }
    }
}

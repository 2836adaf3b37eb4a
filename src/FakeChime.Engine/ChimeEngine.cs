using System.Runtime.CompilerServices;

namespace FakeChime;

/// <summary>
/// The in-memory Chime behind every door: it executes operations on meetings and attendees, follows the rules of a test,
/// and keeps what happened. It knows no AWS package, no JSON and no HTTP. Any number of threads may use it at once.
/// </summary>
public partial class ChimeEngine : IDisposable
{
#pragma warning disable RS0030 // The one draw of chance, from which the ids of all fakes without a seed start.
    private static readonly ulong Draw = UuidText.Halves(Guid.NewGuid()).Low;
#pragma warning restore RS0030
    private static long _drawn;

    private readonly ChimeEngineOptions _options;
    private readonly RequestConstraints _constraints;
    private readonly Subscriptions _subscriptions = new();
    private readonly object _resetting = new();
    private World _world;
    private volatile bool _isDisposed;

    /// <summary>Creates an empty in-memory Chime.</summary>
    /// <param name="api">
    /// The API that it serves. Two engines share nothing: a meeting made through one API cannot be addressed through the other (documented).
    /// </param>
    /// <param name="options">How it is set up. The default value is the behaviour of the service.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public ChimeEngine(ChimeApi api, ChimeEngineOptions? options = null)
    {
        Api = api ?? throw new ArgumentNullException(nameof(api));
        _options = (options ?? new ChimeEngineOptions()).Checked();
        _constraints = api.Check(_options);
        _world = NewWorld();
        _subscriptions.Follow(_world.Events);
    }

    /// <summary>The API that the engine serves.</summary>
    public ChimeApi Api { get; }

    /// <summary>Whether <see cref="Dispose()"/> was called. A door then refuses operations, as the SDK's client does.</summary>
    public bool IsDisposed => _isDisposed;

    /// <summary>The calls received since the last reset.</summary>
    public CallLog Calls => Current.Calls;

    /// <summary>What happened to the meetings since the last reset.</summary>
    public EventLog Events => Current.Events;

    /// <summary>The rules of this moment, the newest first.</summary>
    public IReadOnlyList<Rule> Rules => Current.Rules.NewestFirst;

    private World Current => Volatile.Read(ref _world);

    /// <summary>
    /// Executes an operation. The order is always the same: cancellation, record of the call, rules, request rate, validation, effect,
    /// record of the outcome. A failure is an outcome of the call, not an exception.
    /// </summary>
    /// <typeparam name="TResult">The operation's result.</typeparam>
    /// <param name="operation">What to do.</param>
    /// <param name="cancellationToken">Ends the call when it waits; cancelled beforehand, the call is neither made nor recorded.</param>
    /// <returns>How the call ended.</returns>
    /// <exception cref="ArgumentException">The API has no such operation; the message names those it has.</exception>
    public ValueTask<Answer<TResult>> ExecuteAsync<TResult>(Operation<TResult> operation, CancellationToken cancellationToken = default)
        where TResult : class =>
        ExecuteAsync(operation ?? throw new ArgumentNullException(nameof(operation)), static (operation, _) => operation, cancellationToken);

    /// <summary>Executes the operation that a client's request stands for; what the client itself makes up for it is made up in the call's world.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <typeparam name="TResult">The operation's result.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the operation from the request. What it throws is thrown, and the call is neither made nor recorded.</param>
    /// <param name="cancellationToken">Ends the call when it waits; cancelled beforehand, the call is neither made nor recorded.</param>
    /// <returns>How the call ended.</returns>
    /// <exception cref="ArgumentException">The API has no such operation; the message names those it has.</exception>
    public ValueTask<Answer<TResult>> ExecuteAsync<TRequest, TResult>(
        TRequest request, Func<TRequest, ClientIds, Operation<TResult>> read, CancellationToken cancellationToken = default)
        where TResult : class
    {
        _ = read ?? throw new ArgumentNullException(nameof(read));
        var world = Current;
        var operation = read(request, world.ClientIds);
        _ = Api.FactsOf(operation.GetType());
        return cancellationToken.IsCancellationRequested
            ? new(Task.FromCanceled<Answer<TResult>>(cancellationToken))
            : world.ExecuteAsync(operation, cancellationToken);
    }

    /// <summary>A new UUID for what a door makes up outside of a call: the request ID of a request that is none, for example.</summary>
    public string NewUuid() => Current.ClientIds.NewUuid();

    /// <summary>Writes a rule for the calls of one operation. Without a behaviour it does nothing.</summary>
    /// <typeparam name="TOperation">The operation, <see cref="CreateAttendee"/> for example.</typeparam>
    /// <param name="predicate">Which calls. The default value is all.</param>
    /// <param name="predicateText">The predicate as it was written, for messages; compilers that can fill it in.</param>
    /// <exception cref="ArgumentException">The API has no such operation; the message names those it has.</exception>
    public Rule<TOperation> When<TOperation>(
        Func<TOperation, bool>? predicate = null, [CallerArgumentExpression(nameof(predicate))] string? predicateText = null)
        where TOperation : Operation =>
        Current.Rules.Add(new Rule<TOperation>(
            Api, typeof(TOperation), predicate, $"When<{Line.Name(typeof(TOperation))}>({RuleText.Predicate(predicate, predicateText)})"));

    /// <summary>Writes a rule for the calls of all operations. Without a behaviour it does nothing.</summary>
    /// <param name="predicate">Which calls. The default value is all.</param>
    /// <param name="predicateText">The predicate as it was written, for messages; compilers that can fill it in.</param>
    public Rule<Operation> WhenAny(
        Func<Operation, bool>? predicate = null, [CallerArgumentExpression(nameof(predicate))] string? predicateText = null) =>
        Current.Rules.Add(new Rule<Operation>(Api, typeof(Operation), predicate, $"WhenAny({RuleText.Predicate(predicate, predicateText)})"));

    /// <summary>
    /// Writes a rule whole and then lets it begin, for doors that have no types: calls never see half of it, and a rule that cannot be
    /// written changes nothing.
    /// </summary>
    /// <param name="operation">The operation, <c>CreateAttendee</c> for example; null for all.</param>
    /// <param name="predicate">Which calls; null for all.</param>
    /// <param name="predicateText">The predicate as it was written, for messages.</param>
    /// <param name="write">Writes the behaviours.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The API has no such operation; the message names those it has.</exception>
    public Rule AddRule(string? operation, Func<Operation, bool>? predicate, string? predicateText, Action<Rule<Operation>> write)
    {
        _ = write ?? throw new ArgumentNullException(nameof(write));
        var type = operation is null ? typeof(Operation) : Api.TypeNamed(operation);
        var text = RuleText.Predicate(predicate, predicateText);
        var rule = new Rule<Operation>(Api, type, predicate, operation is null ? $"WhenAny({text})" : $"When<{operation}>({text})");
        write(rule);
        return Current.Rules.Add(rule);
    }

    /// <summary>Checks that each rule was used, and that none of its behaviours has times left.</summary>
    /// <exception cref="UnusedRulesException">Some were not; the message names them as they were written, and what is left.</exception>
    public void VerifyAllRulesUsed()
    {
        var world = Current;
        world.Rules.VerifyAllUsed(world.Calls.ToString());
    }

    /// <summary>Removes all rules; meetings, calls and events stay.</summary>
    public void ClearRules() => Current.Rules.Clear();

    /// <summary>
    /// Makes the fake as new: no meetings, calls, events and rules, and new ids, or the same ones again with a <see cref="ChimeEngineOptions.Seed"/>.
    /// Subscriptions stay. Calls that still run end in the fake as it was; so do meetings, logs and rules that a test still holds.
    /// </summary>
    public void Reset()
    {
        var next = NewWorld();
        World ended;
        lock (_resetting)
        {
            _subscriptions.Follow(next.Events);
            ended = Interlocked.Exchange(ref _world, next);
        }

        ended.Account.Dispose();
        if (_isDisposed)
        {
            Current.Account.Dispose();
        }
    }

    /// <summary>
    /// Stops the clockwork: the timer ends no meeting any more, so no event tells of one. Everything can still be read: a meeting whose
    /// time is over shows as ended. Disposing twice is fine.
    /// </summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The fake as one line: how many meetings it holds, and how often each operation was called.</summary>
    public override string ToString() => Line.Of(() => $"{GetType().Name}: {Meetings.Count} meetings, calls: {Calls}");

    /// <inheritdoc cref="Dispose()"/>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        _isDisposed = true;
        Current.Account.Dispose();
    }

    private World NewWorld() => new(
        Api, _options, _constraints, _options.Seed is { } seed ? (ulong)seed : Draw + (ulong)Interlocked.Increment(ref _drawn), _subscriptions);
}

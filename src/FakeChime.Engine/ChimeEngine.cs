using System.Runtime.CompilerServices;

namespace FakeChime;

/// <summary>
/// The in-memory Amazon Chime behind every door: it executes operations on meetings and attendees, follows the rules of a test,
/// and keeps what happened. It knows no AWS package, no JSON and no HTTP. Any number of threads may use it at once.
/// </summary>
public sealed partial class ChimeEngine
{
    private readonly ChimeEngineOptions _options;
    private readonly ulong _seed;
    private volatile World _world;

    /// <summary>Creates an empty in-memory Chime.</summary>
    /// <param name="options">How it is set up. The default value is the behaviour of the service.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public ChimeEngine(ChimeEngineOptions? options = null)
    {
        _options = options ?? new ChimeEngineOptions();
        _options.Validate();
#pragma warning disable RS0030 // The one draw of chance that the ids of a fake without a seed start from.
        _seed = _options.Seed is { } seed ? (ulong)seed : UuidText.Halves(Guid.NewGuid()).Low;
#pragma warning restore RS0030
        _world = new World(_options, _seed);
    }

    /// <summary>The calls received since the last reset.</summary>
    public CallLog Calls => _world.Calls;

    /// <summary>The rules of this moment, the newest first.</summary>
    public IReadOnlyList<Rule> Rules => _world.Rules.NewestFirst;

    /// <summary>
    /// Executes an operation. The order is always the same: cancellation, record of the call, rules, validation, effect, record of
    /// the outcome. A failure is an outcome of the call, not an exception.
    /// </summary>
    /// <param name="operation">What to do.</param>
    /// <param name="cancellationToken">Ends the call when it waits; cancelled beforehand, the call is neither made nor recorded.</param>
    /// <returns>How the call ended.</returns>
    public ValueTask<Answer> ExecuteAsync(Operation operation, CancellationToken cancellationToken = default)
    {
        _ = operation ?? throw new ArgumentNullException(nameof(operation));
        return cancellationToken.IsCancellationRequested
            ? new(Task.FromCanceled<Answer>(cancellationToken))
            : _world.ExecuteAsync(operation, cancellationToken);
    }

    /// <summary>
    /// Creates a UUID for what a client or a door makes up by itself: the token of a request that has none, as the SDKs do, or the
    /// request ID of a request that is no call.
    /// </summary>
    public string NewUuid() => _world.NewUuid();

    /// <summary>Writes a rule for the calls of one operation. Without a behaviour it does nothing.</summary>
    /// <typeparam name="TOperation">The operation, <see cref="CreateAttendee"/> for example.</typeparam>
    /// <param name="predicate">Which calls. The default value is all.</param>
    /// <param name="predicateText">The predicate as it was written, for messages; the compiler fills it in.</param>
    public Rule<TOperation> When<TOperation>(
        Func<TOperation, bool>? predicate = null, [CallerArgumentExpression(nameof(predicate))] string? predicateText = null)
        where TOperation : Operation =>
        _world.Rules.Add(new Rule<TOperation>(typeof(TOperation), predicate, $"When<{typeof(TOperation).Name}>({predicateText})"));

    /// <summary>Writes a rule for the calls of all operations. Without a behaviour it does nothing.</summary>
    /// <param name="predicate">Which calls. The default value is all.</param>
    /// <param name="predicateText">The predicate as it was written, for messages; the compiler fills it in.</param>
    public Rule<Operation> WhenAny(
        Func<Operation, bool>? predicate = null, [CallerArgumentExpression(nameof(predicate))] string? predicateText = null) =>
        _world.Rules.Add(new Rule<Operation>(typeof(Operation), predicate, $"WhenAny({predicateText})"));

    /// <summary>Writes a rule for the calls of one operation by its name, for doors that have no types. Without a behaviour it does nothing.</summary>
    /// <param name="operation">The operation, <c>CreateAttendee</c> for example.</param>
    /// <param name="predicate">Which calls; null for all.</param>
    /// <param name="predicateText">The predicate as it was written, for messages.</param>
    /// <exception cref="ArgumentException">The fake has no such operation; the message names those it has.</exception>
    public Rule<Operation> WhenNamed(string operation, Func<Operation, bool>? predicate, string? predicateText) =>
        _world.Rules.Add(new Rule<Operation>(OperationRules.TypeOf(operation), predicate, $"When<{operation}>({predicateText})"));

    /// <summary>Checks that each rule was used by at least one call.</summary>
    /// <exception cref="UnusedRulesException">Some were not; the message names them as they were written.</exception>
    public void VerifyAllRulesUsed()
    {
        var world = _world;
        world.Rules.VerifyAllUsed(world.Calls);
    }

    /// <summary>Removes all rules; meetings and calls stay.</summary>
    public void ClearRules() => _world.Rules.Clear();

    /// <summary>
    /// Makes the fake as new: no meetings, no calls, no rules, and ids from the start of its seed. Calls that still run end in the
    /// fake as it was; so do meetings, call logs and rules that a test still holds.
    /// </summary>
    public void Reset() => _world = new World(_options, _seed);
}

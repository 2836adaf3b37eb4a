namespace FakeChime;

/// <summary>A rule for the calls of one operation, or of all of them with <see cref="Operation"/> itself.</summary>
/// <typeparam name="TOperation">The operation, <see cref="CreateAttendee"/> for example.</typeparam>
/// <remarks>
/// Behaviours queue up in the order in which they are written. One without a number of times lasts, so it must be the last.
/// Writing is possible while calls run.
/// </remarks>
public sealed class Rule<TOperation> : Rule, IRule<TOperation, TOperation>
    where TOperation : Operation
{
    private readonly Type _operation;
    private readonly Func<TOperation, bool>? _predicate;

    internal Rule(ChimeApi api, Type operation, Func<TOperation, bool>? predicate, string text)
        : base(api, text)
    {
        _ = api.FactsOfAll(operation);
        _operation = operation;
        _predicate = predicate;
    }

    internal Type OperationType => _operation;

    /// <summary>Fails calls with an exception, before anything is changed.</summary>
    /// <typeparam name="TException">
    /// One of the SDK's exceptions for the service, which then arrives complete and new for each call, as the service would send it, or any
    /// other exception that has a public constructor with a text, or with nothing when no text is given.
    /// </typeparam>
    /// <param name="message">The exception's text. The default value is the service's, or the exception's own.</param>
    /// <param name="times">How many calls. The default value is null, every call from then on.</param>
    /// <param name="allowUndocumented">
    /// Whether an error is fine that the operation does not document: it then arrives as the SDK's base exception with that error code, as
    /// it would from the real client. The default value is false.
    /// </param>
    /// <exception cref="ArgumentException">The operation does not document this exception, or it cannot be made.</exception>
    public Rule<TOperation> Throws<TException>(string? message = null, int? times = null, bool allowUndocumented = false)
        where TException : Exception =>
        Fail($"Throws<{typeof(TException).Name}>", RuleText.Quoted(message), times, FailingBehaviours.Of<TException>(Api, message), allowUndocumented);

    /// <summary>Fails one call with an exception, before anything is changed.</summary>
    /// <inheritdoc cref="Throws{TException}(string?, int?, bool)"/>
    public Rule<TOperation> ThrowsOnce<TException>(string? message = null, bool allowUndocumented = false)
        where TException : Exception =>
        Fail($"ThrowsOnce<{typeof(TException).Name}>", RuleText.Quoted(message), 1, FailingBehaviours.Of<TException>(Api, message), allowUndocumented);

    /// <summary>Fails calls with an error of the service, before anything is changed.</summary>
    /// <param name="error">The error.</param>
    /// <param name="times">How many calls. The default value is null, every call from then on.</param>
    /// <param name="allowUndocumented">
    /// Whether an error is fine that the operation does not document: it then arrives as the SDK's base exception with that error code, as
    /// it would from the real client. The default value is false.
    /// </param>
    /// <exception cref="ArgumentException">The operation does not document this error.</exception>
    public Rule<TOperation> Throws(ChimeError error, int? times = null, bool allowUndocumented = false) =>
        Fail("Throws", RuleText.Of(error), times, FailingBehaviours.Of(error), allowUndocumented);

    /// <summary>Fails calls with exceptions of the test's own, thrown as they are, before anything is changed.</summary>
    /// <param name="exception">Creates the exception, once for each call.</param>
    /// <param name="times">How many calls. The default value is null, every call from then on.</param>
    public Rule<TOperation> Throws(Func<Exception> exception, int? times = null) =>
        Fail("Throws", RuleText.Code, times, FailingBehaviours.Of(exception), allowUndocumented: true);

    /// <summary>Lets calls through to the fake.</summary>
    /// <param name="times">How many calls.</param>
    public Rule<TOperation> Passes(int times) => Add("Passes", null, times, Apply);

    /// <summary>Lets the fake do what the call asks for and then fails it: the change is made, the answer is lost.</summary>
    /// <inheritdoc cref="Throws{TException}(string?, int?, bool)"/>
    public Rule<TOperation> AppliesThenThrows<TException>(string? message = null, int? times = null, bool allowUndocumented = false)
        where TException : Exception =>
        Fail(
            $"AppliesThenThrows<{typeof(TException).Name}>",
            RuleText.Quoted(message),
            times,
            FailingBehaviours.Of<TException>(Api, message).AfterApplying(),
            allowUndocumented);

    /// <summary>Lets the fake do what the call asks for and then fails it: the change is made, the answer is lost.</summary>
    /// <inheritdoc cref="Throws(ChimeError, int?, bool)"/>
    public Rule<TOperation> AppliesThenThrows(ChimeError error, int? times = null, bool allowUndocumented = false) =>
        Fail("AppliesThenThrows", RuleText.Of(error), times, FailingBehaviours.Of(error).AfterApplying(), allowUndocumented);

    /// <summary>Lets the fake do what the call asks for and then fails it: the change is made, the answer is lost.</summary>
    /// <inheritdoc cref="Throws(Func{Exception}, int?)"/>
    public Rule<TOperation> AppliesThenThrows(Func<Exception> exception, int? times = null) =>
        Fail("AppliesThenThrows", RuleText.Code, times, FailingBehaviours.Of(exception).AfterApplying(), allowUndocumented: true);

    /// <summary>Lets the fake do what the call asks for and never answers: the call waits until its caller cancels it.</summary>
    /// <param name="times">How many calls. The default value is null, every call from then on.</param>
    public Rule<TOperation> AppliesThenHangs(int? times = null) => Add("AppliesThenHangs", null, times, async (call, cancellationToken) =>
    {
        var answer = call.Apply();
        await Waiting.ForAsync(Timeout.InfiniteTimeSpan, call.Clock, cancellationToken).ConfigureAwait(false);
        return answer;
    });

    /// <summary>Makes calls wait on the fake's clock before the fake answers; cancelling the call ends the wait.</summary>
    /// <param name="time">How long; any length, <see cref="Timeout.InfiniteTimeSpan"/> included.</param>
    /// <param name="times">How many calls. The default value is null, every call from then on.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative.</exception>
    public Rule<TOperation> Delays(TimeSpan time, int? times = null)
    {
        FailingBehaviours.CheckTime(time);
        return Add("Delays", RuleText.Of(time), times, Apply, wait: time);
    }

    /// <summary>Makes the behaviour written before wait first, on the fake's clock; cancelling the call ends the wait.</summary>
    /// <param name="time">How long; any length, <see cref="Timeout.InfiniteTimeSpan"/> included.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The rule has no behaviour yet.</exception>
    public Rule<TOperation> After(TimeSpan time)
    {
        FailingBehaviours.CheckTime(time);
        WaitFirst(time);
        return this;
    }

    /// <summary>Makes calls wait until their caller cancels them.</summary>
    /// <param name="times">How many calls. The default value is null, every call from then on.</param>
    public Rule<TOperation> Hangs(int? times = null) => Add("Hangs", null, times, Apply, wait: Timeout.InfiniteTimeSpan);

    internal override bool Matches(Operation operation) =>
        _operation.IsInstanceOfType(operation) && (_predicate is null || _predicate((TOperation)operation));

    internal Rule<TOperation> Add(string name, string? argument, int? times, Behaviour behaviour, TimeSpan wait = default)
    {
        Enqueue(RuleText.Written(name, argument, times), times, behaviour, wait: wait);
        return this;
    }

    /// <summary>Refuses an error that no operation of the rule documents; a rule for several applies it where it is documented.</summary>
    internal void CheckDocumented(ChimeErrorKind? kind, bool allowUndocumented)
    {
        var operations = Api.FactsOfAll(_operation);
        if (kind is { } error && !allowUndocumented && !operations.Any(facts => facts.Errors.Contains(error)))
        {
            var documented = operations.SelectMany(facts => facts.Errors).Distinct().Select(Api.ExceptionNameOf);
            var (refusal, instead) = _operation == typeof(Operation)
                ? ($"No operation of the API {Api} documents", "They document")
                : ($"{Line.Name(_operation)} does not document", "It documents");
            throw new ArgumentException(
                $"{refusal} {Api.ExceptionNameOf(error)}. {instead} {string.Join(", ", documented)}. "
                + "To script it all the same, pass allowUndocumented: true.");
        }
    }

    private Rule<TOperation> Fail(string name, string? argument, int? times, FailingBehaviour failure, bool allowUndocumented)
    {
        CheckDocumented(failure.Kind, allowUndocumented);
        Enqueue(RuleText.Written(name, argument, times), times, failure.Behaviour, allowUndocumented ? null : failure.Kind);
        return this;
    }

    private static ValueTask<object> Apply(ScriptedCall call, CancellationToken cancellationToken) => new(call.Apply());
}

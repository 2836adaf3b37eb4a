using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FakeChime;

/// <summary>A rule for the calls of one operation, or of all operations with <see cref="Operation"/> itself.</summary>
/// <typeparam name="TOperation">The operation, such as <see cref="CreateAttendee"/>.</typeparam>
/// <remarks>
/// The rule exists from its first behavior on. Calls consume behaviors in the order in which they were added. A behavior without a number of
/// times is for all further calls, so it must be the last one. Behaviors can be added while calls run.
/// </remarks>
public sealed class Rule<TOperation> : Rule, IRule<TOperation, TOperation>
    where TOperation : Operation
{
    private const string Code = "…";
    private const int LimitOfAText = 120;

    private readonly Func<TOperation, bool>? _predicate;
    private readonly Func<Type, ChimeErrorKind?> _errorKindOf;

    internal Rule(
        ChimeApi api,
        string? operation,
        Func<TOperation, bool>? predicate,
        string? predicateText,
        Func<Type, ChimeErrorKind?> errorKindOf,
        RuleSet? rules = null)
        : base(api, operation, TextOf(predicate, predicateText), rules)
    {
        _predicate = predicate;
        _errorKindOf = errorKindOf;
    }

    /// <summary>Fails calls with an exception, before the fake changes anything.</summary>
    /// <typeparam name="TException">
    /// An exception of the SDK for the service, which arrives as from the real client, complete and new for each call; or any other exception
    /// with a public constructor that takes a message, or nothing.
    /// </typeparam>
    /// <param name="message">The message. The default is that of the service, or that of the exception.</param>
    /// <param name="times">The number of calls. The default is null: all further calls.</param>
    /// <param name="delay">The time that the call waits first, on the fake's clock. The default is zero.</param>
    /// <param name="allowUndocumented">
    /// True to allow an error that the operation does not document. It arrives as the SDK's base exception with this error code, as from the
    /// real client. The default is false.
    /// </param>
    /// <exception cref="ArgumentException">The operation does not document the exception, or the exception cannot be created.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1, or <paramref name="delay"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The rule already has a behavior without a number of times.</exception>
    /// <example>
    /// <code>
    /// chime.When&lt;CreateAttendee&gt;().Throws&lt;ThrottlingException&gt;(times: 2);
    /// </code>
    /// </example>
    public Rule<TOperation> Throws<TException>(string? message = null, int? times = null, TimeSpan delay = default, bool allowUndocumented = false)
        where TException : Exception =>
        Fail($"Throws<{typeof(TException).Name}>", Quoted(message), Failure.Of(typeof(TException), message, _errorKindOf), times, delay, allowUndocumented);

    /// <summary>Fails a number of calls with an exception, before the fake changes anything.</summary>
    /// <inheritdoc cref="Throws{TException}(string?, int?, TimeSpan, bool)"/>
    public Rule<TOperation> Throws<TException>(int times)
        where TException : Exception => Throws<TException>(null, times);

    /// <summary>Fails calls with an error of the service, before the fake changes anything.</summary>
    /// <param name="error">The error.</param>
    /// <param name="times">The number of calls. The default is null: all further calls.</param>
    /// <param name="delay">The time that the call waits first, on the fake's clock. The default is zero.</param>
    /// <param name="allowUndocumented">
    /// True to allow an error that the operation does not document. It arrives as the SDK's base exception with this error code, as from the
    /// real client. The default is false.
    /// </param>
    /// <exception cref="ArgumentException">The operation does not document the error.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1, or <paramref name="delay"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The rule already has a behavior without a number of times.</exception>
    public Rule<TOperation> Throws(ChimeError error, int? times = null, TimeSpan delay = default, bool allowUndocumented = false) =>
        Fail("Throws", TextOf(error), Failure.Of(error), times, delay, allowUndocumented);

    /// <summary>Fails calls with your own exceptions, which reach the caller unchanged, before the fake changes anything.</summary>
    /// <param name="exception">Creates an exception for each call.</param>
    /// <param name="times">The number of calls. The default is null: all further calls.</param>
    /// <param name="delay">The time that the call waits first, on the fake's clock. The default is zero.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1, or <paramref name="delay"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The rule already has a behavior without a number of times.</exception>
    public Rule<TOperation> Throws(Func<Exception> exception, int? times = null, TimeSpan delay = default) =>
        Fail("Throws", Code, Failure.Of(exception), times, delay, allowUndocumented: true);

    /// <summary>Does not compile: one exception object cannot be thrown by several calls.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="times">The number of calls.</param>
    [Obsolete("Use Throws<TException>(\"message\") for an exception of the SDK, or Throws(() => new TException(…)) for your own.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Rule<TOperation> Throws(Exception exception, int? times = null) => Throws(() => exception, times);

    /// <summary>Lets the fake make the change and then fails the call: the response is lost.</summary>
    /// <inheritdoc cref="Throws{TException}(string?, int?, TimeSpan, bool)"/>
    /// <example>
    /// <code>
    /// chime.When&lt;CreateAttendee&gt;().AppliesThenThrows&lt;ServiceFailureException&gt;(times: 1);   // the attendee exists, the response is lost
    /// </code>
    /// </example>
    public Rule<TOperation> AppliesThenThrows<TException>(
        string? message = null, int? times = null, TimeSpan delay = default, bool allowUndocumented = false)
        where TException : Exception =>
        LoseResponse(
            $"AppliesThenThrows<{typeof(TException).Name}>",
            Quoted(message),
            Failure.Of(typeof(TException), message, _errorKindOf),
            times,
            delay,
            allowUndocumented);

    /// <summary>Lets the fake make the change of a number of calls and then fails them: the responses are lost.</summary>
    /// <inheritdoc cref="Throws{TException}(string?, int?, TimeSpan, bool)"/>
    public Rule<TOperation> AppliesThenThrows<TException>(int times)
        where TException : Exception => AppliesThenThrows<TException>(null, times);

    /// <summary>Lets the fake make the change and then fails the call: the response is lost.</summary>
    /// <inheritdoc cref="Throws(ChimeError, int?, TimeSpan, bool)"/>
    public Rule<TOperation> AppliesThenThrows(ChimeError error, int? times = null, TimeSpan delay = default, bool allowUndocumented = false) =>
        LoseResponse("AppliesThenThrows", TextOf(error), Failure.Of(error), times, delay, allowUndocumented);

    /// <summary>Lets the fake make the change and then fails the call: the response is lost.</summary>
    /// <inheritdoc cref="Throws(Func{Exception}, int?, TimeSpan)"/>
    public Rule<TOperation> AppliesThenThrows(Func<Exception> exception, int? times = null, TimeSpan delay = default) =>
        LoseResponse("AppliesThenThrows", Code, Failure.Of(exception), times, delay, allowUndocumented: true);

    /// <summary>Lets the fake make the change and never answers: the call waits until its caller cancels it.</summary>
    /// <param name="times">The number of calls. The default is null: all further calls.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The rule already has a behavior without a number of times.</exception>
    public Rule<TOperation> AppliesThenHangs(int? times = null) => AddStep("AppliesThenHangs", null, times, default, async (call, cancellationToken) =>
    {
        var answer = call.Apply();
        await call.Clock.WaitAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        return answer;
    });

    /// <summary>Lets the fake answer calls.</summary>
    /// <param name="times">The number of calls. The default is null: all further calls.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The rule already has a behavior without a number of times.</exception>
    public Rule<TOperation> PassesThrough(int? times = null) => AddStep("PassesThrough", null, times, default, PassThrough);

    /// <summary>Makes calls wait on the fake's clock before the fake answers. Canceling the call ends the wait.</summary>
    /// <param name="delay">The time, or <see cref="Timeout.InfiniteTimeSpan"/>.</param>
    /// <param name="times">The number of calls. The default is null: all further calls.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1, or <paramref name="delay"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The rule already has a behavior without a number of times.</exception>
    public Rule<TOperation> Delays(TimeSpan delay, int? times = null)
    {
        CheckDelay(delay);
        return AddStep("Delays", TextOf(delay), times, default, Delayed(delay, PassThrough));
    }

    /// <summary>Makes calls wait until their caller cancels them.</summary>
    /// <param name="times">The number of calls. The default is null: all further calls.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The rule already has a behavior without a number of times.</exception>
    public Rule<TOperation> Hangs(int? times = null) => AddStep("Hangs", null, times, default, Delayed(Timeout.InfiniteTimeSpan, PassThrough));

    /// <summary>
    /// Runs your code instead of the fake, with the type of the result named, for languages without variance, such as F#. In C#, the compiler
    /// infers it.
    /// </summary>
    /// <typeparam name="TResult">The result of the operation, such as <see cref="AttendeeInfo"/>.</typeparam>
    /// <inheritdoc cref="RuleExtensions.Intercepts{TOperation, TResult}"/>
    public Rule<TOperation> Intercepts<TResult>(
        Func<TOperation, Func<Task<Outcome<TResult>>>, CancellationToken, Task<Outcome<TResult>>> handler, int? times = null, TimeSpan delay = default)
        where TResult : class
    {
        _ = handler ?? throw new ArgumentNullException(nameof(handler));
        CheckResult<TResult>();
        return AddStep("Intercepts", Code, times, delay, async (call, cancellationToken) =>
        {
            var task = handler((TOperation)call.Operation, () => Task.FromResult(Outcome<TResult>.Of(call.Apply())), cancellationToken);
            var outcome = await (task ?? throw new InvalidOperationException("The handler of Intercepts returned null instead of a task.")).ConfigureAwait(false);
            return outcome.Value
                ?? throw new InvalidOperationException("The handler of Intercepts returned no outcome. Return a result, an error, or the outcome of next().");
        });
    }

    /// <summary>
    /// Answers calls with a canned result or error, with the type of the result named, for languages without variance, such as F#. The fake
    /// changes nothing. In C#, the compiler infers the type of a result.
    /// </summary>
    /// <typeparam name="TResult">The result of the operation, such as <see cref="AttendeeInfo"/>.</typeparam>
    /// <param name="outcome">The outcome; a result and a <see cref="ChimeError"/> convert to one.</param>
    /// <param name="times">The number of calls. The default is null: all further calls.</param>
    /// <param name="delay">The time that the call waits first, on the fake's clock. The default is zero.</param>
    /// <exception cref="ArgumentException"><typeparamref name="TResult"/> is not the result of the operation.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1, or <paramref name="delay"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The rule already has a behavior without a number of times.</exception>
    public Rule<TOperation> Returns<TResult>(Outcome<TResult> outcome, int? times = null, TimeSpan delay = default)
        where TResult : class
    {
        CheckResult<TResult>();
        return AddReturn(outcome.Value ?? throw new ArgumentNullException(nameof(outcome)), times, delay);
    }

    internal Rule<TOperation> AddReturn(object result, int? times, TimeSpan delay) =>
        AddStep("Returns", Text.Truncate(result.ToString()!, LimitOfAText), times, delay, (_, _) => new(result));

    /// <summary>Runs an action just before the fake answers a call.</summary>
    internal Rule<TOperation> RunBefore(string name, Action<Operation> act) => AddStep("Intercepts", name, 1, default, (call, _) =>
    {
        act(call.Operation);
        return new(call.Apply());
    });

    internal Rule<TOperation> ShortenPages(int maximumItems, int? times)
    {
        if (maximumItems < 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(maximumItems), FormattableString.Invariant($"The maximum number of items of a page was {maximumItems}. It must be at least 0."));
        }

        if (maximumItems == 0 && times is null)
        {
            throw new ArgumentOutOfRangeException(
                nameof(maximumItems), "Empty pages without an end would keep the application in its loop forever. Set times, such as ShortensPages(0, times: 1).");
        }

        return FormPages("ShortensPages", FormattableString.Invariant($"{maximumItems}"), new PageForm(maximumItems), times);
    }

    internal Rule<TOperation> ReversePages(int? times) => FormPages("ReversesPages", null, new PageForm(null, IsReversed: true), times);

    internal Rule<TOperation> FormPages(string name, string? argument, PageForm form, int? times) =>
        OperationName is nameof(ListAttendees) or nameof(ListMeetings)
            ? AddStep(name, argument, times, default, (call, _) => new(call.Apply(((IListsPages)call.Operation).WithForm(form))))
            : throw new ArgumentException(
                $"{name} is only for {string.Join(" and ", new[] { nameof(ListAttendees), nameof(ListMeetings) }.Where(Api.Operations.Contains))}. "
                + $"The rule is for {OperationName ?? "all operations"}.");

    internal Rule<TOperation> RejectItems(
        Func<NewAttendee, bool> predicate, string? predicateText, ChimeError error, int? times, TimeSpan delay, bool allowUndocumented)
    {
        _ = predicate ?? throw new ArgumentNullException(nameof(predicate));
        _ = error ?? throw new ArgumentNullException(nameof(error));
        if (OperationName is not (nameof(BatchCreateAttendee) or nameof(CreateMeetingWithAttendees)))
        {
            throw new ArgumentException($"Only {nameof(BatchCreateAttendee)} and {nameof(CreateMeetingWithAttendees)} can reject some of their attendees.");
        }

        CheckDocumented(Failure.Of(error).Kind, allowUndocumented);
        bool Rejects(NewAttendee attendee) => attendee is not null && predicate(attendee);
        Add(
            "RejectsItems",
            $"{TextOf(predicate, predicateText)}, {TextOf(error)}",
            times,
            delay,
            (call, _) =>
            {
                var operation = (ICreatesAttendees)call.Operation;
                return new(call.Apply(operation.Rejecting(operation.Attendees?.Select(attendee => Rejects(attendee) ? error : null).ToArray())));
            },
            operation => ((ICreatesAttendees)operation).Attendees?.Any(Rejects) == true);
        return this;
    }

    private protected override bool Matches(Operation operation) =>
        (OperationName is null || OperationName == operation.Name) && (_predicate is null || _predicate((TOperation)operation));

    private static ValueTask<object> PassThrough(ScriptedCall call, CancellationToken cancellationToken) => new(call.Apply());

    private static string TextOf(Delegate? predicate, string? text) =>
        predicate is null ? "" : text is null ? Code : Text.Truncate(string.Join(" ", text.Split().Where(word => word.Length > 0)), LimitOfAText);

    private static string TextOf(ChimeError? error) => error is null ? "null" : error.ErrorCode ?? error.Kind.ToString();

    private static string? Quoted(string? text) => text is null ? null : $"\"{Text.Truncate(text, LimitOfAText)}\"";

    private static void CheckResult<TResult>()
        where TResult : class
    {
        if (typeof(Operation<TResult>).IsAssignableFrom(typeof(TOperation)))
        {
            return;
        }

        var operation = typeof(TOperation);
        while (operation is { IsGenericType: false })
        {
            operation = operation.BaseType;
        }

        throw new ArgumentException(operation is null
            ? $"The operations of WhenAny return different types. Use When<TOperation>() for an operation that returns {Text.Name(typeof(TResult))}."
            : $"{typeof(TOperation).Name} does not return {Text.Name(typeof(TResult))}. It returns {Text.Name(operation.GetGenericArguments()[0])}.");
    }

    private Rule<TOperation> AddStep(string name, string? argument, int? times, TimeSpan delay, Behavior behavior)
    {
        Add(name, argument, times, delay, behavior);
        return this;
    }

    private Rule<TOperation> Fail(string name, string? argument, Failure failure, int? times, TimeSpan delay, bool allowUndocumented) =>
        AddFailure(name, argument, failure, times, delay, allowUndocumented, (_, _) => new(failure.Create()));

    private Rule<TOperation> LoseResponse(string name, string? argument, Failure failure, int? times, TimeSpan delay, bool allowUndocumented) =>
        AddFailure(name, argument, failure, times, delay, allowUndocumented, (call, _) =>
        {
            call.Apply();
            return new(failure.Create());
        });

    /// <summary>A rule for several operations fails those that document the error.</summary>
    private Rule<TOperation> AddFailure(
        string name, string? argument, Failure failure, int? times, TimeSpan delay, bool allowUndocumented, Behavior behavior)
    {
        CheckDocumented(failure.Kind, allowUndocumented);
        Add(
            name,
            argument,
            times,
            delay,
            behavior,
            failure.Kind is { } kind && !allowUndocumented ? operation => Api.Documents(operation.Name, kind) : null);
        return this;
    }

    private void CheckDocumented(ChimeErrorKind? kind, bool allowUndocumented)
    {
        if (kind is not { } error || allowUndocumented || Operations.Any(operation => operation.Errors.Contains(error)))
        {
            return;
        }

        var documented = Operations.SelectMany(operation => operation.Errors).Distinct().Select(Api.ExceptionNameOf);
        var (subject, pronoun) = OperationName is null ? ($"No operation of the API {Api} documents", "They document")
            : ($"{OperationName} does not document", "It documents");
        throw new ArgumentException(
            $"{subject} {Api.ExceptionNameOf(error)}. {pronoun} {string.Join(", ", documented)}. To use it nevertheless, set allowUndocumented to true.");
    }
}

/// <summary>Behaviors that only some operations have, or whose types follow from the operation.</summary>
public static class RuleExtensions
{
    /// <summary>Answers calls with a canned result. The fake changes nothing.</summary>
    /// <typeparam name="TOperation">The operation.</typeparam>
    /// <typeparam name="TResult">The operation's result.</typeparam>
    /// <param name="rule">The rule.</param>
    /// <param name="result">The result.</param>
    /// <param name="times">The number of calls. The default is null: all further calls.</param>
    /// <param name="delay">The time that the call waits first, on the fake's clock. The default is zero.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1, or <paramref name="delay"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The rule already has a behavior without a number of times.</exception>
    public static Rule<TOperation> Returns<TOperation, TResult>(
        this IRule<TOperation, Operation<TResult>> rule, TResult result, int? times = null, TimeSpan delay = default)
        where TOperation : Operation<TResult>
        where TResult : class
    {
        _ = rule ?? throw new ArgumentNullException(nameof(rule));
        _ = result ?? throw new ArgumentNullException(nameof(result));
        return ((Rule<TOperation>)rule).AddReturn(result, times, delay);
    }

    /// <summary>Runs your code instead of the fake. Your code can call the fake before or after whatever else it does.</summary>
    /// <typeparam name="TOperation">The operation.</typeparam>
    /// <typeparam name="TResult">The operation's result.</typeparam>
    /// <param name="rule">The rule.</param>
    /// <param name="handler">
    /// Receives the operation, a function that lets the fake answer it, and the token of the caller. Returns the outcome; a result and a
    /// <see cref="ChimeError"/> convert to one. Its exceptions reach the caller unchanged.
    /// </param>
    /// <param name="times">The number of calls. The default is null: all further calls.</param>
    /// <param name="delay">The time that the call waits first, on the fake's clock. The default is zero.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1, or <paramref name="delay"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The rule already has a behavior without a number of times.</exception>
    public static Rule<TOperation> Intercepts<TOperation, TResult>(
        this IRule<TOperation, Operation<TResult>> rule,
        Func<TOperation, Func<Task<Outcome<TResult>>>, CancellationToken, Task<Outcome<TResult>>> handler,
        int? times = null,
        TimeSpan delay = default)
        where TOperation : Operation<TResult>
        where TResult : class =>
        ((Rule<TOperation>)(rule ?? throw new ArgumentNullException(nameof(rule)))).Intercepts(handler, times, delay);

    /// <summary>
    /// Shortens the pages of a list, as the service may (documented for AWS in general): a page has fewer items than requested and a token, or
    /// no items and a token. An application that stops at the first short page misses items.
    /// </summary>
    /// <typeparam name="TOperation"><see cref="ListAttendees"/> or <see cref="ListMeetings"/>.</typeparam>
    /// <param name="rule">The rule.</param>
    /// <param name="maximumItems">The maximum number of items of a page; 0 for empty pages.</param>
    /// <param name="times">The number of calls. The default is null: all further calls. Required for empty pages, which would never end.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="maximumItems"/> is negative, or is 0 without <paramref name="times"/>, or <paramref name="times"/> is less than 1.
    /// </exception>
    /// <exception cref="InvalidOperationException">The rule already has a behavior without a number of times.</exception>
    public static Rule<TOperation> ShortensPages<TOperation>(this Rule<TOperation> rule, int maximumItems, int? times = null)
        where TOperation : Operation, IListsPages =>
        (rule ?? throw new ArgumentNullException(nameof(rule))).ShortenPages(maximumItems, times);

    /// <summary>Reverses the order of the items of each page. The service documents no order.</summary>
    /// <typeparam name="TOperation"><see cref="ListAttendees"/> or <see cref="ListMeetings"/>.</typeparam>
    /// <param name="rule">The rule.</param>
    /// <param name="times">The number of calls. The default is null: all further calls.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The rule already has a behavior without a number of times.</exception>
    public static Rule<TOperation> ReversesPages<TOperation>(this Rule<TOperation> rule, int? times = null)
        where TOperation : Operation, IListsPages =>
        (rule ?? throw new ArgumentNullException(nameof(rule))).ReversePages(times);

    /// <summary>Answers some attendees of a request as errors, while the fake creates the others. Requests without a match do not count.</summary>
    /// <typeparam name="TOperation"><see cref="BatchCreateAttendee"/> or <see cref="CreateMeetingWithAttendees"/>.</typeparam>
    /// <param name="rule">The rule.</param>
    /// <param name="predicate">The attendees to reject. It may run more than once for an attendee.</param>
    /// <param name="error">The error of each.</param>
    /// <param name="times">The number of calls. The default is null: all further calls.</param>
    /// <param name="delay">The time that the call waits first, on the fake's clock. The default is zero.</param>
    /// <param name="allowUndocumented">True to allow an error that the operation does not document. The default is false.</param>
    /// <param name="predicateText">The predicate as the test wrote it, for messages. The compiler passes it.</param>
    /// <exception cref="ArgumentException">The operation does not document the error.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is less than 1, or <paramref name="delay"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The rule already has a behavior without a number of times.</exception>
    /// <example>
    /// <code>
    /// chime.When&lt;BatchCreateAttendee&gt;().RejectsItems(item =&gt; item.ExternalUserId == "mallory", ChimeError.Throttled(), times: 1);
    /// </code>
    /// </example>
    public static Rule<TOperation> RejectsItems<TOperation>(
        this Rule<TOperation> rule,
        Func<NewAttendee, bool> predicate,
        ChimeError error,
        int? times = null,
        TimeSpan delay = default,
        bool allowUndocumented = false,
        [CallerArgumentExpression(nameof(predicate))] string? predicateText = null)
        where TOperation : Operation, ICreatesAttendees =>
        (rule ?? throw new ArgumentNullException(nameof(rule))).RejectItems(predicate, predicateText, error, times, delay, allowUndocumented);
}

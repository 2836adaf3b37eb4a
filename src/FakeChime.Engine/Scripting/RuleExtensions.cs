namespace FakeChime;

/// <summary>Behaviours that only some operations have, or whose types follow from the operation.</summary>
public static class RuleExtensions
{
    /// <summary>Runs code of the test in place of the fake. The code may ask the fake, before or after whatever else it does.</summary>
    /// <typeparam name="TOperation">The operation.</typeparam>
    /// <typeparam name="TResult">The operation's result.</typeparam>
    /// <param name="rule">The rule.</param>
    /// <param name="answer">
    /// Receives the operation, the fake that would answer it, and the caller's cancellation token. Returns the outcome; a result and a
    /// <see cref="ChimeError"/> convert to one. What it throws reaches the application as it is.
    /// </param>
    /// <param name="times">How many calls. The default value is null, every call from then on.</param>
    public static Rule<TOperation> Runs<TOperation, TResult>(
        this IRule<TOperation, Operation<TResult>> rule,
        Func<TOperation, Func<Task<Outcome<TResult>>>, CancellationToken, Task<Outcome<TResult>>> answer,
        int? times = null)
        where TOperation : Operation<TResult>
        where TResult : class
    {
        _ = rule ?? throw new ArgumentNullException(nameof(rule));
        _ = answer ?? throw new ArgumentNullException(nameof(answer));
        return ((Rule<TOperation>)rule).Add("Runs", RuleText.Code, times, async (call, cancellationToken) =>
        {
            var task = answer((TOperation)call.Operation, () => Task.FromResult(Outcome<TResult>.Of(call.Apply())), cancellationToken);
            var outcome = await (task ?? throw new InvalidOperationException("A rule's code returned null in place of a task.")).ConfigureAwait(false);
            return outcome.Value
                ?? throw new InvalidOperationException("A rule's code returned no outcome. Return a result, an error, or what next() answered.");
        });
    }

    /// <summary>Answers some attendees of a request as errors, while the fake creates the others.</summary>
    /// <typeparam name="TOperation">BatchCreateAttendee or CreateMeetingWithAttendees.</typeparam>
    /// <param name="rule">The rule.</param>
    /// <param name="predicate">Which attendees to reject.</param>
    /// <param name="error">The error of each.</param>
    /// <param name="times">How many calls. The default value is null, every call from then on.</param>
    /// <param name="allowUndocumented">Whether an error is fine that the operation does not document. The default value is false.</param>
    /// <exception cref="ArgumentException">The operation does not document this error.</exception>
    public static Rule<TOperation> RejectsItems<TOperation>(
        this Rule<TOperation> rule, Func<NewAttendee, bool> predicate, ChimeError error, int? times = null, bool allowUndocumented = false)
        where TOperation : Operation, ICreatesAttendees => Rejects(rule, predicate, null, error, times, allowUndocumented);

    /// <summary>Answers some attendees of a request as errors, in a rule for an operation by its name.</summary>
    /// <param name="rule">The rule, for BatchCreateAttendee or CreateMeetingWithAttendees.</param>
    /// <param name="predicate">Which attendees to reject.</param>
    /// <param name="predicateText">The predicate as it was written, for messages.</param>
    /// <param name="error">The error of each.</param>
    /// <param name="times">How many calls. The default value is null, every call from then on.</param>
    /// <param name="allowUndocumented">Whether an error is fine that the operation does not document. The default value is false.</param>
    /// <exception cref="ArgumentException">The operation creates no attendees beside others, or does not document this error.</exception>
    public static Rule<Operation> RejectsItems(
        this Rule<Operation> rule, Func<NewAttendee, bool> predicate, string predicateText, ChimeError error, int? times = null, bool allowUndocumented = false)
    {
        _ = rule ?? throw new ArgumentNullException(nameof(rule));
        return typeof(ICreatesAttendees).IsAssignableFrom(rule.OperationType)
            ? Rejects(rule, predicate, predicateText, error, times, allowUndocumented)
            : throw new ArgumentException($"Only {nameof(BatchCreateAttendee)} and {nameof(CreateMeetingWithAttendees)} can reject some of their attendees.");
    }

    private static Rule<TOperation> Rejects<TOperation>(
        Rule<TOperation> rule, Func<NewAttendee, bool> predicate, string? predicateText, ChimeError error, int? times, bool allowUndocumented)
        where TOperation : Operation
    {
        _ = rule ?? throw new ArgumentNullException(nameof(rule));
        _ = predicate ?? throw new ArgumentNullException(nameof(predicate));
        _ = error ?? throw new ArgumentNullException(nameof(error));
        rule.CheckDocumented(error.Kind, allowUndocumented);
        return rule.Add("RejectsItems", $"{RuleText.Predicate(predicate, predicateText)}, {RuleText.Of(error)}", times, (call, _) =>
        {
            var operation = (ICreatesAttendees)call.Operation;
            return new(call.Apply(operation.Rejecting(operation.Attendees?.Select(attendee => predicate(attendee) ? error : null).ToArray())));
        });
    }
}

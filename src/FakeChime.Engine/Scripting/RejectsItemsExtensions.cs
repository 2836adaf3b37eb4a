namespace FakeChime;

/// <summary>Scripts partial failures of the operations that create several attendees.</summary>
public static class RejectsItemsExtensions
{
    /// <summary>Answers some attendees of a request as errors, while the fake creates the others.</summary>
    /// <typeparam name="TOperation">BatchCreateAttendee or CreateMeetingWithAttendees.</typeparam>
    /// <param name="rule">The rule.</param>
    /// <param name="predicate">Which attendees to reject.</param>
    /// <param name="error">The error of each.</param>
    /// <param name="times">How many calls. The default value is null, every call from then on.</param>
    public static Rule<TOperation> RejectsItems<TOperation>(
        this Rule<TOperation> rule, Func<NewAttendee, bool> predicate, ChimeError error, int? times = null)
        where TOperation : Operation, ICreatesAttendees
    {
        _ = rule ?? throw new ArgumentNullException(nameof(rule));
        _ = predicate ?? throw new ArgumentNullException(nameof(predicate));
        _ = error ?? throw new ArgumentNullException(nameof(error));
        return rule.Add(
            Rule<TOperation>.Text("RejectsItems", $"…, {error.Code}", times, quoted: false),
            times,
            (call, _) =>
            {
                var operation = (TOperation)call.Operation;
                return new(call.Answer(operation.Rejecting(operation.Attendees?.Select(attendee => predicate(attendee) ? error : null).ToArray())));
            });
    }
}

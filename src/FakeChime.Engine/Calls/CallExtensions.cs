namespace FakeChime;

/// <summary>Reads calls with the types of their operations.</summary>
public static class CallExtensions
{
    /// <summary>The result of a call; null when it failed, and while it runs.</summary>
    /// <typeparam name="TResult">The operation's result.</typeparam>
    /// <param name="call">The call.</param>
    public static TResult? Result<TResult>(this ICall<Operation<TResult>> call)
        where TResult : class =>
        (call ?? throw new ArgumentNullException(nameof(call))).Answer as TResult;

    /// <summary>
    /// The capabilities of an attendee as a call's answer shows them. The attendee itself is live and may have others by now; where the
    /// fake did not answer with the attendee, it is the attendee's that count.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="attendee">An attendee that the call was answered with.</param>
    public static Capabilities? CapabilitiesOf(this ICall<Operation> call, FakeAttendee attendee)
    {
        _ = attendee ?? throw new ArgumentNullException(nameof(attendee));
        return call switch
        {
            null => throw new ArgumentNullException(nameof(call)),
            Call { Capabilities: { } shown } => shown.Of(attendee) ?? attendee.Capabilities,
            ITypedCall typed => typed.Untyped.CapabilitiesOf(attendee),
            _ => attendee.Capabilities,
        };
    }
}

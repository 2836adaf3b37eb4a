namespace FakeChime;

/// <summary>The reason why a client cannot join with a JoinToken.</summary>
public enum JoinRejection
{
    /// <summary>The fake has not issued the token since its last reset, or has forgotten its meeting.</summary>
    UnknownToken,

    /// <summary>The attendee was deleted, which revokes its token (documented).</summary>
    AttendeeDeleted,

    /// <summary>The meeting has ended, which revokes the tokens of its attendees (documented).</summary>
    MeetingEnded,
}

/// <summary>Thrown when a client joins with a JoinToken that is not valid.</summary>
public sealed class JoinRejectedException : Exception
{
    internal JoinRejectedException(JoinRejection reason)
        : base(reason switch
        {
            JoinRejection.UnknownToken =>
                "The JoinToken is unknown: this fake has not issued it since its last reset, or has dropped its ended meeting (EndedMeetingLimit). "
                + "Use the JoinToken of an attendee.",
            JoinRejection.AttendeeDeleted => "The JoinToken is revoked: its attendee was deleted. Create the attendee again.",
            _ => "The JoinToken is revoked: its meeting has ended. Create another meeting.",
        }) =>
        Reason = reason;

    /// <summary>Gets the reason.</summary>
    public JoinRejection Reason { get; }
}

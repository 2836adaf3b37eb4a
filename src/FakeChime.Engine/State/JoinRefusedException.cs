namespace FakeChime;

/// <summary>Why a JoinToken lets nobody join.</summary>
public enum JoinRefusal
{
    /// <summary>The fake did not issue the token since its last reset.</summary>
    UnknownToken,

    /// <summary>The attendee has been deleted, which voids its token (documented).</summary>
    AttendeeDeleted,

    /// <summary>The meeting has ended, which voids the tokens of its attendees (documented).</summary>
    MeetingEnded,
}

/// <summary>Thrown when a client joins with a JoinToken that is not, or no longer, valid.</summary>
public sealed class JoinRefusedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="reason">Why the token lets nobody join.</param>
    public JoinRefusedException(JoinRefusal reason)
        : base(reason switch
        {
            JoinRefusal.UnknownToken => "The JoinToken is not one that this fake issued since its last reset.",
            JoinRefusal.AttendeeDeleted => "The JoinToken is void: its attendee has been deleted.",
            _ => "The JoinToken is void: its meeting has ended.",
        }) =>
        Reason = reason;

    /// <summary>Why the token lets nobody join.</summary>
    public JoinRefusal Reason { get; }
}

namespace FakeChime;

internal sealed partial class ChimeAccount
{
    /// <summary>Ends what is overdue, each meeting as of its own moment and the earliest first, and returns the time.</summary>
    public DateTimeOffset Look()
    {
        var now = Options.TimeProvider.GetUtcNow();
        EndOverdue(now);
        return now;
    }

    public void EndOverdue()
    {
        if (Options.AutoEnd is not null)
        {
            Look();
            Events.Deliver();
        }
    }

    public void EndOverdue(DateTimeOffset now)
    {
        if (Options.AutoEnd is { } rules)
        {
            EndOverdue(rules, now);
        }
    }

    public Presence Join(string joinToken)
    {
        var now = Look();
        try
        {
            var meeting = MeetingOf(joinToken, out var attendeeId) ?? throw Refused(JoinRefusal.UnknownToken);
            return meeting.Connect(attendeeId, now, out var refusal) ?? throw Refused(refusal);
        }
        finally
        {
            Events.Deliver();
        }
    }

    public void Leave(string joinToken)
    {
        if (MeetingOf(joinToken, out var attendeeId)?.PresenceOf(attendeeId) is { } presence)
        {
            presence.Leave();
        }
    }

    public bool CanJoin(string joinToken)
    {
        EndOverdue();
        return MeetingOf(joinToken, out var attendeeId)?.Has(attendeeId) == true;
    }

    private static JoinRefusedException Refused(JoinRefusal reason) => new(reason, reason switch
    {
        JoinRefusal.UnknownToken => "The JoinToken is not one that this fake issued.",
        JoinRefusal.AttendeeDeleted => "The JoinToken is void: its attendee has been deleted.",
        _ => "The JoinToken is void: its meeting has ended.",
    });

    private void EndOverdue(AutoEndRules rules, DateTimeOffset now)
    {
        lock (_gate)
        {
            foreach (var (meeting, due) in _active.ToArray().Select(meeting => (meeting, due: meeting.DueAt(rules))).Where(end => end.due <= now).OrderBy(end => end.due))
            {
                EndWhileLocked(meeting, due!.Value);
            }
        }
    }

    private FakeMeeting? MeetingOf(string joinToken, out string attendeeId)
    {
        if (!JoinTokens.TryRead(Ids, joinToken, out attendeeId, out var number))
        {
            return null;
        }

        lock (_gate)
        {
            return number >= 1 && number <= _all.Count ? _all[(int)number - 1] : null;
        }
    }
}

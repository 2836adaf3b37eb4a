namespace FakeChime;

internal sealed partial class Account : IDisposable
{
    private readonly Action<IReadOnlyList<MeetingEvent>> _report;
    private readonly Action _deliver;
    private readonly EndTimer? _timer;
    private readonly SortedSet<FakeMeeting> _byDueTime = new(Comparer<FakeMeeting>.Create(static (one, other) =>
        one.OwnDueAt == other.OwnDueAt ? one.Number.CompareTo(other.Number) : one.OwnDueAt.CompareTo(other.OwnDueAt)));

    private readonly List<MeetingEvent> _happened = [];
    private long _earliestDue = Moments.Never.UtcTicks;
    private long _changes;

    /// <summary>The time of the change that is being made.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>When the next meeting's time is over; can be read without the lock.</summary>
    public DateTimeOffset EarliestDue => new(Volatile.Read(ref _earliestDue), TimeSpan.Zero);

    /// <summary>The time on the fake's clock, in UTC.</summary>
    public DateTimeOffset Clock() => Options.TimeProvider.GetUtcNow().ToUniversalTime();

    /// <summary>
    /// Makes a change as one step, at one time: first the meetings end whose time is over, then the change is made, and when the lock is
    /// free again whoever listens hears of it. Callers hold no lock. The clock is read without it too, since a fake clock may run the
    /// test's timers when it is read; a time that others have overtaken meanwhile is read again, so that no change goes back in time unless
    /// the clock does.
    /// </summary>
    public TOut Change<TArg, TOut>(TArg argument, Func<Account, TArg, TOut> change)
    {
        try
        {
            while (true)
            {
                var changesBefore = Volatile.Read(ref _changes);
                var now = Clock();
                lock (Gate)
                {
                    if (now >= Now || changesBefore == _changes)
                    {
                        _changes++;
                        Now = now;
                        return Make(argument, change);
                    }
                }
            }
        }
        finally
        {
            try
            {
                _timer?.Arm();
            }
            finally
            {
                _deliver();
            }
        }
    }

    public void Report(MeetingEventType type, FakeMeeting meeting, FakeAttendee? attendee = null, DateTimeOffset? at = null) =>
        Report(new MeetingEvent(type, at ?? Now, meeting, attendee));

    public void Report(MeetingEvent happened) => _happened.Add(happened);

    /// <summary>Ends a meeting and its replicas, the attendees of all of them, and forgets the ended meetings beyond the limit.</summary>
    public void End(FakeMeeting meeting, DateTimeOffset at, bool isSeed = false)
    {
        if (meeting.HasEnded)
        {
            return;
        }

        foreach (var replica in meeting.Replicas.ToArray())
        {
            End(replica, at, isSeed);
        }

        meeting.Close(at, isSeed);
        Schedule(meeting);
        _active.Remove(meeting.Number);
        if (meeting.ClientRequestToken is { } token)
        {
            _activeByClientRequestToken.Remove(token);
        }

        _ended.Enqueue(meeting);
        if (_ended.Count > Options.EndedMeetingLimit)
        {
            var forgotten = _ended.Dequeue();
            _all.Remove(forgotten.Number);
            _byId.Remove(IdKey.Of(forgotten.MeetingId));
        }
    }

    /// <summary>Sets the time at which a meeting ends by itself, after a change that it depends on.</summary>
    public void Schedule(FakeMeeting meeting)
    {
        if (Options.AutoEnd is { } rules)
        {
            _byDueTime.Remove(meeting);
            meeting.OwnDueAt = meeting.HasEnded ? Moments.Never : meeting.DueBy(rules);
            if (meeting.OwnDueAt < Moments.Never)
            {
                _byDueTime.Add(meeting);
            }

            Volatile.Write(ref _earliestDue, (_byDueTime.Min?.OwnDueAt ?? Moments.Never).UtcTicks);
        }
    }

    public FakeAttendee? OwnerOf(string? joinToken, out JoinRefusal refusal)
    {
        refusal = JoinRefusal.UnknownToken;
        if (!JoinTokens.TryRead(Ids, joinToken, out var owner) || owner.MeetingNumber >= _active.NextSerial)
        {
            return null;
        }

        refusal = JoinRefusal.MeetingEnded;
        if (_active.Find(owner.MeetingNumber) is not { } meeting)
        {
            return null;
        }

        refusal = JoinRefusal.AttendeeDeleted;
        return meeting.FindAttendee(owner.AttendeeId) is { } attendee && attendee.Serial == owner.Serial ? attendee : null;
    }

    public Presence Join(string? joinToken) => Change(joinToken, static (account, token) =>
    {
        var attendee = account.OwnerOf(token, out var refusal) ?? throw new JoinRefusedException(refusal);
        return attendee.Meeting.Connect(attendee);
    });

    public void Leave(string? joinToken) => Change(joinToken, static (account, token) =>
    {
        var attendee = account.OwnerOf(token, out var refusal) ?? throw new JoinRefusedException(refusal);
        return attendee.Meeting.Disconnect(attendee, MeetingEventType.AttendeeLeft, account.Now);
    });

    /// <summary>The end of a world: its timer stops.</summary>
    public void Dispose() => _timer?.Dispose();

    private TOut Make<TArg, TOut>(TArg argument, Func<Account, TArg, TOut> change)
    {
        try
        {
            EndWhatIsDue();
            return change(this, argument);
        }
        finally
        {
            if (_happened.Count > 0)
            {
                _report(_happened);
                _happened.Clear();
            }
        }
    }

    private void EndWhatIsDue()
    {
        while (EarliestDue <= Now && _byDueTime.Min is { } meeting)
        {
            End(meeting, meeting.OwnDueAt);
        }
    }
}

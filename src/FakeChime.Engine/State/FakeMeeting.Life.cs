namespace FakeChime;

public sealed partial class FakeMeeting
{
    private readonly SortedDictionary<long, FakeAttendee> _connected = [];
    private readonly List<FakeMeeting> _replicas = [];
    private DateTimeOffset _connectionsSince;
    private DateTimeOffset? _endedAt;
    private bool _hasStarted;
    private TranscriptionSettings? _transcription;

    internal bool HasEnded => _endedAt is not null;

    internal DateTimeOffset? EndTime => _endedAt;

    /// <summary>When the meeting's own time is over; its primary meeting may end it earlier.</summary>
    internal DateTimeOffset OwnDueAt { get; set; } = Moments.Never;

    internal IReadOnlyList<FakeMeeting> Replicas => _replicas;

    private DateTimeOffset DueAt => Primary is null ? OwnDueAt : Moments.Earlier(OwnDueAt, Primary._endedAt ?? Primary.DueAt);

    internal DateTimeOffset DueBy(AutoEndRules rules) => rules.EndOf(CreatedAt, _connected.Count, _connectionsSince, isReplica: Primary is not null);

    internal void AddReplica(FakeMeeting replica) => _replicas.Add(replica);

    /// <summary>Ends the meeting and deletes its attendees. The account knows of it.</summary>
    internal void Close(DateTimeOffset at, bool isSeed)
    {
        foreach (var attendee in _connected.Values.ToArray())
        {
            Disconnect(attendee, MeetingEventType.AttendeeLeft, at);
        }

        if (Account.Options.AttendeeDeletedAtMeetingEnd && !isSeed)
        {
            foreach (var attendee in _roster.ToArray())
            {
                Account.Report(MeetingEventType.AttendeeDeleted, this, attendee, at);
            }
        }

        EndTranscription(at);

        _endedAt = at;
        _roster = new Roster();
        Primary?._replicas.Remove(this);
        if (!isSeed)
        {
            Account.Report(MeetingEventType.MeetingEnded, this, at: at);
        }
    }

    internal Presence Connect(FakeAttendee attendee)
    {
        if (HasEnded || _roster.FindById(attendee.AttendeeId) != attendee)
        {
            throw new JoinRefusedException(HasEnded ? JoinRefusal.MeetingEnded : JoinRefusal.AttendeeDeleted);
        }

        Account.Report(MeetingEventType.AttendeeAuthorized, this, attendee);
        if (attendee.CurrentPresence is { } earlier)
        {
            earlier.End(Account.Now);
            Account.Report(MeetingEventType.AttendeeLeft, this, attendee);
        }
        else
        {
            _connected.Add(attendee.Serial, attendee);
            _connectionsSince = Account.Now;
            Account.Schedule(this);
        }

        attendee.CurrentPresence = new Presence(attendee, Account.Now);
        AnnounceStart(MeetingStart.FirstJoin);
        Account.Report(MeetingEventType.AttendeeJoined, this, attendee);
        return attendee.CurrentPresence;
    }

    internal void Disconnect(Presence presence, MeetingEventType how) => Account.Change((presence, how), static (account, it) =>
    {
        var attendee = it.presence.Attendee;
        if (attendee.CurrentPresence == it.presence)
        {
            attendee.Meeting.Disconnect(attendee, it.how, account.Now);
        }

        return attendee;
    });

    internal Done Disconnect(FakeAttendee attendee, MeetingEventType how, DateTimeOffset at)
    {
        if (attendee.CurrentPresence is { } presence)
        {
            attendee.CurrentPresence = null;
            presence.End(at);
            _connected.Remove(attendee.Serial);
            _connectionsSince = at;
            Account.Schedule(this);
            Account.Report(how, this, attendee, at);
        }

        return Done.Instance;
    }

    internal void AnnounceStart(MeetingStart moment)
    {
        if (!_hasStarted && Account.Options.MeetingStartedAt == moment)
        {
            _hasStarted = true;
            Account.Report(MeetingEventType.MeetingStarted, this);
        }
    }

    internal Done StartTranscription(TranscriptionSettings settings)
    {
        var failure = settings.Contradiction
            ?? (settings.IsAvailableIn(MediaRegion, Account.Constraints)
                ? null
                : $"the engine is not available in {MediaRegion}, and the settings name no region");
        if (failure is not null)
        {
            Account.Report(new(MeetingEventType.TranscriptionFailed, Account.Now, this) { Transcription = settings, Message = failure });
            return Done.Instance;
        }

        _transcription = settings;
        Account.Report(new(MeetingEventType.TranscriptionStarted, Account.Now, this) { Transcription = settings });
        return Done.Instance;
    }

    internal Outcome<Done> StopTranscription()
    {
        if (_transcription is null)
        {
            return ChimeError.Unprocessable($"Transcription of meeting <{MeetingId}> has not started");
        }

        EndTranscription(Account.Now);
        return Done.Instance;
    }

    private void EndTranscription(DateTimeOffset at)
    {
        if (_transcription is { } settings)
        {
            _transcription = null;
            Account.Report(new(MeetingEventType.TranscriptionStopped, at, this) { Transcription = settings });
        }
    }
}

namespace FakeChime;

public sealed partial class FakeMeeting
{
    private int _connections;
    private DateTimeOffset _connectionsSince;

    internal void Look() => _account.EndOverdue();

    /// <summary>When the meeting ends by itself, as things are; null when it has ended.</summary>
    internal DateTimeOffset? DueAt(AutoEndRules rules)
    {
        lock (_gate)
        {
            return _end is null ? rules.EndOf(CreatedAt, _connections, _connectionsSince) : null;
        }
    }

    /// <summary>Ends the meeting and deletes its attendees; false when it had ended before.</summary>
    internal bool End(DateTimeOffset at, bool isSeed)
    {
        lock (_gate)
        {
            if (_end is not null)
            {
                return false;
            }

            foreach (var attendee in _roster.ToArray())
            {
                DisconnectWhileLocked(attendee, MeetingEventType.AttendeeLeft, at);
                if (_account.Options.AttendeeDeletedAtMeetingEnd && !isSeed)
                {
                    _account.Events.Add(MeetingEventType.AttendeeDeleted, at, this, attendee);
                }
            }

            _end = new EndOfMeeting(at);
            _roster = new Roster();
            _transcription = null;
            if (!isSeed)
            {
                _account.Events.Add(MeetingEventType.MeetingEnded, at, this);
            }

            return true;
        }
    }

    internal Presence? Connect(string attendeeId, DateTimeOffset now, out JoinRefusal refusal)
    {
        lock (_gate)
        {
            refusal = _end is null ? JoinRefusal.AttendeeDeleted : JoinRefusal.MeetingEnded;
            if (_end is not null || _roster.FindById(attendeeId) is not { } attendee)
            {
                return null;
            }

            _account.Events.Add(MeetingEventType.AttendeeAuthorized, now, this, attendee);
            if (attendee.CurrentPresence is { } earlier)
            {
                earlier.End(now);
                _account.Events.Add(MeetingEventType.AttendeeLeft, now, this, attendee);
            }
            else
            {
                ChangeConnections(+1, now);
            }

            attendee.CurrentPresence = new Presence(attendee, now);
            AnnounceStart(MeetingStart.FirstJoin, now);
            _account.Events.Add(MeetingEventType.AttendeeJoined, now, this, attendee);
            return attendee.CurrentPresence;
        }
    }

    internal bool Has(string attendeeId)
    {
        lock (_gate)
        {
            return _roster.FindById(attendeeId) is not null;
        }
    }

    internal Presence? PresenceOf(string attendeeId)
    {
        lock (_gate)
        {
            return _roster.FindById(attendeeId)?.CurrentPresence;
        }
    }

    internal void Disconnect(Presence presence, MeetingEventType how)
    {
        var now = _account.Look();
        lock (_gate)
        {
            if (presence.Attendee.CurrentPresence == presence)
            {
                DisconnectWhileLocked(presence.Attendee, how, now);
            }
        }

        _account.Events.Deliver();
    }

    internal void AnnounceStart(MeetingStart moment, DateTimeOffset now)
    {
        if (!_hasStarted && _account.Options.MeetingStartedAt == moment)
        {
            _hasStarted = true;
            _account.Events.Add(MeetingEventType.MeetingStarted, now, this);
        }
    }

    private void DisconnectWhileLocked(FakeAttendee attendee, MeetingEventType how, DateTimeOffset at)
    {
        if (attendee.CurrentPresence is { } presence)
        {
            attendee.CurrentPresence = null;
            presence.End(at);
            ChangeConnections(-1, at);
            _account.Events.Add(how, at, this, attendee);
        }
    }

    private void ChangeConnections(int change, DateTimeOffset now)
    {
        _connections += change;
        _connectionsSince = now;
    }
}

namespace FakeChime;

public sealed partial class FakeMeeting
{
    internal Outcome Admit(string externalUserId, IReadOnlyList<KeyValuePair<string, string>>? tags, DateTimeOffset now)
    {
        lock (_gate)
        {
            return _end is null ? AdmitWhileLocked(externalUserId, tags, now) : Closed(_end, now);
        }
    }

    internal Outcome Admit(IReadOnlyList<NewAttendee> newAttendees, IReadOnlyList<ChimeError?>? rejections, DateTimeOffset now)
    {
        var attendees = new List<FakeAttendee>(newAttendees.Count);
        var errors = new List<AttendeeError>();
        lock (_gate)
        {
            if (_end is not null)
            {
                return Closed(_end, now);
            }

            for (var index = 0; index < newAttendees.Count; index++)
            {
                var externalUserId = newAttendees[index].ExternalUserId!;
                var outcome = rejections?[index] ?? AdmitWhileLocked(externalUserId, newAttendees[index].Tags, now);
                if (outcome.Error is { } error)
                {
                    errors.Add(new AttendeeError(externalUserId, error));
                }
                else
                {
                    attendees.Add((FakeAttendee)outcome.Result!);
                }
            }
        }

        return Outcome.Of(new AttendeeBatch(ValueList<FakeAttendee>.Own([.. attendees]), ValueList<AttendeeError>.Own([.. errors])));
    }

    internal Outcome Get(string? attendeeId)
    {
        lock (_gate)
        {
            return FindWhileLocked(attendeeId, out var attendee) is { } error ? error : Outcome.Of(attendee!);
        }
    }

    internal Outcome List(string? nextToken, int? maxResults)
    {
        var lastSerial = 0L;
        var isRefused = nextToken is not null && !NextTokens.TryRead(Ids, Number, nextToken, out lastSerial);
        lock (_gate)
        {
            if (_end is not null)
            {
                return NotFound();
            }

            if (isRefused)
            {
                return NextTokens.Refused;
            }

            var (attendees, more) = _roster.ReadAfter(lastSerial, maxResults ?? _account.Options.DefaultPageSize);
            return Outcome.Of(new AttendeePage(
                ValueList<FakeAttendee>.Own(attendees), more ? NextTokens.Of(Ids, Number, attendees[attendees.Length - 1].Serial) : null));
        }
    }

    internal Outcome Dismiss(string? attendeeId, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (FindWhileLocked(attendeeId, out var attendee) is { } error)
            {
                return error;
            }

            DisconnectWhileLocked(attendee!, MeetingEventType.AttendeeLeft, now);
            _roster.Remove(attendee!);
            _account.Events.Add(MeetingEventType.AttendeeDeleted, now, this, attendee);
            return Outcome.Done;
        }
    }

    internal Outcome TagsOfAttendee(string? attendeeId)
    {
        lock (_gate)
        {
            return FindWhileLocked(attendeeId, out var attendee) is { } error ? error : Outcome.Of(attendee!.Tags);
        }
    }

    internal Outcome TagAttendee(string? attendeeId, IReadOnlyList<KeyValuePair<string, string>> tags)
    {
        lock (_gate)
        {
            return FindWhileLocked(attendeeId, out var attendee) is { } error
                ? error
                : Merge(attendee!.CurrentTags, tags, ChimeErrorKind.ResourceLimitExceeded, merged => attendee.CurrentTags = merged);
        }
    }

    internal Outcome UntagAttendee(string? attendeeId, IReadOnlyList<string> keys)
    {
        lock (_gate)
        {
            if (FindWhileLocked(attendeeId, out var attendee) is { } error)
            {
                return error;
            }

            attendee!.CurrentTags = TagSet.Without(attendee.CurrentTags, keys);
            return Outcome.Done;
        }
    }

    internal Outcome DialOut(string joinToken)
    {
        lock (_gate)
        {
            if (_end is not null)
            {
                return ChimeError.BadRequest(NotFound().Message);
            }

            var isOfThisMeeting = JoinTokens.TryRead(Ids, joinToken, out var id, out var number) && number == Number && _roster.FindById(id) is not null;
            return isOfThisMeeting
                ? Outcome.Of(Ids.Uuid(IdKind.Transaction, (ulong)Number, (ulong)++_dialOuts).ToString())
                : ChimeError.AccessDenied($"The JoinToken is not of an attendee of meeting <{MeetingId}>");
        }
    }

    private Outcome AdmitWhileLocked(string externalUserId, IReadOnlyList<KeyValuePair<string, string>>? tags, DateTimeOffset now)
    {
        if (_roster.FindByExternalUserId(externalUserId) is { } existing)
        {
            return Outcome.Of(existing);
        }

        if (_roster.Count >= _account.Options.Limits.AttendeesPerMeeting)
        {
            return ChimeError.ResourceLimitExceeded($"Meeting <{MeetingId}> has reached its limit of {_account.Options.Limits.AttendeesPerMeeting} attendees");
        }

        var id = Ids.Uuid(IdKind.Attendee, (ulong)Number, (ulong)_roster.NextSerial).ToString();
        var attendee = AddWhileLocked(id, externalUserId, tags);
        _account.Events.Add(MeetingEventType.AttendeeAdded, now, this, attendee);
        return Outcome.Of(attendee);
    }

    private FakeAttendee AddWhileLocked(string attendeeId, string externalUserId, IReadOnlyList<KeyValuePair<string, string>>? tags)
    {
        var attendee = new FakeAttendee(this, attendeeId, _roster.NextSerial, externalUserId, tags is null ? TagSet.Empty : [.. tags]);
        _roster.Add(attendee);
        return attendee;
    }

    private ChimeError? FindWhileLocked(string? attendeeId, out FakeAttendee? attendee)
    {
        attendee = null;
        if (_end is not null)
        {
            return NotFound();
        }

        attendee = _roster.FindById(attendeeId);
        return attendee is null ? ChimeError.NotFound($"Attendee <{attendeeId}> not found") : null;
    }

    private ChimeError Closed(EndOfMeeting end, DateTimeOffset now) =>
        now - end.At <= _account.Options.RecentlyEnded ? ChimeError.NotFound("The meeting has ended") : NotFound();
}

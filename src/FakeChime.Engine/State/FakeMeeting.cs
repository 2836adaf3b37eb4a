namespace FakeChime;

/// <summary>A meeting of the fake, live and read-only: every member shows the state of the moment.</summary>
public sealed partial class FakeMeeting
{
    private readonly object _gate = new();
    private readonly ChimeAccount _account;
    private Roster _roster = new();
    private KeyValuePair<string, string>[] _tags;
    private EndOfMeeting? _end;
    private long _dialOuts;
    private bool _hasStarted;
    private TranscriptionSettings? _transcription;

    internal FakeMeeting(ChimeAccount account, long number, string meetingId, INewMeeting request, DateTimeOffset createdAt)
    {
        _account = account;
        Number = number;
        MeetingId = meetingId;
        ClientRequestToken = request.ClientRequestToken;
        ExternalMeetingId = request.ExternalMeetingId;
        MeetingHostId = request.MeetingHostId;
        MediaRegion = request.MediaRegion ?? account.Options.DefaultMediaRegion;
        NotificationsConfiguration = request.NotificationsConfiguration;
        CreatedAt = createdAt;
        _connectionsSince = createdAt;
        _tags = request.Tags is null ? TagSet.Empty : [.. request.Tags];
    }

    /// <summary>The meeting's ID, a UUID.</summary>
    public string MeetingId { get; }

    /// <summary>The meeting's ARN.</summary>
    public string Arn => $"arn:aws:chime:{MediaRegion}:{AccountId}:meeting/{MeetingId}";

    /// <summary>The application's own id of the meeting; null when it gave none.</summary>
    public string? ExternalMeetingId { get; }

    /// <summary>The external user ID of the meeting's host; null when none was given.</summary>
    public string? MeetingHostId { get; }

    /// <summary>The region of the meeting's media.</summary>
    public string MediaRegion { get; }

    /// <summary>The addresses of the meeting's media.</summary>
    public FakeMediaPlacement MediaPlacement => new(
        MeetingId, MediaRegion, Ids.Keyed(IdKind.AudioHost, (ulong)Number, 0), Ids.Keyed(IdKind.AudioHost, (ulong)Number, 1));

    /// <summary>Where the meeting's notifications go; null when the request did not say.</summary>
    public MeetingNotifications? NotificationsConfiguration { get; }

    /// <summary>The time of the meeting's creation.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>The time of the meeting's end; null while it is active.</summary>
    public DateTimeOffset? EndedAt
    {
        get
        {
            Look();
            return _end?.At;
        }
    }

    /// <summary>Whether the meeting has not ended.</summary>
    public bool IsActive => EndedAt is null;

    /// <summary>The meeting's tags, in the order in which they were added.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags => ValueList<KeyValuePair<string, string>>.Own(_tags);

    /// <summary>The settings of the transcription that runs now; null when none does.</summary>
    public TranscriptionSettings? Transcription
    {
        get
        {
            Look();
            return _transcription;
        }
    }

    /// <summary>The attendees of this moment, in the order of their creation; none once the meeting has ended (documented).</summary>
    public IReadOnlyList<FakeAttendee> Attendees
    {
        get
        {
            Look();
            lock (_gate)
            {
                return ValueList<FakeAttendee>.Own(_roster.ToArray());
            }
        }
    }

    internal IdSource Ids => _account.Ids;

    internal string AccountId => _account.Options.AccountId;

    internal long Number { get; }

    internal string? ClientRequestToken { get; }

    /// <summary>The meeting as one line.</summary>
    public override string ToString()
    {
        Look();
        lock (_gate)
        {
            var name = ExternalMeetingId is null ? "" : $"{ExternalMeetingId} ";
            return _end is null ? $"{name}({MeetingId}), {_roster.Count} attendees" : $"{name}({MeetingId}), ended {_end.At:O}";
        }
    }

    internal Outcome Describe()
    {
        lock (_gate)
        {
            return _end is null ? Outcome.Of(this) : NotFound();
        }
    }

    internal Outcome ListTags()
    {
        lock (_gate)
        {
            return _end is null ? Outcome.Of(Tags) : NotFound();
        }
    }

    internal Outcome Tag(IReadOnlyList<KeyValuePair<string, string>> tags, ChimeErrorKind overLimit)
    {
        lock (_gate)
        {
            return _end is null ? Merge(_tags, tags, overLimit, merged => _tags = merged) : NotFound();
        }
    }

    internal Outcome Untag(IReadOnlyList<string> keys)
    {
        lock (_gate)
        {
            if (_end is not null)
            {
                return NotFound();
            }

            _tags = TagSet.Without(_tags, keys);
            return Outcome.Done;
        }
    }

    internal Outcome StartTranscription(TranscriptionSettings settings)
    {
        lock (_gate)
        {
            if (_end is not null)
            {
                return NotFound();
            }

            if (_transcription is not null)
            {
                return ChimeError.Unprocessable($"Transcription of meeting <{MeetingId}> has already started");
            }

            _transcription = settings;
            return Outcome.Done;
        }
    }

    internal Outcome StopTranscription()
    {
        lock (_gate)
        {
            if (_end is not null)
            {
                return NotFound();
            }

            if (_transcription is null)
            {
                return ChimeError.Unprocessable($"Transcription of meeting <{MeetingId}> has not started");
            }

            _transcription = null;
            return Outcome.Done;
        }
    }

    private ChimeError NotFound() => ChimeAccount.MeetingNotFound(MeetingId);

    private Outcome Merge(
        KeyValuePair<string, string>[] tags, IReadOnlyList<KeyValuePair<string, string>> added, ChimeErrorKind overLimit, Action<KeyValuePair<string, string>[]> keep)
    {
        var merged = TagSet.Merge(tags, added);
        if (merged.Length > _account.Options.Limits.TagsPerResource)
        {
            return ChimeError.Of(overLimit, $"The resource would have {merged.Length} tags; the limit is {_account.Options.Limits.TagsPerResource}");
        }

        keep(merged);
        return Outcome.Done;
    }

    /// <summary>A reference, so that readers without the lock see all of it or nothing.</summary>
    private sealed record EndOfMeeting(DateTimeOffset At);
}

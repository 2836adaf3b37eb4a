namespace FakeChime;

/// <summary>A meeting of the fake. A live view: every member shows the current state, and reading changes nothing.</summary>
public sealed class FakeMeeting
{
    private readonly Dictionary<string, FakeAttendee> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FakeAttendee> _byExternalUserId = new(StringComparer.Ordinal);
    private readonly CreationOrder<FakeAttendee> _attendees = new();
    private readonly string _attendeeList;
    private IReadOnlyList<FakeAttendee> _formerAttendees = [];
    private IReadOnlyList<KeyValuePair<string, string>> _tags;
    private DateTimeOffset _connectionsSince;
    private TranscriptionSettings? _transcription;
    private bool _hasStarted;
    private long _lastSerial;

    internal FakeMeeting(Account account, long serial, string meetingId, INewMeeting request, FakeMeeting? primary)
    {
        Account = account;
        Serial = serial;
        ClientRequestToken = request.ClientRequestToken;
        MediaPlacementNetworkType = request.MediaPlacementNetworkType;
        NotificationsConfiguration = request.NotificationsConfiguration;
        Primary = primary;
        CreatedAt = account.Now;
        _connectionsSince = CreatedAt;
        _tags = ValueList<KeyValuePair<string, string>>.Of(request.Tags);
        _attendeeList = $"attendees of {meetingId}";
        var mediaRegion = request.MediaRegion ?? account.Api.DefaultMediaRegion(account.Options);
        var arnRegion = account.Api.RegionInArn(account.Options, mediaRegion);
        Info = new MeetingInfo
        {
            MeetingId = meetingId,
            ExternalMeetingId = request.ExternalMeetingId,
            MediaPlacement = MediaPlacementOf(meetingId, mediaRegion),
            MediaRegion = mediaRegion,
            MeetingHostId = request.MeetingHostId,
            MeetingFeatures = request.MeetingFeatures == new MeetingFeatures() ? null : request.MeetingFeatures,
            PrimaryMeetingId = primary?.MeetingId,
            TenantIds = request.TenantIds ?? [],
            MeetingArn = $"arn:{MediaRegions.PartitionOf(arnRegion)}:chime:{arnRegion}:{account.Options.AccountId}:meeting/{meetingId}",
        };
    }

    /// <summary>Gets the meeting's ID, a UUID.</summary>
    public string MeetingId => Info.MeetingId!;

    /// <summary>Gets the meeting's ARN.</summary>
    public string Arn => Info.MeetingArn!;

    /// <summary>Gets the application's ID of the meeting; null if it has none.</summary>
    public string? ExternalMeetingId => Info.ExternalMeetingId;

    /// <summary>Gets the external user ID of the meeting's host; null if it has none.</summary>
    public string? MeetingHostId => Info.MeetingHostId;

    /// <summary>Gets the region of the meeting's media.</summary>
    public string MediaRegion => Info.MediaRegion!;

    /// <summary>Gets the requested kind of network, <c>Ipv4Only</c> or <c>DualStack</c>; null if the request named none.</summary>
    public string? MediaPlacementNetworkType { get; }

    /// <summary>Gets the URLs of the meeting's media.</summary>
    public MediaPlacementInfo MediaPlacement => Info.MediaPlacement!;

    /// <summary>Gets the targets of the meeting's notifications; null if it has none.</summary>
    public MeetingNotifications? NotificationsConfiguration { get; }

    /// <summary>Gets the features that the meeting was requested with; null if the request named none.</summary>
    public MeetingFeatures? Features => Info.MeetingFeatures;

    /// <summary>Gets the meeting's tenants; empty if the request named none.</summary>
    public IReadOnlyList<string> TenantIds => Info.TenantIds;

    /// <summary>Gets the ID of the meeting that this one is a replica of; null for a primary meeting.</summary>
    public string? PrimaryMeetingId => Info.PrimaryMeetingId;

    /// <summary>Gets the time of the meeting's creation, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets the time of the meeting's end, in UTC; null while it is active.</summary>
    public DateTimeOffset? EndedAt => Read(end => end);

    /// <summary>Gets a value that indicates whether the meeting has not ended.</summary>
    public bool IsActive => EndedAt is null;

    /// <summary>Gets the meeting's tags, in the order in which they were added.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags => CurrentTags;

    /// <summary>Gets the settings of the running transcription; null if none is running.</summary>
    public TranscriptionSettings? Transcription => Read(end => end is null ? _transcription : null);

    /// <summary>Gets the current attendees, in the order of their creation; empty after the meeting's end (documented).</summary>
    public IReadOnlyList<FakeAttendee> Attendees => Read(end => ValueList<FakeAttendee>.Of(end is null ? _attendees.ToArray() : []));

    /// <summary>Gets the attendees that the meeting had when it ended, in the order of their creation; empty while it is active.</summary>
    public IReadOnlyList<FakeAttendee> FormerAttendees =>
        Read(end => HasEnded || end is null ? _formerAttendees : ValueList<FakeAttendee>.Of(_attendees.ToArray()));

    internal Account Account { get; }

    /// <summary>The position among all meetings of the account.</summary>
    internal long Serial { get; }

    /// <summary>The snapshot that responses show.</summary>
    internal MeetingInfo Info { get; }

    internal string? ClientRequestToken { get; }

    internal FakeMeeting? Primary { get; }

    internal List<FakeMeeting> Replicas { get; } = [];

    /// <summary>The JoinTokens of all attendees that the meeting ever had.</summary>
    internal List<string> IssuedJoinTokens { get; } = [];

    internal IReadOnlyList<KeyValuePair<string, string>> CurrentTags => Volatile.Read(ref _tags);

    internal DateTimeOffset? EndTime { get; private set; }

    internal bool HasEnded => EndTime is not null;

    internal int MaximumAttendees => Math.Min(Account.Options.Limits.AttendeesPerMeeting, Features?.MaxCount ?? int.MaxValue);

    /// <summary>The time at which the meeting ends by its own rules; its primary meeting may end it earlier.</summary>
    internal DateTimeOffset OwnEnd => Account.Options.AutoEnd is not { } rules || HasEnded
        ? Durations.Never
        : rules.EndOf(Account.Api, CreatedAt, ConnectionCount, _connectionsSince, isReplica: Primary is not null);

    private string Name => $"{Text.Truncate(ExternalMeetingId ?? "", 64)} ({MeetingId})".TrimStart();

    private int ConnectionCount { get; set; }

    private DateTimeOffset DueAt => Primary is null ? OwnEnd : Durations.Earlier(OwnEnd, Primary.EndTime ?? Primary.DueAt);

    /// <summary>Gets a current attendee.</summary>
    /// <param name="externalUserId">The application's ID of the user.</param>
    /// <exception cref="KeyNotFoundException">The meeting has no such attendee. The message names its attendees.</exception>
    public FakeAttendee this[string externalUserId] =>
        Read(end => end is null && externalUserId is not null && _byExternalUserId.TryGetValue(externalUserId, out var attendee) ? attendee : null)
        ?? throw new KeyNotFoundException(
            $"Meeting {Name} has no attendee with the ExternalUserId {Text.Quote(externalUserId)}. {(IsActive ? $"Its attendees: {Attendees}." : "The meeting has ended: see FormerAttendees.")}");

    /// <summary>Adds an attendee. It bypasses rules, is not recorded in <c>Calls</c> and raises no event.</summary>
    /// <param name="seed">The attendee. A string is an attendee with this external user ID.</param>
    /// <returns>A live view of the attendee.</returns>
    /// <exception cref="ArgumentException">The service could not have such an attendee; the message has the reason. Nothing is changed.</exception>
    public FakeAttendee AddAttendee(AttendeeSeed seed) => Seeder.Add(this, seed ?? throw new ArgumentNullException(nameof(seed)));

    /// <summary>
    /// Ends the meeting at once, as the service may. Its attendees are deleted and their tokens revoked. It is not recorded in
    /// <c>Calls</c>. Does nothing if the meeting has ended.
    /// </summary>
    public void End() => Account.Change(() => Account.End(this, Account.Now));

    /// <summary>Raises a TranscriptionInterrupted event, as the service does when it loses its engine. The transcription stays started.</summary>
    /// <param name="message">The message of the event. The default is null: none.</param>
    /// <exception cref="InvalidOperationException">No transcription is running.</exception>
    public void InterruptTranscription(string? message = null) => RaiseTranscription(MeetingEventType.TranscriptionInterrupted, message);

    /// <summary>Raises a TranscriptionResumed event, as the service does after an interruption.</summary>
    /// <exception cref="InvalidOperationException">No transcription is running.</exception>
    public void ResumeTranscription() => RaiseTranscription(MeetingEventType.TranscriptionResumed, null);

    /// <summary>Returns the IDs of the meeting and the number of its attendees.</summary>
    public override string ToString()
    {
        var (end, attendees) = Read(end => (end, _attendees.Count));
        return end is null ? $"{Name} with {Text.Count(attendees, "attendee")}" : FormattableString.Invariant($"{Name} ended {end:O}");
    }

    internal static IReadOnlyList<KeyValuePair<string, string>> Without(IReadOnlyList<KeyValuePair<string, string>> tags, IReadOnlyList<string> keys) =>
        ValueList<KeyValuePair<string, string>>.Of(tags.Where(tag => !keys.Contains(tag.Key)));

    /// <summary>
    /// Reads the current state. The argument is the time of the meeting's end, also if the meeting is due and has not been ended yet; null
    /// while it is active.
    /// </summary>
    internal T Read<T>(Func<DateTimeOffset?, T> read)
    {
        var now = Account.Options.AutoEnd is null ? default : Account.Clock();
        lock (Account.Gate)
        {
            return read(EndTime ?? (DueAt <= now ? DueAt : null));
        }
    }

    internal FakeAttendee? FindAttendee(string? attendeeId) =>
        attendeeId is not null && _byId.TryGetValue(attendeeId, out var attendee) ? attendee : null;

    internal FakeAttendee? FindAttendeeByExternalUserId(string externalUserId) =>
        _byExternalUserId.TryGetValue(externalUserId, out var attendee) ? attendee : null;

    /// <summary>Adds an attendee, or returns the existing one with the same external user ID.</summary>
    internal Outcome<FakeAttendee> AddAttendee(
        string externalUserId, IReadOnlyList<KeyValuePair<string, string>>? tags, Capabilities? capabilities)
    {
        if (FindAttendeeByExternalUserId(externalUserId) is { } existing)
        {
            return existing;
        }

        var added = TryAdd(externalUserId, tags, capabilities);
        if (added.Result is { } attendee)
        {
            Raise(MeetingEventType.AttendeeAdded, attendee);
        }

        return added;
    }

    internal AttendeeBatch AddAttendees(IReadOnlyList<NewAttendee> requests, IReadOnlyList<ChimeError?>? rejections)
    {
        var attendees = new List<AttendeeInfo>(requests.Count);
        var errors = new List<AttendeeError>();
        for (var index = 0; index < requests.Count; index++)
        {
            var request = requests[index];
            var outcome = rejections?[index] ?? AddAttendee(request.ExternalUserId!, request.Tags, request.Capabilities);
            if (outcome.Result is { } attendee)
            {
                attendees.Add(attendee.Info);
            }
            else
            {
                errors.Add(new AttendeeError { ExternalUserId = request.ExternalUserId, Error = outcome.Error! });
            }
        }

        return new AttendeeBatch { Attendees = attendees, Errors = errors };
    }

    /// <summary>Adds an attendee without an event.</summary>
    internal Outcome<FakeAttendee> TryAdd(
        string externalUserId, IReadOnlyList<KeyValuePair<string, string>>? tags, Capabilities? capabilities, string? attendeeId = null)
    {
        if (_attendees.Count >= MaximumAttendees)
        {
            return ChimeError.LimitExceeded($"Meeting <{MeetingId}> has reached its limit of {Text.Count(MaximumAttendees, "attendee")}");
        }

        var attendee = new FakeAttendee(
            this,
            attendeeId ?? Account.NewId(),
            ++_lastSerial,
            externalUserId,
            tags,
            capabilities ?? (Account.Api.AttendeesHaveTags ? null : Capabilities.DefaultIn(Features)));
        _attendees.Add(attendee.Serial, attendee);
        _byId.Add(attendee.AttendeeId, attendee);
        _byExternalUserId.Add(externalUserId, attendee);
        IssuedJoinTokens.Add(attendee.JoinToken);
        Account.AddJoinToken(attendee);
        return attendee;
    }

    internal Outcome<AttendeePage> List(string? nextToken, int? maxResults, PageForm? form)
    {
        if (!Account.PageTokens.TryRead(_attendeeList, nextToken, out var position))
        {
            return Account.InvalidNextToken();
        }

        var (attendees, next) = Account.Read(
            _attendees, position, maxResults, form, static attendee => attendee.AttendeeId, static attendee => attendee.Info);
        return new AttendeePage
        {
            Attendees = ValueList<AttendeeInfo>.Own(attendees),
            NextToken = next is null ? null : Account.PageTokens.Create(_attendeeList, next),
        };
    }

    internal void RemoveAttendee(FakeAttendee attendee)
    {
        Disconnect(attendee, MeetingEventType.AttendeeLeft, Account.Now);
        _attendees.Remove(attendee.Serial);
        _byId.Remove(attendee.AttendeeId);
        _byExternalUserId.Remove(attendee.ExternalUserId);
        Raise(MeetingEventType.AttendeeDeleted, attendee);
    }

    internal void SetCapabilities(FakeAttendee attendee, Capabilities capabilities)
    {
        attendee.SetCapabilities(capabilities);
        Account.Raise(new MeetingEvent(MeetingEventType.AttendeeCapabilitiesUpdated, Account.Now, this, attendee) { Capabilities = capabilities });
    }

    internal void SetCapabilitiesExcept(IReadOnlyList<string> attendeeIds, Capabilities capabilities)
    {
        var excluded = new HashSet<string>(attendeeIds, StringComparer.OrdinalIgnoreCase);
        foreach (var attendee in _attendees.ToArray().Where(attendee => !excluded.Contains(attendee.AttendeeId)))
        {
            SetCapabilities(attendee, capabilities);
        }
    }

    internal Outcome<string> DialOut(string joinToken) => Account.FindByJoinToken(joinToken, out _)?.Meeting == this
        ? Account.NewId()
        : ChimeError.AccessDenied($"The JoinToken is not of an attendee of meeting <{MeetingId}>");

    internal Outcome<Unit> AddTags(IReadOnlyList<KeyValuePair<string, string>> tags, ChimeErrorKind overLimit) =>
        Merge(CurrentTags, tags, overLimit, merged => Volatile.Write(ref _tags, merged));

    internal Unit RemoveTags(IReadOnlyList<string> keys)
    {
        Volatile.Write(ref _tags, Without(CurrentTags, keys));
        return Unit.Value;
    }

    internal Outcome<Unit> Merge(
        IReadOnlyList<KeyValuePair<string, string>> tags,
        IReadOnlyList<KeyValuePair<string, string>> added,
        ChimeErrorKind overLimit,
        Action<IReadOnlyList<KeyValuePair<string, string>>> store)
    {
        var merged = tags.ToList();
        foreach (var tag in added)
        {
            var index = merged.FindIndex(existing => existing.Key == tag.Key);
            if (index < 0)
            {
                merged.Add(tag);
            }
            else
            {
                merged[index] = tag;
            }
        }

        var limit = Account.Options.Limits.TagsPerResource;
        if (merged.Count > limit)
        {
            var error = ChimeError.Of(overLimit, FormattableString.Invariant($"The resource would have {merged.Count} tags; the limit is {limit}"));
            return overLimit == ChimeErrorKind.TooManyTags ? error with { ResourceName = Arn } : error;
        }

        store(ValueList<KeyValuePair<string, string>>.Of(merged));
        return Unit.Value;
    }

    internal Presence Connect(FakeAttendee attendee)
    {
        if (HasEnded || FindAttendee(attendee.AttendeeId) != attendee)
        {
            throw new JoinRejectedException(HasEnded ? JoinRejection.MeetingEnded : JoinRejection.AttendeeDeleted);
        }

        if (attendee.LastPresence?.WasDropped != true)
        {
            Raise(MeetingEventType.AttendeeAuthorized, attendee);
        }

        if (attendee.CurrentPresence is { } earlier)
        {
            earlier.End(MeetingEventType.AttendeeLeft, Account.Now);
        }
        else
        {
            SetConnections(ConnectionCount + 1, Account.Now);
        }

        RaiseStarted(MeetingStart.FirstJoin);
        Raise(MeetingEventType.AttendeeJoined, attendee);
        return attendee.LastPresence = new Presence(attendee, Account.Now);
    }

    internal void Disconnect(FakeAttendee attendee, MeetingEventType how, DateTimeOffset at)
    {
        if (attendee.CurrentPresence is { } presence)
        {
            presence.End(how, at);
            SetConnections(ConnectionCount - 1, at);
        }
    }

    internal void RaiseStarted(MeetingStart moment)
    {
        if (!_hasStarted && Account.Options.MeetingStartedAt == moment)
        {
            _hasStarted = true;
            Raise(MeetingEventType.MeetingStarted);
        }
    }

    internal void StartTranscription(TranscriptionSettings settings)
    {
        var failure = settings.Contradiction ?? UnavailableEngine(settings);
        _transcription = failure is null ? settings : _transcription;
        Account.Raise(new MeetingEvent(
            failure is null ? MeetingEventType.TranscriptionStarted : MeetingEventType.TranscriptionFailed, Account.Now, this)
        { Transcription = settings, Message = failure });
    }

    internal Outcome<Unit> StopTranscription()
    {
        if (_transcription is null)
        {
            return ChimeError.Unprocessable($"Transcription of meeting <{MeetingId}> has not started");
        }

        EndTranscription(Account.Now);
        return Unit.Value;
    }

    /// <summary>Ends the meeting and deletes its attendees. The account calls it.</summary>
    internal void Close(DateTimeOffset at, bool isSeed)
    {
        var attendees = _attendees.ToArray();
        foreach (var attendee in attendees)
        {
            Disconnect(attendee, MeetingEventType.AttendeeLeft, at);
        }

        if (Account.Options.AttendeeDeletedAtMeetingEnd && !isSeed)
        {
            foreach (var attendee in attendees)
            {
                Raise(MeetingEventType.AttendeeDeleted, attendee, at);
            }
        }

        EndTranscription(at);
        EndTime = at;
        _formerAttendees = ValueList<FakeAttendee>.Of(attendees);
        _attendees.Clear();
        _byId.Clear();
        _byExternalUserId.Clear();
        if (!isSeed)
        {
            Raise(MeetingEventType.MeetingEnded, at: at);
        }
    }

    private void RaiseTranscription(MeetingEventType type, string? message) => Account.Change(() => Account.Raise(
        new MeetingEvent(type, Account.Now, this)
        {
            Transcription = _transcription
                ?? throw new InvalidOperationException($"Meeting {MeetingId} has no running transcription. Call StartMeetingTranscription first."),
            Message = message,
        }));

    private void SetConnections(int count, DateTimeOffset at)
    {
        ConnectionCount = count;
        _connectionsSince = at;
        Account.UpdateNextEnd();
    }

    private void EndTranscription(DateTimeOffset at)
    {
        if (_transcription is { } settings)
        {
            _transcription = null;
            Account.Raise(new MeetingEvent(MeetingEventType.TranscriptionStopped, at, this) { Transcription = settings });
        }
    }

    /// <summary>Settings without a region need an engine in the meeting's region (documented).</summary>
    private string? UnavailableEngine(TranscriptionSettings settings)
    {
        var regions = settings.EngineTranscribeSettings is null ? TranscriptionConstraints.MedicalRegion : Account.Api.TranscribeRegion;
        return (settings.EngineTranscribeSettings?.Region ?? settings.EngineTranscribeMedicalSettings?.Region) is not null || regions.Allows(MediaRegion)
            ? null
            : $"the engine is not available in {MediaRegion}, and the settings name no region";
    }

    private void Raise(MeetingEventType type, FakeAttendee? attendee = null, DateTimeOffset? at = null) =>
        Account.Raise(new MeetingEvent(type, at ?? Account.Now, this, attendee));

    private MediaPlacementInfo MediaPlacementOf(string meetingId, string mediaRegion)
    {
        var (high, low) = (Account.Ids.Next(), Account.Ids.Next());
        var cluster = FormattableString.Invariant($"m{1 + (high % 3)}.{MediaRegions.CodeOf(mediaRegion)}.app.chime.aws");
        return new MediaPlacementInfo
        {
            AudioHostUrl = FormattableString.Invariant($"{high:x16}{low:x16}.k.{cluster}:3478"),
            AudioFallbackUrl = $"wss://{Account.Api.AudioFallbackHost}.{cluster}:443/calls/{meetingId}",
            ScreenDataUrl = $"wss://bitpw.{cluster}:443/v2/screen/{meetingId}",
            ScreenSharingUrl = $"wss://bitpw.{cluster}:443/v2/screen/{meetingId}",
            ScreenViewingUrl = $"wss://bitpw.{cluster}:443/ws/connect?passcode=null&viewer_uuid=null&X-BitHub-Call-Id={meetingId}",
            SignalingUrl = $"wss://signal.{cluster}/control/{meetingId}",
            TurnControlUrl = Account.Api.TurnControlUrl(meetingId, Account.Options.ControlRegion),
            EventIngestionUrl = $"https://data.svc.{MediaRegions.CodeOf(Account.Options.ControlRegion)}.ingest.chime.aws/v1/client-events",
        };
    }
}

namespace FakeChime;

/// <summary>
/// The meetings of an account, guarded by one lock. <see cref="Change{T}"/> takes the lock; every other member that reads or writes
/// meetings needs it.
/// </summary>
internal sealed class Account : IDisposable
{
    private const string MeetingResource = "meeting/";
    private const string MeetingList = "meetings";

    private readonly Dictionary<string, FakeMeeting> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FakeMeeting> _activeByToken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FakeAttendee> _byJoinToken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seededIds = new(StringComparer.OrdinalIgnoreCase);
    private readonly CreationOrder<FakeMeeting> _all = new();
    private readonly CreationOrder<FakeMeeting> _active = new();
    private readonly Queue<FakeMeeting> _ended = new();
    private readonly List<MeetingEvent> _newEvents = [];
    private readonly EventLog _events;
    private readonly AutoEndTimer? _timer;
    private long _lastSerial;
    private long _changes;
    private long _nextEnd = Durations.Never.UtcTicks;

    public Account(ChimeApi api, ChimeEngineOptions options, IdGenerator ids, EventLog events)
    {
        Api = api;
        Options = options;
        Ids = ids;
        PageTokens = new PageTokens(ids);
        MediaRegion = api.MediaRegion(options.ControlRegion);
        _events = events;
        _timer = options.AutoEnd is null ? null : new AutoEndTimer(this, options.TimeProvider);
    }

    public object Gate { get; } = new();

    public ChimeApi Api { get; }

    public ChimeEngineOptions Options { get; }

    public IdGenerator Ids { get; }

    public PageTokens PageTokens { get; }

    /// <summary>The constraint on the media regions of meetings, which depend on the control region.</summary>
    public StringConstraint MediaRegion { get; }

    /// <summary>The time of the current change.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>The time at which the next meeting ends by itself; <see cref="Durations.Never"/> if none does. Can be read without the lock.</summary>
    public DateTimeOffset NextEnd
    {
        get => new(Volatile.Read(ref _nextEnd), TimeSpan.Zero);
        private set => Volatile.Write(ref _nextEnd, value.UtcTicks);
    }

    /// <summary>Whether the account has as many active meetings as its limit allows.</summary>
    public bool IsFull => _active.Count >= Options.Limits.ActiveMeetings;

    public int PageSize => Options.DefaultPageSize ?? Api.MaximumPageSize;

    public static ChimeError MeetingNotFound(string? meetingId) => ChimeError.NotFound($"Meeting <{meetingId}> not found");

    /// <summary>The meeting ID in an ARN; null if it is not the ARN of a meeting.</summary>
    public static string? MeetingIdIn(string? arn) =>
        arn?.Split([':'], 6) is ["arn", _, "chime", _, _, var resource] && resource.StartsWith(MeetingResource, StringComparison.Ordinal)
            ? resource.Substring(MeetingResource.Length)
            : null;

    /// <summary>The time on the fake's clock, in UTC.</summary>
    public DateTimeOffset Clock() => Options.TimeProvider.GetUtcNow().ToUniversalTime();

    /// <summary>
    /// Makes a change atomically, at one time: first it ends the meetings that are due, then it makes the change. Subscribers are notified
    /// after the lock is released. The clock is read outside the lock, because a fake clock may run timers of the test when it is read. If
    /// another thread made a change at a later time meanwhile, the clock is read again, so that the times of events never decrease.
    /// </summary>
    public T Change<T>(Func<T> change)
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
                        return MakeChange(change);
                    }
                }
            }
        }
        finally
        {
            _timer?.Update();
            _events.Deliver();
        }
    }

    public void Change(Action change) => Change<object?>(() =>
    {
        change();
        return null;
    });

    /// <summary>All meetings, including the ended ones that the fake still knows, in the order of their creation.</summary>
    public FakeMeeting[] AllMeetings() => _all.ToArray();

    public FakeMeeting? Find(string? meetingId) => meetingId is not null && _byId.TryGetValue(meetingId, out var meeting) ? meeting : null;

    public FakeMeeting? FindByArn(string? arn) =>
        Find(MeetingIdIn(arn)) is { } meeting && (!Api.ArnsMatchCompletely || string.Equals(arn, meeting.Arn, StringComparison.OrdinalIgnoreCase))
            ? meeting
            : null;

    /// <summary>The active meeting that was created with a client request token.</summary>
    public FakeMeeting? FindByToken(string? clientRequestToken) =>
        clientRequestToken is not null && _activeByToken.TryGetValue(clientRequestToken, out var meeting) ? meeting : null;

    /// <summary>Creates a meeting, or returns the active one with the same client request token.</summary>
    public Outcome<FakeMeeting> Create(INewMeeting request)
    {
        if (FindByToken(request.ClientRequestToken) is { } existing)
        {
            return existing;
        }

        var added = Add(request);
        if (added.Result is { } meeting)
        {
            meeting.RaiseStarted(MeetingStart.Creation);
        }

        return added;
    }

    /// <summary>Adds a meeting without an event. The caller ends it if it has ended already.</summary>
    public Outcome<FakeMeeting> Add(INewMeeting request, string? meetingId = null, bool hasEnded = false)
    {
        if (!hasEnded && IsFull)
        {
            return ChimeError.LimitExceeded(FormattableString.Invariant($"The account has reached its limit of {Text.Count(Options.Limits.ActiveMeetings, "active meeting")}"));
        }

        var primary = Find(request.PrimaryMeetingId);
        if (request.PrimaryMeetingId is { } primaryId && ReplicaError(primaryId, primary, hasEnded) is { } error)
        {
            return error;
        }

        var meeting = new FakeMeeting(this, ++_lastSerial, meetingId ?? NewMeetingId(), request, primary);
        _all.Add(meeting.Serial, meeting);
        _byId.Add(meeting.MeetingId, meeting);
        if (!hasEnded)
        {
            _active.Add(meeting.Serial, meeting);
            primary?.Replicas.Add(meeting);
            if (request.ClientRequestToken is { } token)
            {
                _activeByToken.Add(token, meeting);
            }

            UpdateNextEnd();
        }

        return meeting;
    }

    /// <summary>Removes a meeting as if it had never been added.</summary>
    public void Remove(FakeMeeting meeting)
    {
        Deactivate(meeting);
        Forget(meeting);
    }

    /// <summary>A page of the active meetings.</summary>
    public Outcome<MeetingPage> List(string? nextToken, int? maxResults, PageForm? form)
    {
        if (!PageTokens.TryRead(MeetingList, nextToken, out var position))
        {
            return InvalidNextToken();
        }

        var (meetings, next) = Read(_active, position, maxResults, form, static meeting => meeting.MeetingId, static meeting => meeting.Info);
        return new MeetingPage
        {
            Meetings = ValueList<MeetingInfo>.Own(meetings),
            NextToken = next is null ? null : PageTokens.Create(MeetingList, next),
        };
    }

    /// <summary>Reads a page of a list in the order of the options, and the position of the next page; null if it is the last.</summary>
    public (TOut[] Items, string? Next) Read<T, TOut>(
        CreationOrder<T> list, string? position, int? maxResults, PageForm? form, Func<T, string> idOf, Func<T, TOut> select)
        where T : class
    {
        var count = Math.Min(maxResults ?? PageSize, form?.MaximumItems ?? int.MaxValue);
        var page = Options.ListOrder == ListOrder.Creation
            ? list.ReadAfter(position, count, select)
            : list.ReadAfterId(position, count, idOf, select);
        if (form?.IsReversed == true)
        {
            Array.Reverse(page.Items);
        }

        return page;
    }

    /// <summary>Ends a meeting and its replicas, and forgets the oldest ended meetings beyond the limit.</summary>
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
        Deactivate(meeting);
        _ended.Enqueue(meeting);
        if (_ended.Count > Options.EndedMeetingLimit)
        {
            Forget(_ended.Dequeue());
        }
    }

    /// <summary>Computes <see cref="NextEnd"/> again, after a change of the meetings or their connections.</summary>
    public void UpdateNextEnd()
    {
        if (Options.AutoEnd is not null)
        {
            NextEnd = _active.ToArray().Select(meeting => meeting.OwnEnd).DefaultIfEmpty(Durations.Never).Min();
        }
    }

    /// <summary>An ID that no seed has.</summary>
    public string NewId()
    {
        string id;
        do
        {
            id = Ids.NextUuid();
        }
        while (_seededIds.Contains(id));
        return id;
    }

    /// <summary>Keeps the IDs of seeds from being generated.</summary>
    public void Reserve(IEnumerable<string> seededIds) => _seededIds.UnionWith(seededIds);

    public void AddJoinToken(FakeAttendee attendee) => _byJoinToken.Add(attendee.JoinToken, attendee);

    /// <summary>The attendee that can join with a token; null, and the reason, if none can.</summary>
    public FakeAttendee? FindByJoinToken(string? joinToken, out JoinRejection rejection)
    {
        rejection = JoinRejection.UnknownToken;
        if (joinToken is null || !_byJoinToken.TryGetValue(joinToken, out var attendee))
        {
            return null;
        }

        rejection = attendee.Meeting.HasEnded ? JoinRejection.MeetingEnded : JoinRejection.AttendeeDeleted;
        return attendee.Meeting.FindAttendee(attendee.AttendeeId) == attendee ? attendee : null;
    }

    /// <summary>Adds an event. The events of a change are published together.</summary>
    public void Raise(MeetingEvent meetingEvent) => _newEvents.Add(meetingEvent);

    public ChimeError ConstraintError(string message) => ChimeError.Of(
        Options.ConstraintFailures == ConstraintFailure.BadRequest ? ChimeErrorKind.BadRequest : ChimeErrorKind.Validation, message);

    public ChimeError InvalidNextToken() =>
        ConstraintError(RequestValidator.Message("nextToken", "Member must be a token that an earlier page of the same list returned"));

    /// <summary>The error for a new attendee of an unknown meeting, or of one that has ended.</summary>
    public ChimeError ClosedMeeting(string? meetingId, FakeMeeting? ended) =>
        ended?.EndTime is { } end && Now <= Durations.After(end, Options.RecentlyEnded) ? ChimeError.NotFound("The meeting has ended") : MeetingNotFound(meetingId);

    /// <summary>The error for capabilities that a meeting with such features does not offer; null if it offers them.</summary>
    public ChimeError? CapabilityError(MeetingFeatures? features, Capabilities? requested, string path = "capabilities") =>
        requested?.MemberBeyond(features) is { } member
            ? ConstraintError(RequestValidator.Message(
                $"{path}.{member}", $"Member must be None in a meeting whose {member} has the maximum resolution None"))
            : null;

    /// <inheritdoc cref="CapabilityError(MeetingFeatures?, Capabilities?, string)"/>
    public ChimeError? CapabilityError(MeetingFeatures? features, IReadOnlyList<NewAttendee> attendees) => attendees
        .Select((attendee, index) =>
            CapabilityError(features, attendee.Capabilities, FormattableString.Invariant($"attendees.{index + 1}.member.capabilities")))
        .FirstOrDefault(error => error is not null);

    public void Dispose() => _timer?.Dispose();

    private T MakeChange<T>(Func<T> change)
    {
        try
        {
            while (NextEnd <= Now)
            {
                End(_active.ToArray().OrderBy(meeting => meeting.OwnEnd).First(), NextEnd);
            }

            return change();
        }
        finally
        {
            _events.Add(_newEvents);
            _newEvents.Clear();
        }
    }

    private string NewMeetingId()
    {
        var ending = Api.MeetingIdEnding(Options);
        while (true)
        {
            var id = NewId();
            id = id.Substring(0, id.Length - ending.Length) + ending;
            if (!_seededIds.Contains(id))
            {
                return id;
            }
        }
    }

    private ChimeError? ReplicaError(string primaryId, FakeMeeting? primary, bool hasEnded) => primary switch
    {
        null or { HasEnded: true } => ChimeError.BadRequest($"The primary meeting <{primaryId}> does not exist"),
        { Primary: not null } => ChimeError.BadRequest($"Meeting <{primaryId}> is a replica itself and cannot be the primary meeting of another"),
        _ when !hasEnded && primary.Replicas.Count >= Options.Limits.ReplicasPerMeeting => ChimeError.LimitExceeded(
            $"Meeting <{primaryId}> has reached its limit of {Text.Count(Options.Limits.ReplicasPerMeeting, "replica")}"),
        _ => null,
    };

    private void Deactivate(FakeMeeting meeting)
    {
        _active.Remove(meeting.Serial);
        meeting.Primary?.Replicas.Remove(meeting);
        if (FindByToken(meeting.ClientRequestToken) == meeting)
        {
            _activeByToken.Remove(meeting.ClientRequestToken!);
        }

        UpdateNextEnd();
    }

    private void Forget(FakeMeeting meeting)
    {
        _all.Remove(meeting.Serial);
        _byId.Remove(meeting.MeetingId);
        foreach (var joinToken in meeting.IssuedJoinTokens)
        {
            _byJoinToken.Remove(joinToken);
        }
    }
}

namespace FakeChime;

/// <summary>
/// The meetings of the account. One lock guards them all, so that each change is one step which others see whole or not at all: a test
/// double needs no finer one. Every member but <see cref="Change"/>, <see cref="Clock"/>, <see cref="IsTokenTaken"/> and what is set once needs the lock.
/// </summary>
internal sealed partial class Account
{
    private const string MeetingResource = "meeting/";

    private readonly Dictionary<string, FakeMeeting> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FakeMeeting> _activeByClientRequestToken = new(StringComparer.Ordinal);
    private readonly CreationOrder<FakeMeeting> _all = new();
    private readonly CreationOrder<FakeMeeting> _active = new();
    private readonly Queue<FakeMeeting> _ended = new();

    public Account(
        ChimeEngineOptions options,
        MeetingRules api,
        RequestConstraints constraints,
        IdSource ids,
        Action<IReadOnlyList<MeetingEvent>> report,
        Action deliver)
    {
        Options = options;
        Api = api;
        Constraints = constraints;
        Ids = ids;
        _report = report;
        _deliver = deliver;
        _timer = options.AutoEnd is null ? null : new EndTimer(this);
    }

    public object Gate { get; } = new();

    public ChimeEngineOptions Options { get; }

    public MeetingRules Api { get; }

    public RequestConstraints Constraints { get; }

    public IdSource Ids { get; }

    /// <summary>The ids that a test wrote down and seeded, by their keys; whatever becomes of their owners, nobody else gets them.</summary>
    public HashSet<string> SeededIds { get; } = new(StringComparer.Ordinal);

    public int PageSize => Options.DefaultPageSize ?? Constraints.LargestPage;

    public int ActiveCount => _active.Count;

    public static ChimeError MeetingNotFound(string? meetingId) => ChimeError.NotFound($"Meeting <{meetingId}> not found");

    /// <summary>All meetings that are remembered, also ended ones, in the order of their creation.</summary>
    public FakeMeeting[] AllMeetings() => _all.ToArray();

    public FakeMeeting? Find(string? meetingId) => IdKey.Find(_byId, meetingId);

    public FakeMeeting? FindByArn(string? arn) =>
        arn?.Split([':'], 6) is ["arn", _, "chime", _, _, var resource] && resource.StartsWith(MeetingResource, StringComparison.Ordinal)
            && Find(resource.Substring(MeetingResource.Length)) is { } meeting
            && (!Api.ArnsCountAsAWhole || string.Equals(arn, meeting.Arn, StringComparison.OrdinalIgnoreCase))
            ? meeting
            : null;

    public FakeMeeting? FindByToken(string? clientRequestToken) =>
        clientRequestToken is not null && _activeByClientRequestToken.TryGetValue(clientRequestToken, out var meeting) ? meeting : null;

    /// <summary>Whether an active meeting was created with a token. Takes the lock.</summary>
    public bool IsTokenTaken(string clientRequestToken)
    {
        lock (Gate)
        {
            return FindByToken(clientRequestToken) is not null;
        }
    }

    public Outcome<FakeMeeting> Open(INewMeeting request)
    {
        if (FindByToken(request.ClientRequestToken) is { } existing)
        {
            return existing;
        }

        if (_active.Count >= Options.Limits.ActiveMeetings)
        {
            return ChimeError.LimitExceeded(Line.Of($"The account has reached its limit of {Options.Limits.ActiveMeetings} active meetings"));
        }

        if (request.PrimaryMeetingId is { } primaryId && ReasonAgainstReplicaOf(primaryId) is { } error)
        {
            return error;
        }

        var meeting = Add(request);
        meeting.AnnounceStart(MeetingStart.Creation);
        return meeting;
    }

    /// <summary>Adds a meeting, with an ID of its own or one that is nobody's.</summary>
    public FakeMeeting Add(INewMeeting request, string? meetingId = null)
    {
        var primary = Find(request.PrimaryMeetingId);
        var number = _active.NextSerial;
        var meeting = new FakeMeeting(
            this,
            number,
            meetingId ?? Ids.FreeUuid(IdKind.Meeting, 0, (ulong)number, SeededIds, Api.MeetingIdEnding(Options)),
            request,
            primary);
        _all.Append(meeting);
        _active.Append(meeting);
        _byId.Add(IdKey.Of(meeting.MeetingId), meeting);
        if (request.ClientRequestToken is { } token)
        {
            _activeByClientRequestToken.Add(token, meeting);
        }

        primary?.AddReplica(meeting);
        Schedule(meeting);
        return meeting;
    }

    public Outcome<MeetingPage> List(string? nextToken, int? maxResults)
    {
        if (!NextTokens.TryRead(Ids, NextTokens.MeetingsOfTheAccount, nextToken, out var lastNumber))
        {
            return NextTokenRefused();
        }

        var (meetings, more) = _active.ReadAfter(lastNumber, maxResults ?? PageSize);
        return new MeetingPage
        {
            Meetings = ValueList<FakeMeeting>.Own(meetings),
            NextToken = more ? NextTokens.Of(Ids, NextTokens.MeetingsOfTheAccount, meetings[meetings.Length - 1].Number) : null,
        };
    }

    public ChimeError ConstraintError(string message) => ChimeError.Of(
        Options.ConstraintFailures == ConstraintFailure.BadRequest ? ChimeErrorKind.BadRequest : ChimeErrorKind.Validation, message);

    public ChimeError NextTokenRefused() =>
        ConstraintError(Validator.Of("nextToken", "Member must be a token that an earlier page of the same list returned"));

    /// <summary>The error for a new attendee of a meeting that has ended, which says so for a while, or of one that never was.</summary>
    public ChimeError Closed(string? meetingId, FakeMeeting? ended) =>
        ended?.EndTime is { } end && Now <= Moments.After(end, Options.RecentlyEnded)
            ? ChimeError.NotFound("The meeting has ended")
            : MeetingNotFound(meetingId);

    /// <summary>The error for capabilities that a meeting with such features does not offer; null when it offers them.</summary>
    public ChimeError? CapabilityError(MeetingFeatures? features, Capabilities? requested, string path = "capabilities") =>
        CapabilityRules.MemberBeyond(features, requested) is { } member
            ? ConstraintError(Validator.Of($"{path}.{member}", $"Member must be None in a meeting whose {member} has the maximum resolution None"))
            : null;

    /// <inheritdoc cref="CapabilityError(MeetingFeatures?, Capabilities?, string)"/>
    public ChimeError? CapabilityError(MeetingFeatures? features, IReadOnlyList<NewAttendee> attendees) => attendees
        .Select((attendee, index) =>
            CapabilityError(features, attendee.Capabilities, FormattableString.Invariant($"attendees.{index + 1}.member.capabilities")))
        .FirstOrDefault(error => error is not null);

    private ChimeError? ReasonAgainstReplicaOf(string primaryId) => Find(primaryId) switch
    {
        { HasEnded: false, Primary: null } primary => primary.Replicas.Count < Options.Limits.ReplicasPerMeeting
            ? null
            : ChimeError.LimitExceeded(Line.Of($"Meeting <{primaryId}> has reached its limit of {Options.Limits.ReplicasPerMeeting} replicas")),
        { HasEnded: false } => ChimeError.BadRequest($"Meeting <{primaryId}> is a replica itself and cannot be the primary meeting of another"),
        _ => ChimeError.BadRequest($"The primary meeting <{primaryId}> does not exist"),
    };
}

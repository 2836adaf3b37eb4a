using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace FakeChime;

/// <summary>
/// The meetings of the account. Lock order: the account's, then a meeting's; an operation on one meeting takes the meeting's alone.
/// </summary>
internal sealed partial class ChimeAccount
{
    private const string MeetingResource = "meeting/";

    private readonly object _gate = new();
    private readonly ConcurrentDictionary<string, FakeMeeting> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FakeMeeting> _activeByClientRequestToken = new(StringComparer.Ordinal);
    private readonly List<FakeMeeting> _all = [];
    private readonly CreationOrder<FakeMeeting> _active = new();

    public ChimeAccount(ChimeEngineOptions options, IdSource ids)
    {
        Options = options;
        Ids = ids;
        Events = new EventLog(options.EventLogLimit, EndOverdue);
    }

    public ChimeEngineOptions Options { get; }

    public IdSource Ids { get; }

    public EventLog Events { get; }

    /// <summary>All meetings, also those that have ended, in the order of their creation.</summary>
    public IReadOnlyList<FakeMeeting> Meetings
    {
        get
        {
            lock (_gate)
            {
                return ValueList<FakeMeeting>.Own(_all.ToArray());
            }
        }
    }

    public static ChimeError MeetingNotFound(string? meetingId) => ChimeError.NotFound($"Meeting <{meetingId}> not found");

    public static ChimeError ResourceNotFound(string? arn) => ChimeError.NotFound($"Resource <{arn}> not found");

    public bool TryFind(string? meetingId, [NotNullWhen(true)] out FakeMeeting? meeting)
    {
        meeting = IdKey.Find(_byId, meetingId);
        return meeting is not null;
    }

    public bool TryFindByArn(string? arn, [NotNullWhen(true)] out FakeMeeting? meeting)
    {
        meeting = null;
        return arn?.Split([':'], 6) is ["arn", _, "chime", _, _, var resource]
            && resource.StartsWith(MeetingResource, StringComparison.Ordinal)
            && TryFind(resource.Substring(MeetingResource.Length), out meeting);
    }

    public Outcome Open(INewMeeting request, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_activeByClientRequestToken.TryGetValue(request.ClientRequestToken!, out var existing))
            {
                return Outcome.Of(existing);
            }

            if (_active.Count >= Options.Limits.ActiveMeetings)
            {
                return ActiveMeetingLimit();
            }

            var meeting = AddWhileLocked(NewMeetingId(), request, now);
            meeting.AnnounceStart(MeetingStart.Creation, now);
            return Outcome.Of(meeting);
        }
    }

    public Outcome List(string? nextToken, int? maxResults)
    {
        var lastNumber = 0L;
        if (nextToken is not null && !NextTokens.TryRead(Ids, NextTokens.MeetingsOfTheAccount, nextToken, out lastNumber))
        {
            return NextTokens.Refused;
        }

        lock (_gate)
        {
            var (meetings, more) = _active.ReadAfter(lastNumber, maxResults ?? Options.DefaultPageSize);
            return Outcome.Of(new MeetingPage(
                ValueList<FakeMeeting>.Own(meetings), more ? NextTokens.Of(Ids, NextTokens.MeetingsOfTheAccount, meetings[meetings.Length - 1].Number) : null));
        }
    }

    public void End(FakeMeeting meeting, DateTimeOffset at)
    {
        lock (_gate)
        {
            EndWhileLocked(meeting, at);
        }
    }

    private string NewMeetingId() => Ids.Uuid(IdKind.Meeting, 0, (ulong)_active.NextSerial).ToString();

    private FakeMeeting AddWhileLocked(string meetingId, INewMeeting request, DateTimeOffset createdAt)
    {
        var meeting = new FakeMeeting(this, _active.NextSerial, meetingId, request, createdAt);
        _all.Add(meeting);
        _active.Append(meeting);
        _byId[IdKey.Of(meetingId)] = meeting;
        if (request.ClientRequestToken is { } token)
        {
            _activeByClientRequestToken.Add(token, meeting);
        }

        return meeting;
    }

    private void EndWhileLocked(FakeMeeting meeting, DateTimeOffset at, bool isSeed = false)
    {
        if (meeting.End(at, isSeed))
        {
            _active.Remove(meeting.Number);
            if (meeting.ClientRequestToken is { } token)
            {
                _activeByClientRequestToken.Remove(token);
            }
        }
    }

    private ChimeError ActiveMeetingLimit() =>
        ChimeError.ResourceLimitExceeded($"The account has reached its limit of {Options.Limits.ActiveMeetings} active meetings");
}

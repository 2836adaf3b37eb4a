namespace FakeChime;

/// <summary>A meeting of the fake, live: every member shows the state of the moment, and reading changes nothing.</summary>
public sealed partial class FakeMeeting
{
    private Roster _roster = new();
    private KeyValuePair<string, string>[] _tags;
    private long _dialOuts;

    internal FakeMeeting(Account account, long number, string meetingId, INewMeeting request, FakeMeeting? primary)
    {
        Account = account;
        Number = number;
        MeetingId = meetingId;
        ClientRequestToken = request.ClientRequestToken;
        ExternalMeetingId = request.ExternalMeetingId;
        MeetingHostId = request.MeetingHostId;
        MediaRegion = request.MediaRegion ?? account.Options.DefaultMediaRegion;
        MediaPlacementNetworkType = request.MediaPlacementNetworkType;
        NotificationsConfiguration = request.NotificationsConfiguration;
        Features = request.MeetingFeatures;
        TenantIds = ValueList<string>.Of(request.TenantIds);
        Primary = primary;
        CreatedAt = account.Now;
        _connectionsSince = CreatedAt;
        _tags = TagSet.Of(request.Tags);
    }

    /// <summary>The meeting's ID, a UUID.</summary>
    public string MeetingId { get; }

    /// <summary>The meeting's ARN.</summary>
    public string Arn => $"arn:{MediaRegions.PartitionOf(ControlRegion)}:chime:{ControlRegion}:{Account.Options.AccountId}:meeting/{MeetingId}";

    /// <summary>The application's own id of the meeting; null when it gave none.</summary>
    public string? ExternalMeetingId { get; }

    /// <summary>The external user ID of the meeting's host; null when none was given.</summary>
    public string? MeetingHostId { get; }

    /// <summary>The region of the meeting's media.</summary>
    public string MediaRegion { get; }

    /// <summary>The kind of network that the request asked for, <c>Ipv4Only</c> or <c>DualStack</c>; null when it did not say.</summary>
    public string? MediaPlacementNetworkType { get; }

    /// <summary>The addresses of the meeting's media.</summary>
    public FakeMediaPlacement MediaPlacement => new(
        MeetingId,
        MediaRegion,
        ControlRegion,
        Account.Api.AudioFallbackHost,
        Account.Ids.Keyed(IdKind.AudioHost, (ulong)Number, 0),
        Account.Ids.Keyed(IdKind.AudioHost, (ulong)Number, 1));

    /// <summary>Where the meeting's notifications go; null when the request did not say.</summary>
    public MeetingNotifications? NotificationsConfiguration { get; }

    /// <summary>The features that the meeting was requested with; null when the request named none.</summary>
    public MeetingFeatures? Features { get; }

    /// <summary>The meeting's tenants; none when the request named none.</summary>
    public IReadOnlyList<string> TenantIds { get; }

    /// <summary>The ID of the meeting that this one is a replica of; null for a primary meeting.</summary>
    public string? PrimaryMeetingId => Primary?.MeetingId;

    /// <summary>The time of the meeting's creation, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>The time of the meeting's end; null while it is active.</summary>
    public DateTimeOffset? EndedAt => Read(this, static (end, _) => end);

    /// <summary>Whether the meeting has not ended.</summary>
    public bool IsActive => EndedAt is null;

    /// <summary>The meeting's tags, in the order in which they were added.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags => ValueList<KeyValuePair<string, string>>.Own(Volatile.Read(ref _tags));

    /// <summary>The settings of the transcription that runs now; null when none does.</summary>
    public TranscriptionSettings? Transcription => Read(this, static (end, meeting) => end is null ? meeting._transcription : null);

    /// <summary>The attendees of this moment, in the order of their creation; none once the meeting has ended (documented).</summary>
    public IReadOnlyList<FakeAttendee> Attendees =>
        Read(this, static (end, meeting) => ValueList<FakeAttendee>.Own(end is null ? meeting._roster.ToArray() : []));

    internal Account Account { get; }

    internal string ControlRegion => Account.Api.ControlRegionOf(Account.Options, MediaRegion);

    internal long Number { get; }

    internal string? ClientRequestToken { get; }

    internal FakeMeeting? Primary { get; }

    /// <summary>An attendee of this moment.</summary>
    /// <param name="externalUserId">The application's own id of the user.</param>
    /// <exception cref="KeyNotFoundException">The meeting has no such attendee; the message names some that it has.</exception>
    public FakeAttendee this[string externalUserId] =>
        Read(externalUserId, (end, id) => end is null && id is not null ? _roster.FindByExternalUserId(id) : null)
        ?? throw new KeyNotFoundException(
            Line.Of(() => $"Meeting {this} has no attendee with the ExternalUserId {Line.Name(externalUserId)}. Its attendees: {Attendees}."));

    /// <summary>
    /// Ends the meeting at once, as the service may: its attendees are deleted and their tokens void. It is no call. Does nothing when it
    /// has ended.
    /// </summary>
    public void End() => Account.Change(this, static (account, meeting) =>
    {
        account.End(meeting, account.Now);
        return meeting;
    });

    /// <summary>The meeting as one line.</summary>
    public override string ToString()
    {
        var (end, attendees) = Read(this, static (end, meeting) => (end, meeting._roster.Count));
        return Line.Of(() => $"{ExternalMeetingId} ({MeetingId}), {(end is null ? $"{attendees} attendees" : $"ended {end:O}")}".TrimStart());
    }

    /// <summary>Reads the state of this moment: what happened, and whether the meeting's time is over although nobody has noticed yet.</summary>
    internal TOut Read<TArg, TOut>(TArg argument, Func<DateTimeOffset?, TArg, TOut> read)
    {
        var now = Account.Options.AutoEnd is null ? default : Account.Clock();
        lock (Account.Gate)
        {
            return read(_endedAt ?? (DueAt <= now ? DueAt : null), argument);
        }
    }
}

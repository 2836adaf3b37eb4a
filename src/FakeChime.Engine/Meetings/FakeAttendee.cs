using System.Text;

namespace FakeChime;

/// <summary>An attendee of a <see cref="FakeMeeting"/>. A live view: every member shows the current state.</summary>
public sealed class FakeAttendee
{
    private AttendeeInfo _info;
    private IReadOnlyList<KeyValuePair<string, string>> _tags;

    internal FakeAttendee(
        FakeMeeting meeting,
        string attendeeId,
        long serial,
        string externalUserId,
        IReadOnlyList<KeyValuePair<string, string>>? tags,
        Capabilities? capabilities)
    {
        Meeting = meeting;
        Serial = serial;
        _tags = ValueList<KeyValuePair<string, string>>.Of(tags);
        _info = new AttendeeInfo
        {
            ExternalUserId = externalUserId,
            AttendeeId = attendeeId,
            JoinToken = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{attendeeId}:{meeting.Account.Ids.NextUuid()}")).TrimEnd('='),
            Capabilities = capabilities,
        };
    }

    /// <summary>Gets the meeting of the attendee.</summary>
    public FakeMeeting Meeting { get; }

    /// <summary>Gets the attendee's ID, a UUID.</summary>
    public string AttendeeId => Info.AttendeeId!;

    /// <summary>Gets the application's ID of the user.</summary>
    public string ExternalUserId => Info.ExternalUserId!;

    /// <summary>Gets the token that lets a client join as this attendee: 98 characters of base64 (observed).</summary>
    public string JoinToken => Info.JoinToken!;

    /// <summary>Gets the attendee's tags, in the order in which they were added.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags => CurrentTags;

    /// <summary>Gets the attendee's capabilities; null in the API <c>chime</c>, whose attendees have none.</summary>
    public Capabilities? Capabilities => Info.Capabilities;

    /// <summary>Gets the attendee's audio connection to the meeting; null if it has none.</summary>
    public Presence? Presence => Meeting.Read(end => end is null ? CurrentPresence : null);

    /// <summary>Gets a value that indicates whether the attendee has joined and not left.</summary>
    public bool IsPresent => Presence is not null;

    internal long Serial { get; }

    /// <summary>The snapshot that responses show; replaced when the attendee changes.</summary>
    internal AttendeeInfo Info => Volatile.Read(ref _info);

    internal IReadOnlyList<KeyValuePair<string, string>> CurrentTags => Volatile.Read(ref _tags);

    /// <summary>The last presence, also after its end.</summary>
    internal Presence? LastPresence { get; set; }

    internal Presence? CurrentPresence => LastPresence is { EndTime: null } presence ? presence : null;

    /// <summary>
    /// Joins the meeting as a client with the attendee's JoinToken would. Joining while present ends the earlier presence (documented). Joining
    /// after the connection was lost is a reconnect and raises no AttendeeAuthorized event (observed); any other join raises one.
    /// </summary>
    /// <returns>The attendee's presence.</returns>
    /// <exception cref="JoinRejectedException">The attendee was deleted, or its meeting has ended.</exception>
    /// <example>
    /// <code>
    /// var presence = standup["alice"].Join();
    /// presence.StartVideo();
    /// presence.Leave();
    /// </code>
    /// </example>
    public Presence Join() => Meeting.Account.Change(() => Meeting.Connect(this));

    /// <summary>
    /// Deletes the attendee at once, and revokes its token. It is not recorded in <c>Calls</c>. Does nothing if the attendee was deleted or its
    /// meeting has ended.
    /// </summary>
    public void Delete() => Meeting.Account.Change(() =>
    {
        if (Meeting.FindAttendee(AttendeeId) == this)
        {
            Meeting.RemoveAttendee(this);
        }
    });

    /// <summary>Returns the external user ID and the attendee ID.</summary>
    public override string ToString() => $"{Text.Truncate(ExternalUserId, 64)} ({AttendeeId})";

    internal void SetCapabilities(Capabilities capabilities) => Volatile.Write(ref _info, _info with { Capabilities = capabilities });

    internal Outcome<Unit> AddTags(IReadOnlyList<KeyValuePair<string, string>> tags) =>
        Meeting.Merge(CurrentTags, tags, ChimeErrorKind.LimitExceeded, merged => Volatile.Write(ref _tags, merged));

    internal Unit RemoveTags(IReadOnlyList<string> keys)
    {
        Volatile.Write(ref _tags, FakeMeeting.Without(CurrentTags, keys));
        return Unit.Value;
    }
}

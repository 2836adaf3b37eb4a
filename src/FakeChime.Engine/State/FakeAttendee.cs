namespace FakeChime;

/// <summary>An attendee of a <see cref="FakeMeeting"/>, live: every member shows the state of the moment.</summary>
public sealed class FakeAttendee
{
    private KeyValuePair<string, string>[] _tags;
    private Capabilities? _capabilities;

    internal FakeAttendee(
        FakeMeeting meeting, string attendeeId, long serial, string externalUserId, KeyValuePair<string, string>[] tags, Capabilities? capabilities)
    {
        Meeting = meeting;
        AttendeeId = attendeeId;
        Serial = serial;
        ExternalUserId = externalUserId;
        _tags = tags;
        _capabilities = capabilities;
    }

    /// <summary>The meeting that the attendee belongs to.</summary>
    public FakeMeeting Meeting { get; }

    /// <summary>The attendee's ID, a UUID.</summary>
    public string AttendeeId { get; }

    /// <summary>The application's own id of the user.</summary>
    public string ExternalUserId { get; }

    /// <summary>The token that lets a client join as this attendee: 98 characters of base64 (observed).</summary>
    public string JoinToken => JoinTokens.Of(Meeting.Account.Ids, new TokenOwner(AttendeeId, Meeting.Number, Serial));

    /// <summary>The attendee's tags, in the order in which they were added.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags => ValueList<KeyValuePair<string, string>>.Own(CurrentTags);

    /// <summary>What the attendee may send and receive; null in the API <c>chime</c>, whose attendees have no capabilities.</summary>
    public Capabilities? Capabilities => Volatile.Read(ref _capabilities);

    /// <summary>The attendee's audio connection to the meeting; null while it has none.</summary>
    public Presence? Presence => Meeting.Read(this, static (end, attendee) => end is null ? attendee.CurrentPresence : null);

    /// <summary>Whether the attendee has joined and not left.</summary>
    public bool IsPresent => Presence is not null;

    internal long Serial { get; }

    internal KeyValuePair<string, string>[] CurrentTags { get => Volatile.Read(ref _tags); set => Volatile.Write(ref _tags, value); }

    internal Presence? CurrentPresence { get; set; }

    /// <summary>Joins the meeting as this attendee, as a client with its JoinToken would. Joining again ends the earlier presence (documented).</summary>
    /// <returns>The attendee's presence.</returns>
    /// <exception cref="JoinRefusedException">The attendee was deleted, or its meeting has ended.</exception>
    public Presence Join() => Meeting.Account.Change(this, static (_, attendee) => attendee.Meeting.Connect(attendee));

    /// <summary>The attendee as one line.</summary>
    public override string ToString() => Line.Of(() => $"{ExternalUserId} ({AttendeeId})");

    internal void Allow(Capabilities capabilities) => Volatile.Write(ref _capabilities, capabilities);
}

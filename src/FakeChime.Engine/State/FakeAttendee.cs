namespace FakeChime;

/// <summary>An attendee of a <see cref="FakeMeeting"/>, live and read-only.</summary>
public sealed class FakeAttendee
{
    /// <summary>Stands for a token that has been read once: a token is kept from its second reading on.</summary>
    private const string ReadOnce = "";

    private string? _joinToken;

    internal FakeAttendee(FakeMeeting meeting, string attendeeId, long serial, string externalUserId, KeyValuePair<string, string>[] tags)
    {
        Meeting = meeting;
        AttendeeId = attendeeId;
        Serial = serial;
        ExternalUserId = externalUserId;
        CurrentTags = tags;
    }

    /// <summary>The meeting that the attendee belongs to.</summary>
    public FakeMeeting Meeting { get; }

    /// <summary>The attendee's ID, a UUID.</summary>
    public string AttendeeId { get; }

    /// <summary>The application's own id of the user.</summary>
    public string ExternalUserId { get; }

    /// <summary>The token that lets a client join as this attendee: 98 characters of base64 (observed).</summary>
    public string JoinToken
    {
        get
        {
            if (_joinToken is { Length: > 0 } kept)
            {
                return kept;
            }

            var token = JoinTokens.Of(Meeting.Ids, Guid.Parse(AttendeeId), Meeting.Number);
            _joinToken = _joinToken is null ? ReadOnce : token;
            return token;
        }
    }

    /// <summary>The attendee's tags, in the order in which they were added.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tags => ValueList<KeyValuePair<string, string>>.Own(CurrentTags);

    /// <summary>The attendee's audio connection to the meeting; null while it has none.</summary>
    public Presence? Presence
    {
        get
        {
            Meeting.Look();
            return CurrentPresence;
        }
    }

    /// <summary>Whether the attendee has joined and not left.</summary>
    public bool IsPresent => Presence is not null;

    internal long Serial { get; }

    internal KeyValuePair<string, string>[] CurrentTags { get; set; }

    internal Presence? CurrentPresence { get; set; }

    /// <summary>The attendee as one line.</summary>
    public override string ToString() => $"{ExternalUserId} ({AttendeeId})";
}

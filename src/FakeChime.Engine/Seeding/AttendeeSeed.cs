namespace FakeChime;

/// <summary>An attendee to put into a fake, written as data. A string converts to one with that external user ID.</summary>
public sealed class AttendeeSeed
{
    /// <summary>Creates an attendee to seed.</summary>
    /// <param name="externalUserId">The application's own id of the user; 2 to 64 characters.</param>
    public AttendeeSeed(string externalUserId) => ExternalUserId = externalUserId;

    /// <summary>The application's own id of the user; 2 to 64 characters.</summary>
    public string ExternalUserId { get; set; }

    /// <summary>The attendee's ID, a UUID. The default value is null, an id of the fake's own.</summary>
    public string? AttendeeId { get; set; }

    /// <summary>The attendee's tags, at most as many as the fake's limits say. The default value is null, none. Only <c>chime</c> has them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; set; }

    /// <summary>
    /// The attendee's capabilities. The default value is null, those of an attendee whose request does not say. Only
    /// <c>chime-sdk-meetings</c> has them.
    /// </summary>
    public Capabilities? Capabilities { get; set; }

    /// <summary>An attendee with an external user ID and nothing else of its own.</summary>
    /// <param name="externalUserId">The application's own id of the user.</param>
    public static implicit operator AttendeeSeed(string externalUserId) => new(externalUserId);

    /// <summary>An attendee with an external user ID and nothing else of its own.</summary>
    /// <param name="externalUserId">The application's own id of the user.</param>
    public static AttendeeSeed FromString(string externalUserId) => new(externalUserId);

    internal AttendeeSeed Copy()
    {
        var copy = (AttendeeSeed)MemberwiseClone();
        copy.Tags = ValueList<KeyValuePair<string, string>>.CopyOf(Tags);
        return copy;
    }

    /// <summary>The seed as one line.</summary>
    public override string ToString() => $"{ExternalUserId} {AttendeeId}".TrimEnd();
}

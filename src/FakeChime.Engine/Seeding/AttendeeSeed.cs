namespace FakeChime;

/// <summary>An attendee to add to a fake. A string converts to an attendee with this external user ID.</summary>
public sealed class AttendeeSeed
{
    /// <summary>Creates a seed.</summary>
    /// <param name="externalUserId">The application's ID of the user; 2 to 64 characters.</param>
    public AttendeeSeed(string externalUserId) => ExternalUserId = externalUserId;

    /// <summary>
    /// Gets or sets the application's ID of the user; 2 to 64 characters. In <c>chime-sdk-meetings</c> it can begin with <c>aws:</c>, as those of
    /// media pipelines do (observed).
    /// </summary>
    public string ExternalUserId { get; set; }

    /// <summary>Gets or sets the attendee's ID, a UUID. The default is null: a generated one.</summary>
    public string? AttendeeId { get; set; }

    /// <summary>Gets or sets the tags, at most <see cref="ChimeLimits.TagsPerResource"/>. The default is null: none. <c>chime</c> only.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; set; }

    /// <summary>
    /// Gets or sets the capabilities. The default is null: those of an attendee whose request names none. <c>chime-sdk-meetings</c> only.
    /// </summary>
    public Capabilities? Capabilities { get; set; }

    /// <summary>Converts an external user ID to a seed.</summary>
    /// <param name="externalUserId">The application's ID of the user.</param>
    public static implicit operator AttendeeSeed(string externalUserId) => new(externalUserId);

    /// <summary>Converts an external user ID to a seed.</summary>
    /// <param name="externalUserId">The application's ID of the user.</param>
    public static AttendeeSeed FromString(string externalUserId) => new(externalUserId);

    internal AttendeeSeed Copy()
    {
        var copy = (AttendeeSeed)MemberwiseClone();
        copy.Tags = ValueList<KeyValuePair<string, string>>.CopyOf(Tags);
        return copy;
    }

    /// <summary>Returns the IDs.</summary>
    public override string ToString() => $"{ExternalUserId} {AttendeeId}".TrimEnd();
}

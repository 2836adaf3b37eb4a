namespace FakeChime;

/// <summary>An attendee to create, in requests that create several.</summary>
public sealed record NewAttendee
{
    /// <summary>Gets the application's ID of the user; 2 to 64 characters.</summary>
    public string? ExternalUserId { get; init; }

    /// <summary>Gets the tags, at most 10; null if the request has none. <c>chime-sdk-meetings</c> has no such member.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init => field = ValueList<KeyValuePair<string, string>>.CopyOf(value); }

    /// <summary>Gets the capabilities; null if the request has none. <c>chime</c> has no such member.</summary>
    public Capabilities? Capabilities { get; init; }

    /// <summary>Returns the external user ID.</summary>
    public override string ToString() => ExternalUserId ?? "";
}

namespace FakeChime;

/// <summary>An attendee to create, in the requests that create several.</summary>
public sealed record NewAttendee : OneLineRecord
{
    /// <summary>The application's own id of the user; 2 to 64 characters.</summary>
    public string? ExternalUserId { get; init; }

    /// <summary>The attendee's tags, at most 10; null when the request has none. The API <c>chime-sdk-meetings</c> has no such member.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init => field = ValueList<KeyValuePair<string, string>>.CopyOf(value); }

    /// <summary>The attendee's capabilities; null when the request has none. The API <c>chime</c> has no such member.</summary>
    public Capabilities? Capabilities { get; init; }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(NewAttendee);
}

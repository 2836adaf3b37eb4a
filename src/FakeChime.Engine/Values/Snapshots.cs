namespace FakeChime;

/// <summary>A meeting as a response shows it. A snapshot: it never changes.</summary>
public sealed record MeetingInfo
{
    /// <summary>Gets the meeting's ID, a UUID.</summary>
    public string? MeetingId { get; init; }

    /// <summary>Gets the application's ID of the meeting; null if it has none.</summary>
    public string? ExternalMeetingId { get; init; }

    /// <summary>Gets the URLs of the meeting's media.</summary>
    public MediaPlacementInfo? MediaPlacement { get; init; }

    /// <summary>Gets the region of the meeting's media.</summary>
    public string? MediaRegion { get; init; }

    /// <summary>Gets the external user ID of the meeting's host; null if it has none.</summary>
    public string? MeetingHostId { get; init; }

    /// <summary>Gets the features that the meeting was requested with; null if the request named none.</summary>
    public MeetingFeatures? MeetingFeatures { get; init; }

    /// <summary>Gets the ID of the meeting that this one is a replica of; null for a primary meeting.</summary>
    public string? PrimaryMeetingId { get; init; }

    /// <summary>Gets the meeting's tenants; empty if the request named none.</summary>
    public IReadOnlyList<string> TenantIds { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Of(null);

    /// <summary>Gets the meeting's ARN.</summary>
    public string? MeetingArn { get; init; }

    /// <summary>Returns the external ID and the ID.</summary>
    public override string ToString() => ExternalMeetingId is null ? MeetingId ?? "" : $"{ExternalMeetingId} ({MeetingId})";
}

/// <summary>An attendee as a response shows it. A snapshot: it never changes.</summary>
public sealed record AttendeeInfo
{
    /// <summary>Gets the application's ID of the user.</summary>
    public string? ExternalUserId { get; init; }

    /// <summary>Gets the attendee's ID, a UUID.</summary>
    public string? AttendeeId { get; init; }

    /// <summary>Gets the token that lets a client join as this attendee: 98 characters of base64 (observed).</summary>
    public string? JoinToken { get; init; }

    /// <summary>Gets the capabilities at the time of the response; null in the API <c>chime</c>.</summary>
    public Capabilities? Capabilities { get; init; }

    /// <summary>Returns the external user ID and the ID.</summary>
    public override string ToString() => AttendeeId is null ? ExternalUserId ?? "" : $"{ExternalUserId} ({AttendeeId})";
}

/// <summary>The URLs of a meeting's media, in forms observed in responses of the service.</summary>
public sealed record MediaPlacementInfo
{
    /// <summary>Gets the URL of the audio host.</summary>
    public string? AudioHostUrl { get; init; }

    /// <summary>Gets the URL of the audio fallback.</summary>
    public string? AudioFallbackUrl { get; init; }

    /// <summary>Gets the URL of the screen data.</summary>
    public string? ScreenDataUrl { get; init; }

    /// <summary>Gets the URL of the screen sharing; the same as that of the screen data (observed).</summary>
    public string? ScreenSharingUrl { get; init; }

    /// <summary>Gets the URL of the screen viewing.</summary>
    public string? ScreenViewingUrl { get; init; }

    /// <summary>Gets the URL of the signaling.</summary>
    public string? SignalingUrl { get; init; }

    /// <summary>Gets the URL of the turn control.</summary>
    public string? TurnControlUrl { get; init; }

    /// <summary>Gets the URL of the event ingestion.</summary>
    public string? EventIngestionUrl { get; init; }

    /// <summary>Returns the URL of the audio host.</summary>
    public override string ToString() => AudioHostUrl ?? "";
}

/// <summary>A page of meetings.</summary>
public sealed record MeetingPage
{
    /// <summary>Gets the meetings of the page.</summary>
    public required IReadOnlyList<MeetingInfo> Meetings { get; init => field = ValueList<MeetingInfo>.Of(value); }

    /// <summary>Gets the token of the next page; null on the last page.</summary>
    public string? NextToken { get; init; }

    /// <summary>Returns the number of meetings, and whether more follow.</summary>
    public override string ToString() => $"{Text.Count(Meetings.Count, "meeting")}{(NextToken is null ? "" : ", more follow")}";
}

/// <summary>A page of attendees.</summary>
public sealed record AttendeePage
{
    /// <summary>Gets the attendees of the page.</summary>
    public required IReadOnlyList<AttendeeInfo> Attendees { get; init => field = ValueList<AttendeeInfo>.Of(value); }

    /// <summary>Gets the token of the next page; null on the last page.</summary>
    public string? NextToken { get; init; }

    /// <summary>Returns the number of attendees, and whether more follow.</summary>
    public override string ToString() => $"{Text.Count(Attendees.Count, "attendee")}{(NextToken is null ? "" : ", more follow")}";
}

/// <summary>An attendee that could not be created while others of the same request were.</summary>
public sealed record AttendeeError
{
    /// <summary>Gets the external user ID of the request.</summary>
    public required string? ExternalUserId { get; init; }

    /// <summary>Gets the reason.</summary>
    public required ChimeError Error { get; init; }

    /// <summary>Returns the external user ID and the reason.</summary>
    public override string ToString() => $"{ExternalUserId}: {Error}";
}

/// <summary>The response to a request that creates several attendees.</summary>
public sealed record AttendeeBatch
{
    /// <summary>Gets the attendees that were created, or found by their external user IDs, in the order of the request.</summary>
    public required IReadOnlyList<AttendeeInfo> Attendees { get; init => field = ValueList<AttendeeInfo>.Of(value); }

    /// <summary>Gets the attendees that could not be created, in the order of the request.</summary>
    public required IReadOnlyList<AttendeeError> Errors { get; init => field = ValueList<AttendeeError>.Of(value); }

    /// <summary>Returns the number of attendees, and the errors.</summary>
    public override string ToString() => $"{Text.Count(Attendees.Count, "attendee")}{(Errors.Count == 0 ? "" : $", {Text.Count(Errors.Count, "error")}: {Errors}")}";
}

/// <summary>The response to a request that creates a meeting with attendees.</summary>
public sealed record MeetingWithAttendees
{
    /// <summary>Gets the meeting.</summary>
    public required MeetingInfo Meeting { get; init; }

    /// <summary>Gets the attendees that were created, in the order of the request.</summary>
    public required IReadOnlyList<AttendeeInfo> Attendees { get; init => field = ValueList<AttendeeInfo>.Of(value); }

    /// <summary>Gets the attendees that could not be created, in the order of the request.</summary>
    public required IReadOnlyList<AttendeeError> Errors { get; init => field = ValueList<AttendeeError>.Of(value); }

    /// <summary>Returns the meeting, the number of attendees, and the errors.</summary>
    public override string ToString() => $"{Meeting}, {Text.Count(Attendees.Count, "attendee")}{(Errors.Count == 0 ? "" : $", {Text.Count(Errors.Count, "error")}: {Errors}")}";
}

/// <summary>The tags of a meeting or an attendee.</summary>
public sealed record TagList
{
    /// <summary>Gets the tags, in the order in which they were added.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Tags { get; init => field = ValueList<KeyValuePair<string, string>>.Of(value); }

    /// <summary>Returns the tags.</summary>
    public override string ToString() => Tags.ToString()!;
}

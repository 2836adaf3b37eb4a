namespace FakeChime;

/// <summary>A page of meetings.</summary>
public sealed record MeetingPage : OneLineRecord
{
    /// <summary>The meetings of the page.</summary>
    public required IReadOnlyList<FakeMeeting> Meetings { get; init => field = ValueList<FakeMeeting>.Of(value); }

    /// <summary>The token of the next page; null on the last.</summary>
    public string? NextToken { get; init; }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(MeetingPage);
}

/// <summary>A page of attendees.</summary>
public sealed record AttendeePage : OneLineRecord
{
    /// <summary>The attendees of the page.</summary>
    public required IReadOnlyList<FakeAttendee> Attendees { get; init => field = ValueList<FakeAttendee>.Of(value); }

    /// <summary>The token of the next page; null on the last.</summary>
    public string? NextToken { get; init; }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(AttendeePage);
}

/// <summary>An attendee that could not be created while others of the same request could.</summary>
public sealed record AttendeeError : OneLineRecord
{
    /// <summary>The external user ID that the request named.</summary>
    public required string? ExternalUserId { get; init; }

    /// <summary>Why it could not be created.</summary>
    public required ChimeError Error { get; init; }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(AttendeeError);
}

/// <summary>The answer to a request that creates several attendees.</summary>
public sealed record AttendeeBatch : OneLineRecord
{
    /// <summary>The attendees created, or found by their external user IDs, in the order of the request.</summary>
    public required IReadOnlyList<FakeAttendee> Attendees { get; init => field = ValueList<FakeAttendee>.Of(value); }

    /// <summary>Those that could not be created, in the order of the request.</summary>
    public required IReadOnlyList<AttendeeError> Errors { get; init => field = ValueList<AttendeeError>.Of(value); }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(AttendeeBatch);
}

/// <summary>The answer to a request that creates a meeting with attendees.</summary>
public sealed record MeetingWithAttendees : OneLineRecord
{
    /// <summary>The meeting.</summary>
    public required FakeMeeting Meeting { get; init; }

    /// <summary>The attendees created, in the order of the request.</summary>
    public required IReadOnlyList<FakeAttendee> Attendees { get; init => field = ValueList<FakeAttendee>.Of(value); }

    /// <summary>Those that could not be created, in the order of the request.</summary>
    public required IReadOnlyList<AttendeeError> Errors { get; init => field = ValueList<AttendeeError>.Of(value); }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(MeetingWithAttendees);
}

/// <summary>The tags of a meeting or an attendee.</summary>
public sealed record TagList : OneLineRecord
{
    /// <summary>The tags, in the order in which they were added.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Tags { get; init => field = ValueList<KeyValuePair<string, string>>.Of(value); }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(TagList);
}

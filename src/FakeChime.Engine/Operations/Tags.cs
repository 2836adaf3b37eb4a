namespace FakeChime;

/// <summary>Reads the tags of a meeting. <c>chime</c> only.</summary>
public sealed record ListMeetingTags : MeetingOperation<TagList>
{
    private protected override Outcome<TagList> Apply(Account account, FakeMeeting meeting) => new TagList { Tags = meeting.CurrentTags };
}

/// <summary>Reads the tags of an attendee. <c>chime</c> only.</summary>
public sealed record ListAttendeeTags : AttendeeOperation<TagList>
{
    private protected override Outcome<TagList> Apply(Account account, FakeAttendee attendee) => new TagList { Tags = attendee.CurrentTags };
}

/// <summary>Reads the tags of the meeting with an ARN.</summary>
public sealed record ListTagsForResource : ResourceOperation<TagList>
{
    private protected override Outcome<TagList> Apply(Account account, FakeMeeting meeting) => new TagList { Tags = meeting.CurrentTags };
}

/// <summary>Adds tags to a meeting. A key that it already has takes the new value. <c>chime</c> only.</summary>
public sealed record TagMeeting : MeetingOperation<Unit>
{
    /// <summary>Gets the tags, 1 to 50.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init => field = ValueList<KeyValuePair<string, string>>.CopyOf(value); }

    internal override void Validate(RequestValidator validator)
    {
        base.Validate(validator);
        validator.Required("tags", Tags);
        validator.Tags("tags", Tags, ChimeApi.TagsInARequest);
    }

    private protected override Outcome<Unit> Apply(Account account, FakeMeeting meeting) => meeting.AddTags(Tags!, ChimeErrorKind.LimitExceeded);
}

/// <summary>Adds tags to an attendee. A key that it already has takes the new value. <c>chime</c> only.</summary>
public sealed record TagAttendee : AttendeeOperation<Unit>
{
    /// <summary>Gets the tags, 1 to 10.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init => field = ValueList<KeyValuePair<string, string>>.CopyOf(value); }

    internal override void Validate(RequestValidator validator)
    {
        base.Validate(validator);
        validator.Required("tags", Tags);
        validator.Tags("tags", Tags, ChimeApi.TagsOfAnAttendeeInARequest);
    }

    private protected override Outcome<Unit> Apply(Account account, FakeAttendee attendee) => attendee.AddTags(Tags!);
}

/// <summary>Adds tags to the meeting with an ARN. A key that it already has takes the new value.</summary>
public sealed record TagResource : ResourceOperation<Unit>
{
    /// <summary>Gets the tags, at most 50.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init => field = ValueList<KeyValuePair<string, string>>.CopyOf(value); }

    internal override void Validate(RequestValidator validator)
    {
        base.Validate(validator);
        validator.Required("tags", Tags);
        validator.Tags("tags", Tags, ChimeApi.TagsInARequest);
    }

    private protected override Outcome<Unit> Apply(Account account, FakeMeeting meeting) => meeting.AddTags(Tags!, account.Api.TooManyTags);
}

/// <summary>Removes tags from a meeting. Keys that it does not have are ignored. <c>chime</c> only.</summary>
public sealed record UntagMeeting : MeetingOperation<Unit>
{
    /// <summary>Gets the keys, 1 to 50.</summary>
    public IReadOnlyList<string>? TagKeys { get; init => field = ValueList<string>.CopyOf(value); }

    internal override void Validate(RequestValidator validator)
    {
        base.Validate(validator);
        validator.TagKeys(TagKeys, ChimeApi.TagsInARequest);
    }

    private protected override Outcome<Unit> Apply(Account account, FakeMeeting meeting) => meeting.RemoveTags(TagKeys!);
}

/// <summary>Removes tags from an attendee. Keys that it does not have are ignored. <c>chime</c> only.</summary>
public sealed record UntagAttendee : AttendeeOperation<Unit>
{
    /// <summary>Gets the keys, 1 to 10.</summary>
    public IReadOnlyList<string>? TagKeys { get; init => field = ValueList<string>.CopyOf(value); }

    internal override void Validate(RequestValidator validator)
    {
        base.Validate(validator);
        validator.TagKeys(TagKeys, ChimeApi.TagsOfAnAttendeeInARequest);
    }

    private protected override Outcome<Unit> Apply(Account account, FakeAttendee attendee) => attendee.RemoveTags(TagKeys!);
}

/// <summary>Removes tags from the meeting with an ARN. Keys that it does not have are ignored.</summary>
public sealed record UntagResource : ResourceOperation<Unit>
{
    /// <summary>Gets the keys, at most 50.</summary>
    public IReadOnlyList<string>? TagKeys { get; init => field = ValueList<string>.CopyOf(value); }

    internal override void Validate(RequestValidator validator)
    {
        base.Validate(validator);
        validator.TagKeys(TagKeys, ChimeApi.TagsInARequest);
    }

    private protected override Outcome<Unit> Apply(Account account, FakeMeeting meeting) => meeting.RemoveTags(TagKeys!);
}

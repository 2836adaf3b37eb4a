namespace FakeChime;

/// <summary>Creates an attendee. For an external user ID that the meeting already has, it returns the existing attendee (documented).</summary>
public sealed record CreateAttendee : MeetingOperation<AttendeeInfo>
{
    /// <summary>Gets the application's ID of the user; 2 to 64 characters.</summary>
    public string? ExternalUserId { get; init; }

    /// <summary>Gets the attendee's tags, at most 10; null if the request has none. <c>chime-sdk-meetings</c> has no such member.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init => field = ValueList<KeyValuePair<string, string>>.CopyOf(value); }

    /// <summary>Gets the attendee's capabilities; null if the request has none. <c>chime</c> has no such member.</summary>
    public Capabilities? Capabilities { get; init; }

    internal override void Validate(RequestValidator validator)
    {
        base.Validate(validator);
        validator.Required("externalUserId", ExternalUserId, validator.Api.ExternalUserId);
        validator.Tags("tags", Tags, ChimeApi.TagsOfAnAttendeeInARequest);
        validator.Capabilities("capabilities", Capabilities);
    }

    private protected override Outcome<AttendeeInfo> Apply(Account account, FakeMeeting meeting)
    {
        if (account.CapabilityError(meeting.Features, Capabilities) is { } error)
        {
            return error;
        }

        var added = meeting.AddAttendee(ExternalUserId!, Tags, Capabilities);
        return added.Result is { } attendee ? attendee.Info : added.Error!;
    }

    private protected override Outcome<AttendeeInfo> WithoutMeeting(Account account, FakeMeeting? ended) => account.ClosedMeeting(MeetingId, ended);
}

/// <summary>Creates up to 100 attendees. Attendees that cannot be created are returned as errors beside the others.</summary>
public sealed record BatchCreateAttendee : MeetingOperation<AttendeeBatch>, ICreatesAttendees
{
    /// <summary>Gets the attendees to create, at most 100.</summary>
    public IReadOnlyList<NewAttendee>? Attendees { get; init => field = ValueList<NewAttendee>.CopyOf(value); }

    private IReadOnlyList<ChimeError?>? Rejections { get; init; }

    Operation ICreatesAttendees.Rejecting(IReadOnlyList<ChimeError?>? rejections) => this with { Rejections = rejections };

    internal override void Validate(RequestValidator validator)
    {
        base.Validate(validator);
        validator.Required("attendees", Attendees);
        validator.NewAttendees(Attendees, validator.Api.MinimumInABatch, ChimeApi.AttendeesInABatch);
    }

    private protected override Outcome<AttendeeBatch> Apply(Account account, FakeMeeting meeting) =>
        account.CapabilityError(meeting.Features, Attendees!) is { } error ? error : meeting.AddAttendees(Attendees!, Rejections);

    private protected override Outcome<AttendeeBatch> WithoutMeeting(Account account, FakeMeeting? ended) => account.ClosedMeeting(MeetingId, ended);
}

/// <summary>Reads an attendee.</summary>
public sealed record GetAttendee : AttendeeOperation<AttendeeInfo>
{
    private protected override Outcome<AttendeeInfo> Apply(Account account, FakeAttendee attendee) => attendee.Info;
}

/// <summary>Reads a page of a meeting's attendees, in the order of their creation (assumed).</summary>
public sealed record ListAttendees : MeetingOperation<AttendeePage>, IListsPages
{
    /// <summary>Gets the token of the previous page; null for the first page.</summary>
    public string? NextToken { get; init; }

    /// <summary>
    /// Gets the size of the page: 1 to 99 in <c>chime</c>, 1 to 100 in <c>chime-sdk-meetings</c>. Null means
    /// <see cref="ChimeEngineOptions.DefaultPageSize"/>.
    /// </summary>
    public int? MaxResults { get; init; }

    private PageForm? Form { get; init; }

    Operation IListsPages.WithForm(PageForm form) => this with { Form = form };

    internal override void Validate(RequestValidator validator)
    {
        base.Validate(validator);
        validator.Optional("nextToken", NextToken, validator.Api.Text);
        validator.Range("maxResults", MaxResults, 1, validator.Api.MaximumPageSize);
    }

    private protected override Outcome<AttendeePage> Apply(Account account, FakeMeeting meeting) => meeting.List(NextToken, MaxResults, Form);
}

/// <summary>Deletes an attendee and revokes its JoinToken (documented).</summary>
public sealed record DeleteAttendee : AttendeeOperation<Unit>
{
    private protected override Outcome<Unit> Apply(Account account, FakeAttendee attendee)
    {
        attendee.Meeting.RemoveAttendee(attendee);
        return Unit.Value;
    }
}

/// <summary>An operation that creates several attendees and can fail for some of them.</summary>
public interface ICreatesAttendees
{
    /// <summary>Gets the attendees to create; null if the request has none.</summary>
    IReadOnlyList<NewAttendee>? Attendees { get; }

    /// <summary>A copy of the operation that answers some of its attendees as errors.</summary>
    internal Operation Rejecting(IReadOnlyList<ChimeError?>? rejections);
}

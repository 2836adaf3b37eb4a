namespace FakeChime;

/// <summary>An operation on a meeting named by its ID.</summary>
/// <typeparam name="TResult">The result of a successful call.</typeparam>
public abstract record MeetingOperation<TResult> : Operation<TResult>
    where TResult : class
{
    private protected MeetingOperation()
    {
    }

    /// <summary>The meeting's ID.</summary>
    public string? MeetingId { get; init; }

    internal override void Validate(ref Validator validator, RequestConstraints constraints) => validator.Uuid("meetingId", MeetingId);

    internal sealed override Outcome<TResult> Apply(Account account)
    {
        var meeting = account.Find(MeetingId);
        return meeting is { HasEnded: false } ? Apply(account, meeting) : WithoutMeeting(account, meeting);
    }

    private protected abstract Outcome<TResult> Apply(Account account, FakeMeeting meeting);

    /// <summary>The answer when there is no such meeting, or none any more.</summary>
    private protected virtual Outcome<TResult> WithoutMeeting(Account account, FakeMeeting? ended) => Account.MeetingNotFound(MeetingId);

    private protected override bool Addresses(FakeMeeting meeting) =>
        string.Equals(MeetingId, meeting.MeetingId, StringComparison.OrdinalIgnoreCase);
}

/// <summary>An operation on an attendee named by its ID.</summary>
/// <typeparam name="TResult">The result of a successful call.</typeparam>
public abstract record AttendeeOperation<TResult> : MeetingOperation<TResult>
    where TResult : class
{
    private protected AttendeeOperation()
    {
    }

    /// <summary>The attendee's ID.</summary>
    public string? AttendeeId { get; init; }

    internal override void Validate(ref Validator validator, RequestConstraints constraints)
    {
        base.Validate(ref validator, constraints);
        validator.Uuid("attendeeId", AttendeeId);
    }

    private protected sealed override Outcome<TResult> Apply(Account account, FakeMeeting meeting) =>
        meeting.FindAttendee(AttendeeId) is { } attendee
            ? Apply(account, attendee)
            : ChimeError.NotFound($"Attendee <{AttendeeId}> not found");

    private protected abstract Outcome<TResult> Apply(Account account, FakeAttendee attendee);
}

/// <summary>An operation on a resource, always a meeting, named by its ARN.</summary>
/// <typeparam name="TResult">The result of a successful call.</typeparam>
public abstract record ResourceOperation<TResult> : Operation<TResult>
    where TResult : class
{
    private protected ResourceOperation()
    {
    }

    /// <summary>The meeting's ARN.</summary>
    public string? ResourceARN { get; init; }

    internal override void Validate(ref Validator validator, RequestConstraints constraints) =>
        validator.Required("resourceARN", ResourceARN, constraints.ResourceArn);

    internal sealed override Outcome<TResult> Apply(Account account) =>
        account.FindByArn(ResourceARN) is { HasEnded: false } meeting
            ? Apply(account, meeting)
            : ChimeError.Of(account.Api.ResourceNotFound, $"Resource <{ResourceARN}> not found") with { ResourceName = ResourceARN };

    private protected abstract Outcome<TResult> Apply(Account account, FakeMeeting meeting);

    private protected override bool Addresses(FakeMeeting meeting) =>
        ResourceARN?.EndsWith(meeting.Arn.Substring(meeting.Arn.LastIndexOf(':')), StringComparison.OrdinalIgnoreCase) == true;
}

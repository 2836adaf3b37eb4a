namespace FakeChime;

/// <summary>
/// A call of an operation as an immutable value: what the application sent, independent of the SDK. Rules match it and the call log keeps
/// it. Members have the values of the request, valid or not. A member that the request left out, or that an API lacks, is null.
/// </summary>
public abstract record Operation
{
    private protected Operation()
    {
    }

    /// <summary>Gets the name of the operation as AWS spells it, such as <c>CreateAttendee</c>.</summary>
    public string Name => GetType().Name;

    /// <summary>The ID of the meeting that the operation addresses, by ID or by ARN; null if it addresses none.</summary>
    internal virtual string? AddressedMeetingId => null;

    /// <summary>Whether the operation changes nothing.</summary>
    internal bool IsReadOnly => Name.StartsWith("Get", StringComparison.Ordinal) || Name.StartsWith("List", StringComparison.Ordinal);

    /// <summary>
    /// Returns a value that indicates whether the operation addresses a meeting, by its ID or by its ARN. CreateMeeting,
    /// CreateMeetingWithAttendees and ListMeetings address none.
    /// </summary>
    /// <param name="meeting">The meeting.</param>
    public bool IsOn(FakeMeeting meeting) =>
        string.Equals(AddressedMeetingId, (meeting ?? throw new ArgumentNullException(nameof(meeting))).MeetingId, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name and the members that have a value.</summary>
    public sealed override string ToString() => $"{Name} {SetMembers.TextOf(this)}";

    internal abstract void Validate(RequestValidator validator);
}

/// <summary>An operation with the type of its result.</summary>
/// <typeparam name="TResult">The type of the result; <see cref="Unit"/> if the response is empty.</typeparam>
public abstract record Operation<TResult> : Operation
    where TResult : class
{
    private protected Operation()
    {
    }

    /// <summary>Makes the change and returns the result. The request is valid, and the account is locked.</summary>
    internal abstract Outcome<TResult> Apply(Account account);
}

/// <summary>An operation on a meeting that is named by its ID.</summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract record MeetingOperation<TResult> : Operation<TResult>
    where TResult : class
{
    private protected MeetingOperation()
    {
    }

    /// <summary>Gets the meeting's ID.</summary>
    public string? MeetingId { get; init; }

    internal sealed override string? AddressedMeetingId => MeetingId;

    internal override void Validate(RequestValidator validator) => validator.Uuid("meetingId", MeetingId);

    internal sealed override Outcome<TResult> Apply(Account account) => account.Find(MeetingId) switch
    {
        { HasEnded: false } meeting => Apply(account, meeting),
        var ended => WithoutMeeting(account, ended),
    };

    private protected abstract Outcome<TResult> Apply(Account account, FakeMeeting meeting);

    /// <summary>The outcome if the meeting does not exist or has ended.</summary>
    private protected virtual Outcome<TResult> WithoutMeeting(Account account, FakeMeeting? ended) => Account.MeetingNotFound(MeetingId);
}

/// <summary>An operation on an attendee that is named by its ID.</summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract record AttendeeOperation<TResult> : MeetingOperation<TResult>, IAddressesAttendee
    where TResult : class
{
    private protected AttendeeOperation()
    {
    }

    /// <summary>Gets the attendee's ID.</summary>
    public string? AttendeeId { get; init; }

    internal override void Validate(RequestValidator validator)
    {
        base.Validate(validator);
        validator.Uuid("attendeeId", AttendeeId);
    }

    private protected sealed override Outcome<TResult> Apply(Account account, FakeMeeting meeting) =>
        meeting.FindAttendee(AttendeeId) is { } attendee
            ? Apply(account, attendee)
            : ChimeError.NotFound($"Attendee <{AttendeeId}> not found");

    private protected abstract Outcome<TResult> Apply(Account account, FakeAttendee attendee);
}

/// <summary>An operation on an attendee, whatever its result.</summary>
internal interface IAddressesAttendee
{
    string? AttendeeId { get; }
}

/// <summary>An operation on a resource, always a meeting, that is named by its ARN.</summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
public abstract record ResourceOperation<TResult> : Operation<TResult>
    where TResult : class
{
    private protected ResourceOperation()
    {
    }

    /// <summary>Gets the meeting's ARN.</summary>
    public string? ResourceARN { get; init; }

    internal sealed override string? AddressedMeetingId => Account.MeetingIdIn(ResourceARN);

    internal override void Validate(RequestValidator validator) => validator.Required("resourceARN", ResourceARN, validator.Api.ResourceArn);

    internal sealed override Outcome<TResult> Apply(Account account) => account.FindByArn(ResourceARN) is { HasEnded: false } meeting
        ? Apply(account, meeting)
        : ChimeError.Of(account.Api.ResourceNotFound, $"Resource <{ResourceARN}> not found") with { ResourceName = ResourceARN };

    private protected abstract Outcome<TResult> Apply(Account account, FakeMeeting meeting);
}

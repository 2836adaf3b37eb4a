namespace FakeChime;

/// <summary>Creates an attendee; for an external user ID that the meeting already has, answers the existing attendee (documented).</summary>
public sealed record CreateAttendee : MeetingOperation<FakeAttendee>
{
    /// <summary>The application's own id of the user; 2 to 64 characters.</summary>
    public string? ExternalUserId { get; init; }

    /// <summary>The attendee's tags, at most 10; null when the request has none. <c>chime-sdk-meetings</c> has no such member.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Tags { get; init => field = ValueList<KeyValuePair<string, string>>.CopyOf(value); }

    /// <summary>The attendee's capabilities; null when the request has none. <c>chime</c> has no such member.</summary>
    public Capabilities? Capabilities { get; init; }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(CreateAttendee);

    internal override void Validate(ref Validator validator, RequestConstraints constraints)
    {
        base.Validate(ref validator, constraints);
        validator.Required("externalUserId", ExternalUserId, constraints.ExternalUserId);
        validator.Tags("tags", Tags, RequestConstraints.TagsOfAnAttendeeInARequest, constraints);
        validator.Capabilities("capabilities", Capabilities);
    }

    private protected override Outcome<FakeAttendee> Apply(Account account, FakeMeeting meeting) =>
        account.CapabilityError(meeting.Features, Capabilities) is { } error ? error : meeting.Admit(ExternalUserId!, Tags, Capabilities);

    private protected override Outcome<FakeAttendee> WithoutMeeting(Account account, FakeMeeting? ended) => account.Closed(MeetingId, ended);
}

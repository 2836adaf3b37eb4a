namespace FakeChime;

/// <summary>Creates up to 100 attendees; those that cannot be created are answered as errors beside the others.</summary>
public sealed record BatchCreateAttendee : MeetingOperation<AttendeeBatch>, ICreatesAttendees
{
    /// <summary>The attendees to create, at most 100.</summary>
    public IReadOnlyList<NewAttendee>? Attendees { get; init => field = ValueList<NewAttendee>.CopyOf(value); }

    private IReadOnlyList<ChimeError?>? Rejections { get; init; }

    Operation ICreatesAttendees.Rejecting(IReadOnlyList<ChimeError?>? rejections) => this with { Rejections = rejections };

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(BatchCreateAttendee);

    internal override void Validate(ref Validator validator, RequestConstraints constraints)
    {
        base.Validate(ref validator, constraints);
        validator.Required("attendees", Attendees);
        validator.NewAttendees(Attendees, constraints.MinimumInABatch, RequestConstraints.AttendeesInABatch, constraints);
    }

    private protected override Outcome<AttendeeBatch> Apply(Account account, FakeMeeting meeting) =>
        account.CapabilityError(meeting.Features, Attendees!) is { } error ? error : meeting.Admit(Attendees!, Rejections);

    private protected override Outcome<AttendeeBatch> WithoutMeeting(Account account, FakeMeeting? ended) => account.Closed(MeetingId, ended);
}

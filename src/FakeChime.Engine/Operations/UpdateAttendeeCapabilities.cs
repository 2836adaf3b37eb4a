namespace FakeChime;

/// <summary>Changes what an attendee may send and receive. <c>chime</c> has no such operation.</summary>
public sealed record UpdateAttendeeCapabilities : AttendeeOperation<FakeAttendee>
{
    /// <summary>The new capabilities, all three.</summary>
    public Capabilities? Capabilities { get; init; }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(UpdateAttendeeCapabilities);

    internal override void Validate(ref Validator validator, RequestConstraints constraints)
    {
        base.Validate(ref validator, constraints);
        validator.Required("capabilities", Capabilities);
        validator.Capabilities("capabilities", Capabilities);
    }

    private protected override Outcome<FakeAttendee> Apply(Account account, FakeAttendee attendee) =>
        account.CapabilityError(attendee.Meeting.Features, Capabilities) is { } error ? error : attendee.Meeting.Allow(attendee, Capabilities!);
}

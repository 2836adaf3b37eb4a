namespace FakeChime;

/// <summary>Changes what all attendees of a meeting but some may send and receive. <c>chime</c> has no such operation.</summary>
public sealed record BatchUpdateAttendeeCapabilitiesExcept : MeetingOperation<Done>
{
    /// <summary>The attendees that keep their capabilities, 1 to 250; an ID that the meeting does not have is ignored (assumed).</summary>
    public IReadOnlyList<string>? ExcludedAttendeeIds { get; init => field = ValueList<string>.CopyOf(value); }

    /// <summary>The new capabilities of the others, all three.</summary>
    public Capabilities? Capabilities { get; init; }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(BatchUpdateAttendeeCapabilitiesExcept);

    internal override void Validate(ref Validator validator, RequestConstraints constraints)
    {
        base.Validate(ref validator, constraints);
        validator.Required("excludedAttendeeIds", ExcludedAttendeeIds);
        validator.Length("excludedAttendeeIds", ExcludedAttendeeIds, 1, RequestConstraints.ExcludedAttendees);
        for (var index = 0; index < ExcludedAttendeeIds?.Count && index < RequestConstraints.ExcludedAttendees; index++)
        {
            validator.Uuid(validator.Member(validator.Entry("excludedAttendeeIds", index), "attendeeId"), ExcludedAttendeeIds[index]);
        }

        validator.Required("capabilities", Capabilities);
        validator.Capabilities("capabilities", Capabilities);
    }

    private protected override Outcome<Done> Apply(Account account, FakeMeeting meeting) =>
        account.CapabilityError(meeting.Features, Capabilities) is { } error ? error : meeting.AllowAllBut(ExcludedAttendeeIds!, Capabilities!);
}

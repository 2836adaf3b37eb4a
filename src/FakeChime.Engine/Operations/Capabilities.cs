namespace FakeChime;

/// <summary>Changes the capabilities of an attendee. <c>chime-sdk-meetings</c> only.</summary>
public sealed record UpdateAttendeeCapabilities : AttendeeOperation<AttendeeInfo>
{
    /// <summary>Gets the new capabilities, all three.</summary>
    public Capabilities? Capabilities { get; init; }

    internal override void Validate(RequestValidator validator)
    {
        base.Validate(validator);
        validator.Required("capabilities", Capabilities);
        validator.Capabilities("capabilities", Capabilities);
    }

    private protected override Outcome<AttendeeInfo> Apply(Account account, FakeAttendee attendee)
    {
        if (account.CapabilityError(attendee.Meeting.Features, Capabilities) is { } error)
        {
            return error;
        }

        attendee.Meeting.SetCapabilities(attendee, Capabilities!);
        return attendee.Info;
    }
}

/// <summary>Changes the capabilities of all attendees of a meeting except some. <c>chime-sdk-meetings</c> only.</summary>
public sealed record BatchUpdateAttendeeCapabilitiesExcept : MeetingOperation<Unit>
{
    /// <summary>Gets the IDs of the attendees that keep their capabilities, 1 to 250. Unknown IDs are ignored (assumed).</summary>
    public IReadOnlyList<string>? ExcludedAttendeeIds { get; init => field = ValueList<string>.CopyOf(value); }

    /// <summary>Gets the new capabilities of the others, all three.</summary>
    public Capabilities? Capabilities { get; init; }

    internal override void Validate(RequestValidator validator)
    {
        base.Validate(validator);
        validator.Required("excludedAttendeeIds", ExcludedAttendeeIds);
        validator.List(
            "excludedAttendeeIds", ExcludedAttendeeIds, 1, ChimeApi.MaximumExcludedAttendees, (path, id) => validator.Uuid($"{path}.attendeeId", id));
        validator.Required("capabilities", Capabilities);
        validator.Capabilities("capabilities", Capabilities);
    }

    private protected override Outcome<Unit> Apply(Account account, FakeMeeting meeting)
    {
        if (account.CapabilityError(meeting.Features, Capabilities) is { } error)
        {
            return error;
        }

        meeting.SetCapabilitiesExcept(ExcludedAttendeeIds!, Capabilities!);
        return Unit.Value;
    }
}

namespace FakeChime;

/// <summary>Creates a meeting and its first attendees: up to 10 in <c>chime</c>, 1 to 20 in <c>chime-sdk-meetings</c>.</summary>
public sealed record CreateMeetingWithAttendees : MeetingCreation<MeetingWithAttendees>, ICreatesAttendees
{
    /// <summary>The attendees to create; null when the request has none.</summary>
    public IReadOnlyList<NewAttendee>? Attendees { get; init => field = ValueList<NewAttendee>.CopyOf(value); }

    private IReadOnlyList<ChimeError?>? Rejections { get; init; }

    Operation ICreatesAttendees.Rejecting(IReadOnlyList<ChimeError?>? rejections) => this with { Rejections = rejections };

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(CreateMeetingWithAttendees);

    internal override void Validate(ref Validator validator, RequestConstraints constraints)
    {
        base.Validate(ref validator, constraints);
        if (constraints.AttendeesComeWithTheMeeting)
        {
            validator.Required("attendees", Attendees);
        }

        validator.NewAttendees(Attendees, 1, constraints.MaximumWithAMeeting, constraints);
    }

    internal override Outcome<MeetingWithAttendees> Apply(Account account)
    {
        var attendees = Attendees ?? [];
        var features = account.FindByToken(ClientRequestToken) is { } existing ? existing.Features : MeetingFeatures;
        if (account.CapabilityError(features, attendees) is { } error)
        {
            return error;
        }

        var opened = account.Open(this);
        if (opened.Result is not { } meeting)
        {
            return opened.Error!;
        }

        var batch = meeting.Admit(attendees, Rejections);
        return new MeetingWithAttendees { Meeting = meeting, Attendees = batch.Attendees, Errors = batch.Errors };
    }
}

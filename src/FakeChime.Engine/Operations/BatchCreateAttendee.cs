namespace FakeChime;

/// <summary>Creates up to 100 attendees; those that cannot be created are answered as errors beside the others.</summary>
/// <param name="MeetingId">The meeting's ID.</param>
/// <param name="Attendees">The attendees to create, 1 to 100.</param>
public sealed record BatchCreateAttendee(
    string? MeetingId,
    IReadOnlyList<NewAttendee>? Attendees)
    : Operation<AttendeeBatch>, ICreatesAttendees
{
    /// <summary>The attendees to create, 1 to 100.</summary>
    public IReadOnlyList<NewAttendee>? Attendees { get; init; } = ValueList<NewAttendee>.CopyOf(Attendees);

    internal override OperationRules Rules => OperationRules.BatchCreateAttendee;

    private IReadOnlyList<ChimeError?>? Rejections { get; init; }

    Operation ICreatesAttendees.Rejecting(IReadOnlyList<ChimeError?>? rejections) => this with { Rejections = rejections };

    internal override void Validate(ref Validation validation)
    {
        validation.Uuid("meetingId", MeetingId);
        validation.Required("attendees", Attendees);
        validation.NewAttendees(Attendees, 0, ApiRules.AttendeesInABatch);
    }

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) =>
        account.TryFind(MeetingId, out var meeting) ? meeting.Admit(Attendees!, Rejections, now) : ChimeAccount.MeetingNotFound(MeetingId);
}

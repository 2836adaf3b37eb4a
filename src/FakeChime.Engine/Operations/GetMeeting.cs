namespace FakeChime;

/// <summary>Reads a meeting.</summary>
/// <param name="MeetingId">The meeting's ID.</param>
public sealed record GetMeeting(string? MeetingId) : Operation<FakeMeeting>
{
    internal override OperationRules Rules => OperationRules.GetMeeting;

    internal override void Validate(ref Validation validation) => validation.Uuid("meetingId", MeetingId);

    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) =>
        account.TryFind(MeetingId, out var meeting) ? meeting.Describe() : ChimeAccount.MeetingNotFound(MeetingId);
}

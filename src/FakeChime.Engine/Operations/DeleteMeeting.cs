namespace FakeChime;

/// <summary>Ends a meeting and deletes its attendees. An unknown or ended meeting is no error: the operation is idempotent (documented by a maintainer).</summary>
/// <param name="MeetingId">The meeting's ID.</param>
public sealed record DeleteMeeting(string? MeetingId) : Operation
{
    internal override OperationRules Rules => OperationRules.DeleteMeeting;

    internal override void Validate(ref Validation validation) => validation.Uuid("meetingId", MeetingId);


    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now)
    {
        if (account.TryFind(MeetingId, out var meeting))
        {
            account.End(meeting, now);
        }

        return Outcome.Done;
    }
}

namespace FakeChime;

/// <summary>Calls a phone number into a meeting; the result is the transaction's ID.</summary>
/// <param name="MeetingId">The meeting's ID.</param>
/// <param name="FromPhoneNumber">The caller's number in E.164 form.</param>
/// <param name="ToPhoneNumber">The number to call, in E.164 form.</param>
/// <param name="JoinToken">The JoinToken of an attendee of the meeting.</param>
public sealed record CreateMeetingDialOut(
    string? MeetingId,
    string? FromPhoneNumber,
    string? ToPhoneNumber,
    string? JoinToken)
    : Operation<string>
{
    internal override OperationRules Rules => OperationRules.CreateMeetingDialOut;

    internal override void Validate(ref Validation validation)
    {
        validation.Uuid("meetingId", MeetingId);
        validation.Required("fromPhoneNumber", FromPhoneNumber, ApiRules.PhoneNumber);
        validation.Required("toPhoneNumber", ToPhoneNumber, ApiRules.PhoneNumber);
        validation.Required("joinToken", JoinToken, ApiRules.JoinToken);
    }

    /// <remarks>The operation documents no NotFoundException, so an unknown meeting is a bad request (assumed).</remarks>
    internal override Outcome Apply(ChimeAccount account, DateTimeOffset now) =>
        account.TryFind(MeetingId, out var meeting)
            ? meeting.DialOut(JoinToken!)
            : ChimeError.BadRequest(ChimeAccount.MeetingNotFound(MeetingId).Message);
}

namespace FakeChime;

/// <summary>Calls a phone number into a meeting; the result is the ID of the transaction. <c>chime</c> only.</summary>
public sealed record CreateMeetingDialOut : MeetingOperation<string>
{
    /// <summary>Gets the caller's number in E.164 form.</summary>
    public string? FromPhoneNumber { get; init; }

    /// <summary>Gets the number to call, in E.164 form.</summary>
    public string? ToPhoneNumber { get; init; }

    /// <summary>Gets the JoinToken of an attendee of the meeting.</summary>
    public string? JoinToken { get; init; }

    internal override void Validate(RequestValidator validator)
    {
        base.Validate(validator);
        validator.Required("fromPhoneNumber", FromPhoneNumber, ChimeApi.PhoneNumber);
        validator.Required("toPhoneNumber", ToPhoneNumber, ChimeApi.PhoneNumber);
        validator.Required("joinToken", JoinToken, ChimeApi.JoinToken);
    }

    private protected override Outcome<string> Apply(Account account, FakeMeeting meeting) => meeting.DialOut(JoinToken!);

    // The operation documents no error for an unknown meeting, so it is a bad request (assumed).
    private protected override Outcome<string> WithoutMeeting(Account account, FakeMeeting? ended) =>
        ChimeError.BadRequest(Account.MeetingNotFound(MeetingId).Message);
}

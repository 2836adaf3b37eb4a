namespace FakeChime;

/// <summary>Calls a phone number into a meeting; the result is the transaction's ID.</summary>
public sealed record CreateMeetingDialOut : MeetingOperation<string>
{
    /// <summary>The caller's number in E.164 form.</summary>
    public string? FromPhoneNumber { get; init; }

    /// <summary>The number to call, in E.164 form.</summary>
    public string? ToPhoneNumber { get; init; }

    /// <summary>The JoinToken of an attendee of the meeting.</summary>
    public string? JoinToken { get; init; }

    /// <inheritdoc/>
    protected override Type EqualityContract => typeof(CreateMeetingDialOut);

    internal override void Validate(ref Validator validator, RequestConstraints constraints)
    {
        base.Validate(ref validator, constraints);
        validator.Required("fromPhoneNumber", FromPhoneNumber, RequestConstraints.PhoneNumber);
        validator.Required("toPhoneNumber", ToPhoneNumber, RequestConstraints.PhoneNumber);
        validator.Required("joinToken", JoinToken, RequestConstraints.JoinToken);
    }

    private protected override Outcome<string> Apply(Account account, FakeMeeting meeting) => meeting.DialOut(JoinToken!);

    /// <remarks>The operation documents no error for a meeting that does not exist, so it is a bad request (assumed).</remarks>
    private protected override Outcome<string> WithoutMeeting(Account account, FakeMeeting? ended) =>
        ChimeError.BadRequest(Account.MeetingNotFound(MeetingId).Message);
}

namespace FakeChime.Http;

internal sealed record MeetingAnswer(MeetingInfo Meeting);

internal sealed record MeetingWithAttendeesAnswer(MeetingInfo Meeting, IEnumerable<AttendeeInfo> Attendees, IEnumerable<WireAttendeeError> Errors);

internal sealed record AttendeeAnswer(AttendeeInfo Attendee);

internal sealed record BatchAnswer(IEnumerable<AttendeeInfo> Attendees, IEnumerable<WireAttendeeError> Errors);

internal sealed record TransactionAnswer(string TransactionId);

/// <summary>The body of an error of <c>chime-sdk-meetings</c>.</summary>
internal sealed record ErrorAnswer(string Code, string Message, string RequestId, string? ResourceName);

/// <summary>The body of an error of <c>chime</c>, in the observed form.</summary>
internal sealed record ErrorAnswerOfChime(string Code, string Message, string RequestId, string? Resource = null);

internal sealed record WireAttendeeError(string? ExternalUserId, string ErrorCode, string ErrorMessage)
{
    public static IEnumerable<WireAttendeeError> Of(ChimeApi api, IEnumerable<AttendeeError> errors) =>
        errors.Select(it => new WireAttendeeError(it.ExternalUserId, api.CodeOf(it.Error), it.Error.Message));
}

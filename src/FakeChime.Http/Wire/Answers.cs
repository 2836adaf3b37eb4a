namespace FakeChime.Http;

internal sealed record MeetingAnswer(WireMeeting Meeting);

internal sealed record MeetingWithAttendeesAnswer(WireMeeting Meeting, IEnumerable<WireAttendee> Attendees, IEnumerable<WireAttendeeError> Errors);

internal sealed record MeetingsAnswer(IEnumerable<WireMeeting> Meetings, string? NextToken);

internal sealed record AttendeeAnswer(WireAttendee Attendee);

internal sealed record BatchAnswer(IEnumerable<WireAttendee> Attendees, IEnumerable<WireAttendeeError> Errors);

internal sealed record AttendeesAnswer(IEnumerable<WireAttendee> Attendees, string? NextToken);

internal sealed record TagsAnswer(IReadOnlyList<KeyValuePair<string, string>> Tags);

internal sealed record TransactionAnswer(string TransactionId);

/// <summary>The body of an error, in the observed form.</summary>
internal sealed record ErrorAnswer(string Code, string Message, string RequestId, string? Resource = null);

internal sealed record WireAttendee(string ExternalUserId, string AttendeeId, string JoinToken)
{
    public static WireAttendee Of(FakeAttendee attendee) => new(attendee.ExternalUserId, attendee.AttendeeId, attendee.JoinToken);
}

internal sealed record WireAttendeeError(string? ExternalUserId, string ErrorCode, string ErrorMessage)
{
    public static WireAttendeeError Of(AttendeeError error) => new(error.ExternalUserId, error.Error.Code, error.Error.Message);
}

internal sealed record WireMeeting(string MeetingId, string? ExternalMeetingId, FakeMediaPlacement MediaPlacement, string MediaRegion)
{
    public static WireMeeting Of(FakeMeeting meeting) => new(meeting.MeetingId, meeting.ExternalMeetingId, meeting.MediaPlacement, meeting.MediaRegion);
}

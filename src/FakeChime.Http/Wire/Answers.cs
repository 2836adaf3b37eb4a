namespace FakeChime.Http;

internal sealed record MeetingAnswer(WireMeeting Meeting);

internal sealed record MeetingWithAttendeesAnswer(WireMeeting Meeting, IEnumerable<WireAttendee> Attendees, IEnumerable<WireAttendeeError> Errors);

internal sealed record MeetingsAnswer(IEnumerable<WireMeeting> Meetings, string? NextToken);

internal sealed record AttendeeAnswer(WireAttendee Attendee);

internal sealed record BatchAnswer(IEnumerable<WireAttendee> Attendees, IEnumerable<WireAttendeeError> Errors);

internal sealed record AttendeesAnswer(IEnumerable<WireAttendee> Attendees, string? NextToken);

internal sealed record TagsAnswer(IReadOnlyList<KeyValuePair<string, string>> Tags);

internal sealed record TransactionAnswer(string TransactionId);

/// <summary>The body of an error of <c>chime-sdk-meetings</c>.</summary>
internal sealed record ErrorAnswer(string Code, string Message, string RequestId, string? ResourceName);

/// <summary>The body of an error of <c>chime</c>, in the observed form.</summary>
internal sealed record ErrorAnswerOfChime(string Code, string Message, string RequestId, string? Resource = null);

internal sealed record WireAttendee(string ExternalUserId, string AttendeeId, string JoinToken, Capabilities? Capabilities)
{
    /// <summary>An attendee as the call's answer shows it.</summary>
    public static WireAttendee Of(FakeAttendee attendee, ICall<Operation> call) =>
        new(attendee.ExternalUserId, attendee.AttendeeId, attendee.JoinToken, call.CapabilitiesOf(attendee));

    public static IEnumerable<WireAttendee> Of(IReadOnlyList<FakeAttendee> attendees, ICall<Operation> call) =>
        attendees.Select(attendee => Of(attendee, call));
}

internal sealed record WireAttendeeError(string? ExternalUserId, string ErrorCode, string ErrorMessage)
{
    public static IEnumerable<WireAttendeeError> Of(ChimeApi api, IEnumerable<AttendeeError> errors) =>
        errors.Select(it => new WireAttendeeError(it.ExternalUserId, api.CodeOf(it.Error.Kind), it.Error.Message));
}

internal sealed record WireMeeting(
    string MeetingId,
    string? ExternalMeetingId,
    FakeMediaPlacement MediaPlacement,
    string MediaRegion,
    string? MeetingHostId,
    MeetingFeatures? MeetingFeatures,
    string? PrimaryMeetingId,
    IReadOnlyList<string> TenantIds,
    string MeetingArn)
{
    public static WireMeeting Of(FakeMeeting meeting) => new(
        meeting.MeetingId,
        meeting.ExternalMeetingId,
        meeting.MediaPlacement,
        meeting.MediaRegion,
        meeting.MeetingHostId,
        meeting.Features,
        meeting.PrimaryMeetingId,
        meeting.TenantIds,
        meeting.Arn);
}

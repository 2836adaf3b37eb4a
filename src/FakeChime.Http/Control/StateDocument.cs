namespace FakeChime.Http;

/// <summary>What the fake holds.</summary>
internal sealed record StateDocument(IEnumerable<MeetingState> Meetings)
{
    public static StateDocument Of(IEnumerable<FakeMeeting> meetings) => new(meetings.Select(MeetingState.Of));
}

internal sealed record MeetingState(
    string MeetingId,
    string? ExternalMeetingId,
    string MediaRegion,
    bool IsActive,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EndedAt,
    IReadOnlyList<KeyValuePair<string, string>> Tags,
    IEnumerable<AttendeeState> Attendees)
{
    public static MeetingState Of(FakeMeeting meeting) => new(
        meeting.MeetingId, meeting.ExternalMeetingId, meeting.MediaRegion, meeting.IsActive, meeting.CreatedAt, meeting.EndedAt, meeting.Tags, meeting.Attendees.Select(AttendeeState.Of));
}

internal sealed record AttendeeState(string AttendeeId, string ExternalUserId, string JoinToken, bool IsPresent, IReadOnlyList<KeyValuePair<string, string>> Tags)
{
    public static AttendeeState Of(FakeAttendee attendee) =>
        new(attendee.AttendeeId, attendee.ExternalUserId, attendee.JoinToken, attendee.IsPresent, attendee.Tags);
}

internal sealed record RuleState(string Rule, int TimesUsed);

internal sealed record CallState(long Sequence, string Operation, DateTimeOffset Time, string RequestId, string? Outcome, string? Rule, string Text)
{
    public static CallState Of(ICall<Operation> call) => new(
        call.Sequence, call.Operation.Name, call.Time, call.RequestId, call.Answer?.ToString(), call.Rule?.ToString(), call.ToString()!);
}

/// <summary>Why a control request was refused.</summary>
internal sealed record ProblemDocument(string Message);

internal sealed record TokenDocument(string JoinToken);

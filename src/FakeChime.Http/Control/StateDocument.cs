namespace FakeChime.Http;

/// <summary>What the fake holds.</summary>
internal sealed record StateDocument(string Api, IEnumerable<MeetingState> Meetings)
{
    public static StateDocument Of(ChimeEngine engine, IEnumerable<FakeMeeting> meetings) => new(engine.Api.Name, meetings.Select(MeetingState.Of));
}

internal sealed record MeetingState(
    string MeetingId,
    string? ExternalMeetingId,
    string MediaRegion,
    bool IsActive,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EndedAt,
    string? PrimaryMeetingId,
    IReadOnlyList<string> TenantIds,
    MeetingFeatures? Features,
    IReadOnlyList<KeyValuePair<string, string>> Tags,
    IEnumerable<AttendeeState> Attendees)
{
    public static MeetingState Of(FakeMeeting meeting) => new(
        meeting.MeetingId,
        meeting.ExternalMeetingId,
        meeting.MediaRegion,
        meeting.IsActive,
        meeting.CreatedAt,
        meeting.EndedAt,
        meeting.PrimaryMeetingId,
        meeting.TenantIds,
        meeting.Features,
        meeting.Tags,
        meeting.Attendees.Select(AttendeeState.Of));
}

/// <summary>A meeting without its attendees, for those who watch many.</summary>
internal sealed record MeetingSummary(
    string MeetingId,
    string? ExternalMeetingId,
    string MediaRegion,
    bool IsActive,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EndedAt,
    int Attendees,
    int Present)
{
    public static MeetingSummary Of(FakeMeeting meeting)
    {
        var attendees = meeting.Attendees;
        return new(
            meeting.MeetingId,
            meeting.ExternalMeetingId,
            meeting.MediaRegion,
            meeting.IsActive,
            meeting.CreatedAt,
            meeting.EndedAt,
            attendees.Count,
            attendees.Count(attendee => attendee.IsPresent));
    }
}

internal sealed record AttendeeState(
    string AttendeeId, string ExternalUserId, string JoinToken, bool IsPresent, Capabilities? Capabilities, IReadOnlyList<KeyValuePair<string, string>> Tags)
{
    public static AttendeeState Of(FakeAttendee attendee) => new(
        attendee.AttendeeId, attendee.ExternalUserId, attendee.JoinToken, attendee.IsPresent, attendee.Capabilities, attendee.Tags);
}

internal sealed record RuleState(string Rule, int TimesUsed, string? Remaining)
{
    public static RuleState Of(Rule rule) => new(rule.ToString(), rule.TimesUsed, rule.Remaining);
}

/// <summary>Why a control request was refused.</summary>
internal sealed record ProblemDocument(string Message);

internal sealed record TokenDocument(string JoinToken);

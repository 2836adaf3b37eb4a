using System.ComponentModel;

namespace FakeChime.Http;

/// <summary>The state of a fake.</summary>
internal sealed record StateDocument(string Api, long CallsDropped, long EventsDropped, IReadOnlyList<FakeMeeting> Meetings)
{
    public static StateDocument Of(ChimeEngine engine) => new(engine.Api.Name, engine.Calls.Dropped, engine.Events.Dropped, [.. engine.Meetings]);
}

/// <summary>The meetings that a seed added.</summary>
internal sealed record SeededDocument(IReadOnlyList<FakeMeeting> Meetings);

/// <summary>A meeting without its attendees, for the list on the page.</summary>
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

/// <summary>A rule with what remains of it.</summary>
internal sealed record RuleState(string Rule, int TimesUsed, string Remaining)
{
    public static RuleState Of(Rule rule) => new(rule.ToString(), rule.TimesUsed, rule.State);
}

/// <summary>The reason why a control request was rejected.</summary>
internal sealed record ProblemDocument(string Message);

/// <summary>An attendee, by its token.</summary>
internal sealed record TokenDocument(string JoinToken);

/// <summary>An attendee that starts to share content.</summary>
internal sealed record ContentShareDocument(
    string JoinToken, [property: Description("Whether the content has audio; false when it is omitted.")] bool WithAudio = false);

/// <summary>A meeting whose transcription is interrupted or resumed.</summary>
internal sealed record TranscriptionDocument(
    string MeetingId, [property: Description("The message of the TranscriptionInterrupted event.")] string? Message = null);

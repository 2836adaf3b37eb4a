using System.Text;

namespace FakeChime;

/// <summary>The state of a fake as text, for failure messages.</summary>
internal static class Description
{
    private const int ShownMeetings = 10;
    private const int ShownAttendees = 10;
    private const int ShownCalls = 10;

    public static string Of(ChimeEngine chime)
    {
        var text = new StringBuilder().AppendLine(chime.GetType().Name);
        Add(text, "meeting", [.. chime.Meetings.Select(MeetingLine)], ShownMeetings);
        ICall<Operation>[] calls = [.. chime.Calls];
        Add(text, "running call", [.. calls.Where(call => !call.IsCompleted).Select(call => call.ToString()!)], ShownCalls);
        Add(text, "completed call", [.. calls.Where(call => call.IsCompleted).Select(call => call.ToString()!)], ShownCalls);
        if (chime.Calls.Dropped > 0)
        {
            text.AppendLine($"  {FakeChime.Text.Count(chime.Calls.Dropped, "earlier call")} dropped from the log");
        }

        Add(text, "rule", [.. chime.Rules.Select(rule => $"{rule}: {rule.State}")], ShownCalls);
        return text.ToString().TrimEnd();
    }

    private static void Add(StringBuilder text, string noun, string[] lines, int shown)
    {
        text.AppendLine(lines.Length > shown ? $"{FakeChime.Text.Count(lines.Length, noun)}, the last {shown}:" : $"{FakeChime.Text.Count(lines.Length, noun)}{(lines.Length == 0 ? "" : ":")}");
        foreach (var line in lines.Skip(Math.Max(0, lines.Length - shown)))
        {
            text.Append("  ").AppendLine(line);
        }
    }

    private static string MeetingLine(FakeMeeting meeting)
    {
        var attendees = meeting.IsActive ? meeting.Attendees : meeting.FormerAttendees;
        var names = string.Join(", ", attendees.Take(ShownAttendees).Select(attendee => attendee.ExternalUserId + (attendee.IsPresent ? " (present)" : "")));
        return attendees.Count == 0 ? meeting.ToString() : $"{meeting}: {names}{(attendees.Count > ShownAttendees ? ", …" : "")}";
    }
}

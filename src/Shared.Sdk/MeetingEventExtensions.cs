using System.Text.Json;

namespace FakeChime;

/// <summary>Writes events as an application's event handler receives them.</summary>
public static class MeetingEventExtensions
{
    /// <summary>The event as EventBridge delivers it, in JSON: envelope and detail with the documented names.</summary>
    /// <param name="meetingEvent">The event.</param>
    public static string ToEventBridgeJson(this MeetingEvent meetingEvent) =>
        JsonSerializer.Serialize((meetingEvent ?? throw new ArgumentNullException(nameof(meetingEvent))).ToEventBridge());
}

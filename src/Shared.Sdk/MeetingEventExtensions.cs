using System.Text.Json;

namespace FakeChime;

/// <summary>Converts events to the JSON that an application's event handler receives.</summary>
public static class MeetingEventExtensions
{
    /// <summary>Returns the event as EventBridge delivers it, in JSON.</summary>
    /// <param name="meetingEvent">The event.</param>
    public static string ToEventBridgeJson(this MeetingEvent meetingEvent) =>
        JsonSerializer.Serialize((meetingEvent ?? throw new ArgumentNullException(nameof(meetingEvent))).ToEventBridge());

    /// <summary>Returns the event as an SQS queue, an SNS topic or a Lambda function receives it, in JSON.</summary>
    /// <param name="meetingEvent">The event.</param>
    public static string ToNotificationJson(this MeetingEvent meetingEvent) =>
        JsonSerializer.Serialize((meetingEvent ?? throw new ArgumentNullException(nameof(meetingEvent))).ToNotification());
}

using Amazon.ChimeSDKMeetings;

namespace FakeChime.Benchmarks;

/// <summary>Requests and responses of the API chime-sdk-meetings.</summary>
internal static class Shapes
{
    public static CreateMeetingRequest NewMeeting() => new() { ExternalMeetingId = "standup", MediaRegion = "us-east-1" };

    public static Attendee Attendee(string attendeeId, string externalUserId, string joinToken) => new()
    {
        AttendeeId = attendeeId,
        ExternalUserId = externalUserId,
        JoinToken = joinToken,
        Capabilities = new() { Audio = MediaCapabilities.SendReceive, Video = MediaCapabilities.SendReceive, Content = MediaCapabilities.SendReceive },
    };
}

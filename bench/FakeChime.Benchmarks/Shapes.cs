namespace FakeChime.Benchmarks;

/// <summary>Requests and responses of the API chime.</summary>
internal static class Shapes
{
    public static CreateMeetingRequest NewMeeting() => new();

    public static Attendee Attendee(string attendeeId, string externalUserId, string joinToken) => new()
    {
        AttendeeId = attendeeId,
        ExternalUserId = externalUserId,
        JoinToken = joinToken,
    };
}

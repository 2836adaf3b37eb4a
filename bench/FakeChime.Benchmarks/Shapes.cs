namespace FakeChime.Benchmarks;

/// <summary>Requests and responses as the API has them.</summary>
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

namespace FakeChime.Tests.Docs;

/// <summary>The application of the README's example: it gives listeners the floor, and tries again when the service asks it to wait.</summary>
internal sealed class Podium(IAmazonChimeSDKMeetings chime)
{
    private static readonly AttendeeCapabilities Speaking = new() { Audio = "SendReceive", Video = "SendReceive", Content = "SendReceive" };

    public async Task GiveFloorAsync(string meetingId, string attendeeId)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await chime.UpdateAttendeeCapabilitiesAsync(new() { MeetingId = meetingId, AttendeeId = attendeeId, Capabilities = Speaking });
                return;
            }
            catch (ThrottlingException) when (attempt < 5)
            {
                // Try again. A real application would wait a while.
            }
        }
    }
}

using System.Net;

namespace FakeChime.Tests.Docs;

/// <summary>The application of the README's example: it admits students to meetings, and tries again after a transient failure.</summary>
internal sealed class Classroom(IAmazonChimeSDKMeetings chime)
{
    public async Task<Attendee> AdmitAsync(string meetingId, string student)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var response = await chime.CreateAttendeeAsync(new CreateAttendeeRequest { MeetingId = meetingId, ExternalUserId = student });
                return response.Attendee;
            }
            catch (Exception exception) when (IsTransient(exception) && attempt < 5)
            {
                // Try again. A real application would wait first.
            }
        }
    }

    private static bool IsTransient(Exception exception) =>
        exception is HttpRequestException or AmazonChimeSDKMeetingsException { StatusCode: (HttpStatusCode)429 or >= (HttpStatusCode)500 };
}

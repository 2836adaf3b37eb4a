using System.Net;

namespace FakeChime.Tests.Docs;

/// <summary>The application of the examples: it admits students to meetings, and tries again after a transient failure.</summary>
internal sealed class Classroom(IServiceClient chime)
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

    public async Task<List<string>> ReadRosterAsync(string meetingId)
    {
        var students = new List<string>();
        await foreach (var page in chime.Paginators.ListAttendees(new ListAttendeesRequest { MeetingId = meetingId, MaxResults = 2 }).Responses)
        {
            students.AddRange(page.Attendees.Select(attendee => attendee.ExternalUserId));
        }

        return students;
    }

    private static bool IsTransient(Exception exception) =>
        exception is HttpRequestException or ServiceException { StatusCode: (HttpStatusCode)429 or >= (HttpStatusCode)500 };
}

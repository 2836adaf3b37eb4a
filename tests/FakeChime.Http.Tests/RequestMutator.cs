using System.Text;

namespace FakeChime.Http.Tests;

/// <summary>Creates valid requests with random changes of path, query, body and headers.</summary>
internal sealed class RequestMutator(Random random, FakeMeeting meeting)
{
    private static readonly string[] Methods = ["GET", "GET", "POST", "POST", "DELETE", "PUT", "HEAD", "OPTIONS", "BREW"];

    private static readonly string[] Queries =
    [
        "", "", "", "operation=batch-create", "operation=add", "operation=delete", "operation=start", "operation=stop", "operation=create-attendees",
        "operation=tag-resource", "max-results=2", "max-results=-1", "next-token=x", "arn=arn:aws:chime",
        "operation=", "operation=add&operation=delete", "operation=batch-update-except",
    ];

    private readonly string[] _paths =
    [
        "/meetings", $"/meetings/{meeting.MeetingId}", $"/meetings/{meeting.MeetingId}/attendees", $"/meetings/{meeting.MeetingId}/tags",
        $"/meetings/{meeting.MeetingId}/attendees/{meeting.Attendees[0].AttendeeId}",
        $"/meetings/{meeting.MeetingId}/attendees/{meeting.Attendees[0].AttendeeId}/tags",
        $"/meetings/{meeting.MeetingId}/transcription", $"/meetings/{meeting.MeetingId}/dial-outs",
        "/tags", "/accounts", "/_fakechime/rules", "/_fakechime/seed",
        "/_fakechime/state", "/_fakechime/join", "/_fakechime/leave", "/_fakechime/meetings", "/_fakechime/calls/1",
        $"/meetings/{meeting.MeetingId}/attendees/capabilities", $"/meetings/{meeting.MeetingId}/attendees/{meeting.Attendees[0].AttendeeId}/capabilities",
    ];

    private readonly string[] _bodies =
    [
        """{"ExternalUserId":"bob","Tags":[{"Key":"team","Value":"blue"}]}""",
        """{"ClientRequestToken":"token-1","Attendees":[{"ExternalUserId":"carol","Tags":[]}],"MediaRegion":"eu-west-1"}""",
        """{"Tags":[{"Key":"team","Value":"blue"}],"TagKeys":["team"],"ResourceARN":"arn:aws:chime:us-east-1:123456789012:meeting/x"}""",
        """{"TranscriptionConfiguration":{"EngineTranscribeSettings":{"LanguageCode":"en-US","IdentifyLanguage":true}}}""",
        """{"FromPhoneNumber":"+12065550100","ToPhoneNumber":"+12065550101","JoinToken":"abc"}""",
        """{"ExternalMeetingId":"lesson","MediaRegion":"us-east-1","ClientRequestToken":"token-2","MeetingFeatures":"""
            + """{"Attendee":{"MaxCount":3}},"TenantIds":["tenant"]}""",
        """{"ExcludedAttendeeIds":[{"AttendeeId":"x"}],"Capabilities":{"Audio":"None","Video":"None","Content":"None"}}""",
        """{"When":"CreateAttendee","Match":{"ExternalUserId":null},"Behaviors":[{"PassesThrough":1,"Delay":"00:00:00"}]}""",
        """{"When":"UntagMeeting","Match":{"MeetingId":"x"},"Behaviors":[{"PassesThrough":1}]}""",
        """{"Meetings":[{"ExternalMeetingId":"standup","HasEnded":true,"Attendees":["alice"]}]}""",
    ];

    public HttpRequestMessage Next()
    {
        var query = Pick(Queries);
        var request = new HttpRequestMessage(
            new HttpMethod(Pick(Methods)), "http://chime.test" + Escape(Changed(Pick(_paths))) + (query.Length == 0 ? "" : "?" + Escape(Changed(query))));
        if (random.Next(3) > 0)
        {
            request.Content = new ByteArrayContent(Changed(Encoding.UTF8.GetBytes(Pick(_bodies))));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", Pick(["application/json", "application/json", "application/json", "text/plain"]));
        }

        if (random.Next(4) == 0)
        {
            request.Headers.TryAddWithoutValidation(
                Pick(["Authorization", "X-Amz-Date", "Accept", "Cookie", "Content-Type", "X-" + random.Next()]), Noise(random.Next(1, 200)));
        }

        return request;
    }

    private static string Escape(string text) => string.Concat(text.Select(character =>
        char.IsAsciiLetterOrDigit(character) || "/-_=&:.".Contains(character) ? character.ToString() : $"%{(int)character % 128 | 1:X2}"));

    private string Changed(string text)
    {
        if (random.Next(3) > 0 || text.Length < 2)
        {
            return text;
        }

        var at = random.Next(1, text.Length);
        return random.Next(4) switch
        {
            0 => text[..at],
            1 => text[..at] + Noise(3) + text[at..],
            2 => text[..at] + text[(at + 1)..],
            _ => text + "/" + Noise(5),
        };
    }

    private byte[] Changed(byte[] body)
    {
        for (var change = random.Next(4); change > 0 && body.Length > 1; change--)
        {
            var at = random.Next(body.Length);
            body = random.Next(3) switch
            {
                0 => body[..at],
                1 => [.. body[..at], (byte)random.Next(256), .. body[at..]],
                _ => [.. body[..at], .. "null"u8, .. body[at..]],
            };
        }

        return body;
    }

    private string Noise(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next(33, 127)));

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];
}

namespace FakeChime.Tests.Properties;

/// <summary>
/// The 22 operations as sentences. Meetings and attendees go by the order in which they were first created (0, 1, 2 …); answers are
/// texts, in which they do too, so that two implementations can be compared.
/// </summary>
internal interface IMeetingsAndAttendees
{
    string CreateMeeting(string token);

    string CreateMeetingWithAttendees(string token, string[] users);

    string GetMeeting(int meeting);

    string ListMeetings();

    string DeleteMeeting(int meeting);

    string TagMeeting(int meeting, string[] tags);

    string UntagMeeting(int meeting, string[] keys);

    string ListMeetingTags(int meeting);

    string TagResource(int meeting, string[] tags);

    string UntagResource(int meeting, string[] keys);

    string ListTagsForResource(int meeting);

    string CreateAttendee(int meeting, string user, string[] tags);

    string BatchCreateAttendee(int meeting, string[] users);

    string GetAttendee(int meeting, int attendee);

    string ListAttendees(int meeting);

    string DeleteAttendee(int meeting, int attendee);

    string TagAttendee(int meeting, int attendee, string[] tags);

    string UntagAttendee(int meeting, int attendee, string[] keys);

    string ListAttendeeTags(int meeting, int attendee);

    string StartMeetingTranscription(int meeting);

    string StopMeetingTranscription(int meeting);

    string CreateMeetingDialOut(int meeting, int attendee);
}

namespace FakeChime.Tests.Properties;

/// <summary>
/// Commands that a fake and the reference model both run: the operations, and joins, leaves, clock advances and resets. Arguments count
/// meetings and attendees from the newest: 0 is the newest. Results are texts that count from the oldest, so that they can be compared.
/// </summary>
internal interface ICommandTarget
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

    string Join(int attendee);

    string Leave(int attendee);

    string GetState(int meeting);

    string Advance(int minutes);

    string Reset();
}

namespace FakeChime.Tests.Properties;

/// <summary>Converts random bytes to a sequence of commands.</summary>
internal static class CommandSequence
{
    private static readonly string[] Users = ["alice", "bob", "carol", "dave", "erin"];
    private static readonly string[] Tags = ["team=blue", "team=red", "desk=7", "room=1", "row=2", "group=a"];
    private static readonly string[] Tokens = ["lesson-1", "lesson-2", "lesson-3", "lesson-4"];
    private static readonly int[] Minutes = [1, 1, 1, 2, 3, 4, 5, 6, 10, 29, 30, 31, 400];

    /// <summary>Returns each command with its text, for the report of a failure.</summary>
    public static IEnumerable<(string Text, Func<ICommandTarget, string> Run)> From(byte[] script) =>
        script.Chunk(3).Where(bytes => bytes.Length == 3).Select(bytes => Command(bytes[0], bytes[1], bytes[2]));

    private static (string Text, Func<ICommandTarget, string> Run) Command(byte kind, byte first, byte second)
    {
        var (meeting, attendee, user, token) = (first % 4, second % 8, Users[second % Users.Length], Tokens[first % Tokens.Length]);
        var minutes = Minutes[first % Minutes.Length];
        string[] users = [user, Users[(second / 8) % Users.Length], Users[first % Users.Length]];
        string[] tags = [.. new[] { Tags[first % Tags.Length], Tags[second % Tags.Length] }.DistinctBy(tag => tag.Split('=')[0])];
        string[] keys = [.. tags.Select(tag => tag.Split('=')[0])];
        return (kind % 36) switch
        {
            0 or 1 => ($"CreateMeeting({token})", chime => chime.CreateMeeting(token)),
            2 => ($"CreateMeetingWithAttendees({token}, {string.Join(" ", users)})", chime => chime.CreateMeetingWithAttendees(token, users)),
            3 => ($"GetMeeting({meeting})", chime => chime.GetMeeting(meeting)),
            4 => ("ListMeetings()", chime => chime.ListMeetings()),
            5 => ($"DeleteMeeting({meeting})", chime => chime.DeleteMeeting(meeting)),
            6 => ($"TagMeeting({meeting}, {string.Join(" ", tags)})", chime => chime.TagMeeting(meeting, tags)),
            7 => ($"UntagMeeting({meeting}, {string.Join(" ", keys)})", chime => chime.UntagMeeting(meeting, keys)),
            8 => ($"ListMeetingTags({meeting})", chime => chime.ListMeetingTags(meeting)),
            9 => ($"TagResource({meeting}, {string.Join(" ", tags)})", chime => chime.TagResource(meeting, tags)),
            10 => ($"UntagResource({meeting}, {string.Join(" ", keys)})", chime => chime.UntagResource(meeting, keys)),
            11 => ($"ListTagsForResource({meeting})", chime => chime.ListTagsForResource(meeting)),
            12 or 13 or 14 => ($"CreateAttendee({meeting}, {user}, {string.Join(" ", tags)})", chime => chime.CreateAttendee(meeting, user, tags)),
            15 => ($"BatchCreateAttendee({meeting}, {string.Join(" ", users)})", chime => chime.BatchCreateAttendee(meeting, users)),
            16 => ($"GetAttendee({meeting}, {attendee})", chime => chime.GetAttendee(meeting, attendee)),
            17 => ($"ListAttendees({meeting})", chime => chime.ListAttendees(meeting)),
            18 => ($"DeleteAttendee({meeting}, {attendee})", chime => chime.DeleteAttendee(meeting, attendee)),
            19 => ($"TagAttendee({meeting}, {attendee}, {string.Join(" ", tags)})", chime => chime.TagAttendee(meeting, attendee, tags)),
            20 => ($"UntagAttendee({meeting}, {attendee}, {string.Join(" ", keys)})", chime => chime.UntagAttendee(meeting, attendee, keys)),
            21 => ($"ListAttendeeTags({meeting}, {attendee})", chime => chime.ListAttendeeTags(meeting, attendee)),
            22 => ($"StartMeetingTranscription({meeting})", chime => chime.StartMeetingTranscription(meeting)),
            23 => ($"StopMeetingTranscription({meeting})", chime => chime.StopMeetingTranscription(meeting)),
            24 => ($"CreateMeetingDialOut({meeting}, {attendee})", chime => chime.CreateMeetingDialOut(meeting, attendee)),
            25 or 26 or 27 or 28 => ($"Join({attendee})", chime => chime.Join(attendee)),
            29 or 30 => ($"Leave({attendee})", chime => chime.Leave(attendee)),
            31 or 32 => ($"GetState({meeting})", chime => chime.GetState(meeting)),
            33 when first % 4 == 0 => ("Reset()", chime => chime.Reset()),
            _ => ($"Advance({minutes})", chime => chime.Advance(minutes)),
        };
    }
}

using FsCheck;
using FsCheck.Fluent;

namespace FakeChime.Tests.Properties;

/// <summary>For random sequences of the 22 operations, the fake answers what the naive model answers.</summary>
public sealed class ReferenceModelTests
{
    private static readonly string[] Users = ["alice", "bob", "carol", "dave", "erin"];
    private static readonly string[] Tags = ["team=blue", "team=red", "desk=7", "room=1", "row=2", "group=a"];
    private static readonly string[] Tokens = ["lesson-1", "lesson-2", "lesson-3", "lesson-4"];

    [Fact]
    public void The_fake_agrees_with_the_naive_model() =>
        Prop.ForAll<byte[]>(script => Disagreement(script).Should().BeNull()).Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Cases(3_000)).WithEndSize(200));

    [Fact]
    public void Long_stories_agree_too() =>
        Prop.ForAll<byte[]>(script => Disagreement(script).Should().BeNull()).Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Cases(50)).WithStartSize(1_500).WithEndSize(2_000));

    /// <summary>The story up to the first answer on which the two differ, as code; null when there is none.</summary>
    private static string? Disagreement(byte[] script)
    {
        var naive = new NaiveChime(attendeeLimit: 3, meetingLimit: 3, tagLimit: 4);
        var fake = new ChimeInSentences(new FakeAmazonChime(new() { Limits = new() { AttendeesPerMeeting = 3, ActiveMeetings = 3, TagsPerResource = 4 } }));
        var story = new List<string>();
        for (var index = 0; index + 2 < script.Length; index += 3)
        {
            var (code, sentence) = Sentence(script[index], script[index + 1], script[index + 2]);
            var (expected, answer) = (sentence(naive), sentence(fake));
            story.Add($"chime.{code}; // {expected}");
            if (expected != answer)
            {
                return $"{string.Join('\n', story)}\nbut the fake answered: {answer}";
            }
        }

        return null;
    }

    private static (string Code, Func<IMeetingsAndAttendees, string> Ask) Sentence(byte which, byte first, byte second)
    {
        var (meeting, attendee, user, token) = (first % 6, second % 12, Users[second % Users.Length], Tokens[first % Tokens.Length]);
        string[] users = [user, Users[(second / 8) % Users.Length], Users[first % Users.Length]];
        string[] tags = [.. new[] { Tags[first % Tags.Length], Tags[second % Tags.Length] }.DistinctBy(tag => tag.Split('=')[0])];
        string[] keys = [.. tags.Select(tag => tag.Split('=')[0])];
        return (which % 25) switch
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
            _ => ($"CreateMeetingDialOut({meeting}, {attendee})", chime => chime.CreateMeetingDialOut(meeting, attendee)),
        };
    }
}

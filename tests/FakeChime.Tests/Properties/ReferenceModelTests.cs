using FsCheck;
using FsCheck.Fluent;

namespace FakeChime.Tests.Properties;

/// <summary>For random sequences of the 22 operations, the fake answers what the naive model answers.</summary>
public sealed class ReferenceModelTests
{
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
        foreach (var (code, sentence) in Story.Of(script))
        {
            var (expected, answer) = (sentence(naive), sentence(fake));
            story.Add($"chime.{code}; // {expected}");
            if (expected != answer)
            {
                return $"{string.Join('\n', story)}\nbut the fake answered: {answer}";
            }
        }

        return null;
    }
}

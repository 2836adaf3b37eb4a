using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Properties;

/// <summary>For random sequences of operations and of what else happens to meetings, the fake answers what the naive model answers.</summary>
public sealed class ReferenceModelTests
{
    [Fact]
    public void The_fake_agrees_with_the_naive_model() => Check(new Configuration(3_000, 1, 200), OnAClockWithTimers);

    [Fact]
    public void Long_stories_agree_too() => Check(new Configuration(50, 1_500, 2_000), OnAClockWithTimers);

    [Fact]
    public void Meetings_that_no_timer_ends_are_ended_for_whoever_looks() => Check(new Configuration(1_000, 1, 200), OnAClockWithoutTimers);

    private static void Check(Configuration stories, Func<ChimeInSentences> newFake) =>
        Prop.ForAll<byte[]>(script => Disagreement(script, newFake()).Should().BeNull())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Cases(stories.Count)).WithStartSize(stories.Shortest).WithEndSize(stories.Longest));

    private static ChimeInSentences OnAClockWithTimers()
    {
        var clock = new FakeTimeProvider(InSentences.Noon);
        return new(NewFake(clock), clock.Advance);
    }

    private static ChimeInSentences OnAClockWithoutTimers()
    {
        var clock = new PlainClock(InSentences.Noon);
        return new(NewFake(clock), clock.Advance);
    }

    private static FakeAmazonChime NewFake(TimeProvider clock) => new(new()
    {
        AutoEnd = AutoEndRules.Chime,
        TimeProvider = clock,
        Limits = new() { AttendeesPerMeeting = 3, ActiveMeetings = 3, TagsPerResource = 4 },
    });

    /// <summary>The story up to the first answer on which the two differ, as code; null when there is none.</summary>
    private static string? Disagreement(byte[] script, ChimeInSentences fake)
    {
        var naive = new NaiveChime(attendeeLimit: 3, meetingLimit: 3, tagLimit: 4);
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

    private sealed record Configuration(int Count, int Shortest, int Longest);
}

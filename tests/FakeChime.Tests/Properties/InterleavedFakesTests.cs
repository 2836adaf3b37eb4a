using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Properties;

/// <summary>Two fakes share nothing: each agrees with a naive model of its own, even with the same ids in both.</summary>
public sealed class InterleavedFakesTests
{
    [Fact]
    public void Two_fakes_in_turns_answer_as_each_would_alone() =>
        Prop.ForAll<byte[], byte[]>((left, right) =>
        {
            var (leftFake, rightFake) = (NewFake(), NewFake());
            var (leftStory, rightStory) = (StoryOf(left), StoryOf(right));
            var (leftAnswers, rightAnswers) = (new List<string>(), new List<string>());
            for (var turn = 0; turn < Math.Max(leftStory.Length, rightStory.Length); turn++)
            {
                leftAnswers.AddRange(leftStory.Skip(turn).Take(1).Select(sentence => sentence.Ask(leftFake)));
                rightAnswers.AddRange(rightStory.Skip(turn).Take(1).Select(sentence => sentence.Ask(rightFake)));
            }

            leftAnswers.Should().Equal(Naively(left));
            rightAnswers.Should().Equal(Naively(right));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Cases(500)).WithEndSize(300));

    [Fact]
    public void Two_fakes_on_two_threads_answer_as_each_would_alone() =>
        Prop.ForAll<byte[], byte[]>((left, right) =>
        {
            var rightAnswers = Task.Run(() => Answers(right, NewFake()));

            Answers(left, NewFake()).Should().Equal(Naively(left));
            rightAnswers.Result.Should().Equal(Naively(right));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Cases(500)).WithEndSize(300));

    private static ChimeInSentences NewFake()
    {
        var clock = new FakeTimeProvider(InSentences.Noon);
        var chime = new FakeAmazonChime(new()
        {
            Seed = 1,
            AutoEnd = AutoEndRules.Chime,
            TimeProvider = clock,
            Limits = new() { AttendeesPerMeeting = 3, ActiveMeetings = 3, TagsPerResource = 4 },
        });
        return new(chime, clock.Advance);
    }

    private static List<string> Naively(byte[] script) => Answers(script, new NaiveChime(attendeeLimit: 3, meetingLimit: 3, tagLimit: 4));

    private static List<string> Answers(byte[] script, IMeetingsAndAttendees chime) => [.. StoryOf(script).Select(sentence => sentence.Ask(chime))];

    /// <summary>Without resets, after which a seed's ids come again.</summary>
    private static (string Code, Func<IMeetingsAndAttendees, string> Ask)[] StoryOf(byte[] script) => [.. Story.Of(script, withResets: false)];
}

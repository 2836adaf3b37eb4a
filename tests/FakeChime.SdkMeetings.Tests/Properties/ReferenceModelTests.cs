using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Properties;

/// <summary>
/// For random sequences of the operations that both APIs have and of what else happens to meetings, the fake answers what the naive model
/// answers.
/// </summary>
public sealed class ReferenceModelTests
{
    [Fact]
    public void The_fake_agrees_with_the_naive_model() =>
        Prop.ForAll<byte[]>(script => Disagreement(script).Should().BeNull())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Cases(2_000)).WithEndSize(200));

    private static string? Disagreement(byte[] script)
    {
        var naive = new NaiveChime(attendeeLimit: 3, meetingLimit: 3, tagLimit: 4);
        var clock = new FakeTimeProvider(InSentences.Noon);
        var fake = new MeetingsInSentences(
            new FakeAmazonChimeSDKMeetings(new()
            {
                AutoEnd = AutoEndRules.SdkMeetings,
                TimeProvider = clock,
                Limits = new() { AttendeesPerMeeting = 3, ActiveMeetings = 3, TagsPerResource = 4 },
            }),
            clock.Advance);
        var story = new List<string>();
        foreach (var (code, sentence) in Story.Of(script))
        {
            if (sentence(fake) is { } answer)
            {
                var expected = sentence(naive);
                story.Add($"chime.{code}; // {expected}");
                if (expected != answer)
                {
                    return $"{string.Join('\n', story)}\nbut the fake answered: {answer}";
                }
            }
        }

        return null;
    }
}

using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Properties;

/// <summary>For random sequences of the commands that both APIs have, the fake returns the same results as a reference model.</summary>
public sealed class ReferenceModelTests
{
    [Fact]
    public void The_fake_agrees_with_the_reference_model() =>
        Prop.ForAll<byte[]>(script => FindDifference(script).Should().BeNull())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Cases(2_000)).WithEndSize(200));

    private static string? FindDifference(byte[] script)
    {
        var model = new ReferenceModel(attendeeLimit: 3, meetingLimit: 3, tagLimit: 4);
        var clock = new FakeTimeProvider(FakeCommandTarget.Noon);
        var fake = new SdkMeetingsCommandTarget(
            new FakeAmazonChimeSDKMeetings(new()
            {
                AutoEnd = AutoEndRules.SdkMeetings,
                TimeProvider = clock,
                Limits = new() { AttendeesPerMeeting = 3, ActiveMeetings = 3, TagsPerResource = 4 },
            }),
            clock.Advance);
        var commands = new List<string>();
        foreach (var (text, run) in CommandSequence.From(script))
        {
            if (run(fake) is { } answer)
            {
                var expected = run(model);
                commands.Add($"chime.{text}; // {expected}");
                if (expected != answer)
                {
                    return $"{string.Join('\n', commands)}\nbut the fake returned: {answer}";
                }
            }
        }

        return null;
    }
}

using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Properties;

/// <summary>For random sequences of commands, the fake returns the same results as a reference model.</summary>
public sealed class ReferenceModelTests
{
    [Fact]
    public void The_fake_agrees_with_the_reference_model() => Check(new Configuration(3_000, 1, 200), WithTimers);

    [Fact]
    public void The_fake_agrees_with_the_reference_model_in_long_sequences() => Check(new Configuration(50, 1_500, 2_000), WithTimers);

    [Fact]
    public void The_fake_agrees_with_the_reference_model_if_no_timer_fires() => Check(new Configuration(1_000, 1, 200), WithoutTimers);

    private static void Check(Configuration sequences, Func<ChimeCommandTarget> newFake) =>
        Prop.ForAll<byte[]>(script => FindDifference(script, newFake()).Should().BeNull())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Cases(sequences.Count)).WithStartSize(sequences.Shortest).WithEndSize(sequences.Longest));

    private static ChimeCommandTarget WithTimers()
    {
        var clock = new FakeTimeProvider(FakeCommandTarget.Noon);
        return new(NewFake(clock), clock.Advance);
    }

    private static ChimeCommandTarget WithoutTimers()
    {
        var clock = new ClockWithoutTimers(FakeCommandTarget.Noon);
        return new(NewFake(clock), clock.Advance);
    }

    private static FakeAmazonChime NewFake(TimeProvider clock) => new(new()
    {
        AutoEnd = AutoEndRules.Chime,
        TimeProvider = clock,
        Limits = new() { AttendeesPerMeeting = 3, ActiveMeetings = 3, TagsPerResource = 4 },
    });

    /// <summary>Returns the commands up to the first result that differs; null if there is none.</summary>
    private static string? FindDifference(byte[] script, ChimeCommandTarget fake)
    {
        var model = new ReferenceModel(attendeeLimit: 3, meetingLimit: 3, tagLimit: 4);
        var commands = new List<string>();
        foreach (var (text, run) in CommandSequence.From(script))
        {
            var (expected, answer) = (run(model), run(fake));
            commands.Add($"chime.{text}; // {expected}");
            if (expected != answer)
            {
                return $"{string.Join('\n', commands)}\nbut the fake returned: {answer}";
            }
        }

        return null;
    }

    private sealed record Configuration(int Count, int Shortest, int Longest);
}

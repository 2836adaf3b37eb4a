using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Properties;

/// <summary>For random sequences of commands, the fake returns the same results as a reference model.</summary>
public sealed class ReferenceModelTests
{
    [Fact]
    public void The_fake_agrees_with_the_reference_model() => Check(WithTimers, sequences: 3_000, shortest: 1, longest: 200);

    [Fact]
    public void The_fake_agrees_with_the_reference_model_in_long_sequences() => Check(WithTimers, sequences: 50, shortest: 1_500, longest: 2_000);

    [Fact]
    public void The_fake_agrees_with_the_reference_model_if_no_timer_fires() => Check(WithoutTimers, sequences: 1_000, shortest: 1, longest: 200);

    private static void Check(Func<CommandTarget> newFake, int sequences, int shortest, int longest) =>
        Prop.ForAll<byte[]>(script => FindDifference(script, newFake()).Should().BeNull())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Cases(sequences)).WithStartSize(shortest).WithEndSize(longest));

    private static CommandTarget WithTimers()
    {
        var clock = new FakeTimeProvider(FakeCommandTarget.Noon);
        return new(NewFake(clock), clock.Advance);
    }

    private static CommandTarget WithoutTimers()
    {
        var clock = new ClockWithoutTimers(FakeCommandTarget.Noon);
        return new(NewFake(clock), clock.Advance);
    }

    private static FakeClient NewFake(TimeProvider clock) => new(new()
    {
        AutoEnd = DocumentedAutoEnd.Rules,
        TimeProvider = clock,
        Limits = new() { AttendeesPerMeeting = 3, ActiveMeetings = 3, TagsPerResource = 4 },
    });

    /// <summary>Returns the commands up to the first result that differs; null if there is none. The model skips commands without a result.</summary>
    private static string? FindDifference(byte[] script, CommandTarget fake)
    {
        var model = new ReferenceModel(attendeeLimit: 3, meetingLimit: 3, tagLimit: 4);
        var commands = new List<string>();
        foreach (var (text, run) in CommandSequence.From(script))
        {
            if (run(fake) is not { } answer)
            {
                continue;
            }

            var expected = run(model);
            commands.Add($"chime.{text}; // {expected}");
            if (expected != answer)
            {
                return $"{string.Join('\n', commands)}\nbut the fake returned: {answer}";
            }
        }

        return null;
    }
}

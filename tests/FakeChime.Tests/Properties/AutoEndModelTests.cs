using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Properties;

/// <summary>For random sequences of create, join, leave, delete and advance, the fake agrees with a model that keeps every timestamp.</summary>
public sealed class AutoEndModelTests
{
    private static readonly string[] Students = ["alice", "bob", "carol"];

    [Fact]
    public void EndedAt_agrees_with_the_reference_model_after_each_command() => ForAll(2_000, script => RunScript(script, ShouldHaveTheSameEnd));

    [Fact]
    public void Attendees_and_presences_agree_with_the_reference_model() => ForAll(2_000, script => RunScript(script, step =>
    {
        step.Chime.Meetings[0].ExternalUserIds().Should().Equal(step.Model.Listed(step.Now), step.Code);
        step.Chime.Meetings[0].Attendees.Where(attendee => attendee.IsPresent).Select(attendee => attendee.ExternalUserId).Order(StringComparer.Ordinal)
            .Should().Equal(step.Model.Present(step.Now), step.Code);
    }));

    [Fact]
    public void EndedAt_agrees_with_the_reference_model_if_it_is_only_read_at_the_end() => ForAll(500, script => ShouldHaveTheSameEnd(RunScript(script, _ => { })));

    private static void ForAll(int scripts, Action<byte[]> property) =>
        Prop.ForAll(property).Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Cases(scripts)));

    private static void ShouldHaveTheSameEnd(Step step) => step.Chime.Meetings[0].EndedAt.Should().Be(step.Model.EndedAt(step.Now), step.Code);

    private static Step RunScript(byte[] script, Action<Step> check)
    {
        var clock = new FakeTimeProvider(TestData.Noon);
        var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime, RandomSeed = 1 });
        var meeting = chime.AddMeeting("lesson");
        var step = new Step(chime, new AutoEndModel(TestData.Noon), TestData.Noon, "");
        var (tokens, presences) = (new Dictionary<string, string>(), new Dictionary<string, Presence>());
        foreach (var number in script)
        {
            var user = Students[number / 8 % Students.Length];
            switch (number % 8)
            {
                case 0 or 1:
                    Run("create", () => tokens[user] = chime.CreateAsync(meeting, user).GetAwaiter().GetResult().JoinToken);
                    break;
                case 2 or 3:
                    Run("join", () => presences[user] = chime.Join(tokens[user]));
                    break;
                case 4:
                    Run("leave", () => presences[user].Leave());
                    break;
                case 5:
                    Run("delete", () => chime.DeleteAsync(meeting.Attendees.Single(attendee => attendee.ExternalUserId == user)).GetAwaiter().GetResult());
                    break;
                default:
                    var minutes = number / 8 * (number % 8 == 7 ? 10 : 1);
                    clock.Advance(TimeSpan.FromMinutes(minutes));
                    step = step with { Now = clock.GetUtcNow(), Code = $"{step.Code}clock.Advance({minutes} min); " };
                    break;
            }

            check(step);

            void Run(string command, Action act)
            {
                step.Model.Record(step.Now, command, user);
                step = step with { Code = $"{step.Code}{command}({user}); " };
                try
                {
                    act();
                }
                catch (Exception exception)
                    when (exception is AmazonChimeException or JoinRejectedException or KeyNotFoundException or InvalidOperationException)
                {
                    // The command was rejected. The state after it is compared with the model.
                }
            }
        }

        return step;
    }

    private sealed record Step(FakeAmazonChime Chime, AutoEndModel Model, DateTimeOffset Now, string Code);
}

using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;

namespace FakeChime.Tests.Properties;

/// <summary>For random sequences of create, join, leave, delete and advance, the fake agrees with a naive model.</summary>
public sealed class LifeProperties
{
    private static readonly string[] Students = ["alice", "bob", "carol"];

    [Fact]
    public void A_lesson_goes_as_the_naive_model_says() => ForAll(2_000, script => Play(script, EndsAlike));

    [Fact]
    public void The_same_students_are_listed_and_present() => ForAll(2_000, script => Play(script, step =>
    {
        step.Chime.Meetings[0].ExternalUserIds().Should().Equal(step.Naive.Listed(step.Now), step.Code);
        step.Chime.Meetings[0].Attendees.Where(attendee => attendee.IsPresent).Select(attendee => attendee.ExternalUserId).Order(StringComparer.Ordinal)
            .Should().Equal(step.Naive.Present(step.Now), step.Code);
    }));

    [Fact]
    public void Looking_only_at_the_end_shows_the_same_end() => ForAll(500, script => EndsAlike(Play(script, _ => { })));

    private static void ForAll(int scripts, Action<byte[]> property) =>
        Prop.ForAll(property).Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Cases(scripts)));

    private static void EndsAlike(Step step) => step.Chime.Meetings[0].EndedAt.Should().Be(step.Naive.EndedAt(step.Now), step.Code);

    private static Step Play(byte[] script, Action<Step> check)
    {
        var clock = new FakeTimeProvider(Scene.Noon);
        var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime, RandomSeed = 1 });
        var meeting = chime.AddMeeting("lesson");
        var step = new Step(chime, new NaiveLesson(Scene.Noon), Scene.Noon, "");
        var (tokens, presences) = (new Dictionary<string, string>(), new Dictionary<string, Presence>());
        foreach (var number in script)
        {
            var who = Students[number / 8 % Students.Length];
            switch (number % 8)
            {
                case 0 or 1:
                    Tell("create", () => tokens[who] = chime.CreateAsync(meeting, who).GetAwaiter().GetResult().JoinToken);
                    break;
                case 2 or 3:
                    Tell("join", () => presences[who] = chime.Join(tokens[who]));
                    break;
                case 4:
                    Tell("leave", () => presences[who].Leave());
                    break;
                case 5:
                    Tell("delete", () => chime.DeleteAsync(meeting.Attendees.Single(attendee => attendee.ExternalUserId == who)).GetAwaiter().GetResult());
                    break;
                default:
                    var minutes = number / 8 * (number % 8 == 7 ? 10 : 1);
                    clock.Advance(TimeSpan.FromMinutes(minutes));
                    step = step with { Now = clock.GetUtcNow(), Code = $"{step.Code}clock.Advance({minutes} min); " };
                    break;
            }

            check(step);

            void Tell(string what, Action act)
            {
                step.Naive.Tell(step.Now, what, who);
                step = step with { Code = $"{step.Code}{what}({who}); " };
                try
                {
                    act();
                }
                catch (Exception exception)
                    when (exception is AmazonChimeException or JoinRejectedException or KeyNotFoundException or InvalidOperationException)
                {
                    // Refused: what the refusal left behind is compared with the naive model.
                }
            }
        }

        return step;
    }

    private sealed record Step(FakeAmazonChime Chime, NaiveLesson Naive, DateTimeOffset Now, string Code);
}

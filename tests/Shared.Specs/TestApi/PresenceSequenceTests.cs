using Microsoft.Extensions.Time.Testing;
using static FakeChime.MeetingEventType;

namespace FakeChime.Tests.TestApi;

/// <summary>Random sequences of joins, leaves, video, content and ends raise consistent events.</summary>
public sealed class PresenceSequenceTests
{
    [Fact]
    public void Events_of_random_sequences_are_consistent()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            Check(Run(new Random(seed)), seed);
        }
    }

    [Fact]
    public async Task Events_of_concurrent_calls_are_consistent()
    {
        using var chime = new Fake(new() { EventLogLimit = 100_000 });
        var meeting = chime.AddMeeting("standup", ["alice", "bob"]);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(seed => Task.Run(() =>
        {
            var random = new Random(seed);
            for (var step = 0; step < 300; step++)
            {
                Act(random, chime, meeting.Attendees);
            }
        })));
        meeting.End();

        Check(chime.Events.ToArray(), seed: -1);
    }

    private static MeetingEvent[] Run(Random random)
    {
        var clock = new FakeTimeProvider();
        var rules = AutoEndRules.SdkMeetings;
        rules.AfterCreation = TimeSpan.FromMinutes(random.Next(5, 60));
        using var chime = new Fake(new() { TimeProvider = clock, AutoEnd = random.Next(2) == 0 ? rules : null });
        var meeting = chime.AddMeeting("standup", ["alice", "bob"]);
        var attendees = meeting.Attendees;
        for (var step = 0; step < 40; step++)
        {
            Act(random, chime, attendees);
            clock.Advance(TimeSpan.FromSeconds(random.Next(60)));
        }

        if (random.Next(2) == 0)
        {
            chime.DeleteAttendeeAsync(new() { MeetingId = meeting.MeetingId, AttendeeId = attendees[0].AttendeeId });
        }

        meeting.End();
        Act(random, chime, attendees);
        return [.. chime.Events];
    }

    private static void Act(Random random, Fake chime, IReadOnlyList<FakeAttendee> attendees)
    {
        var attendee = attendees[random.Next(attendees.Count)];
        var presence = attendee.Presence;
        Action[] actions =
        [
            () => attendee.Join(), () => chime.Join(attendee.JoinToken), () => chime.Leave(attendee.JoinToken), () => presence?.Leave(), () => presence?.Drop(),
            () => presence?.StartVideo(), () => presence?.StopVideo(), () => presence?.StartContentShare(random.Next(2) == 0),
            () => presence?.StopContentShare(), () => presence?.DropContentShare(),
            () =>
            {
                presence?.Drop();
                presence?.Reconnect();
            },
        ];
        try
        {
            actions[random.Next(actions.Length)]();
        }
        catch (Exception exception) when (exception is JoinRejectedException or InvalidOperationException)
        {
            // The attendee is not present, or cannot join any more.
        }
    }

    private static void Check(IEnumerable<MeetingEvent> events, int seed)
    {
        var running = new HashSet<(FakeAttendee? Attendee, string What)>();
        var hasEnded = false;
        foreach (var raised in events)
        {
            var because = $"seed {seed}, event {raised.Sequence} {raised.Type}";
            hasEnded.Should().BeFalse(because);
            var (what, starts) = raised.Type switch
            {
                AttendeeJoined => ("connection", true),
                AttendeeLeft or AttendeeDropped => ("connection", false),
                AttendeeVideoStarted => ("video", true),
                AttendeeVideoStopped => ("video", false),
                AttendeeContentVideoStarted => ("content", true),
                AttendeeContentVideoStopped => ("content", false),
                AttendeeContentJoined => ("content audio", true),
                AttendeeContentLeft or AttendeeContentDropped => ("content audio", false),
                _ => ("", false),
            };
            hasEnded = raised.Type == MeetingEnded;
            if (what.Length > 0)
            {
                (starts ? running.Add((raised.Attendee, what)) : running.Remove((raised.Attendee, what))).Should().BeTrue(because);
            }

            if (raised.Type is AttendeeLeft or AttendeeDropped)
            {
                running.Should().NotContain(it => it.Attendee == raised.Attendee, because);
            }
        }

        running.Should().BeEmpty($"seed {seed}");
        hasEnded.Should().BeTrue($"seed {seed}");
    }
}

using System.Runtime.CompilerServices;
using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Trust;

/// <summary>What a fake keeps is bounded by what is alive and by its limits.</summary>
[Collection("alone")]
public sealed class MemoryTests
{
    [Fact]
    public async Task Of_64_threads_calls_none_beyond_the_limit_stays_reachable()
    {
        const int Limit = 2_000;
        var chime = new FakeAmazonChime(new() { CallLogLimit = Limit, EventLogLimit = 0, Limits = new() { AttendeesPerMeeting = 1 } });
        var meeting = chime.AddMeeting(attendees: ["alice"]);

        var operations = await CallAsync(chime, meeting, threads: 64, callsOfEach: 500);

        Reachable(operations).Should().BeLessThanOrEqualTo(Limit + 64, "a thread may still hold its last call");
        chime.Calls.Should().HaveCount(Limit);
        GC.KeepAlive(chime);
    }

    [Fact]
    public async Task A_limit_of_0_keeps_no_call()
    {
        var chime = new FakeAmazonChime(new() { CallLogLimit = 0, EventLogLimit = 0 });
        var meeting = chime.AddMeeting(attendees: ["alice"]);

        var operations = await CallAsync(chime, meeting, threads: 4, callsOfEach: 500);

        Reachable(operations).Should().BeLessThanOrEqualTo(4);
        GC.KeepAlive(chime);
    }

    [Fact]
    public async Task Meetings_created_and_deleted_cost_nothing_beyond_the_limit()
    {
        var chime = new FakeAmazonChime(
            new() { EndedMeetingLimit = 100, CallLogLimit = 100, EventLogLimit = 100, AutoEnd = AutoEndRules.Chime, TimeProvider = Clock() });
        await CreateAndDeleteAsync(chime, 2_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await CreateAndDeleteAsync(chime, 200_000);

        var bytesEach = (GC.GetTotalMemory(forceFullCollection: true) - before) / 200_000.0;
        bytesEach.Should().BeLessThan(1);
        chime.Meetings.Should().HaveCount(100);
    }

    [Fact]
    public void Events_that_nobody_listens_to_any_more_are_not_kept_for_anybody()
    {
        var clock = Clock();
        var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime, EventLogLimit = 0, EndedMeetingLimit = 0 });

        var meetings = Seeded(chime, 100);
        var heard = 0;
        IDisposable? subscription = null;
        subscription = chime.Events.Subscribe(_ =>
        {
            heard++;
            subscription!.Dispose();
        });
        clock.Advance(TimeSpan.FromMinutes(5));

        heard.Should().Be(1);
        Reachable(meetings).Should().Be(0);
        GC.KeepAlive(chime);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] Seeded(FakeAmazonChime chime, int count) =>
        [.. chime.AddMeetings(Enumerable.Range(0, count).Select(_ => new MeetingSeed())).Select(meeting => new WeakReference(meeting))];

    /// <summary>Each call is of an operation of its own, which a rule's predicate sees.</summary>
    private static async Task<WeakReference[]> CallAsync(FakeAmazonChime chime, FakeMeeting meeting, int threads, int callsOfEach)
    {
        var operations = new WeakReference[threads * callsOfEach];
        var next = -1;
        chime.WhenAny(operation =>
        {
            operations[Interlocked.Increment(ref next)] = new WeakReference(operation);
            return false;
        }).Passes(1);
        var attendeeId = meeting.Attendees[0].AttendeeId;
        var running = Enumerable.Range(0, threads).Select(_ =>
        {
            var thread = new Thread(() =>
            {
                for (var call = 0; call < callsOfEach; call++)
                {
                    chime.GetAttendeeAsync(new() { MeetingId = meeting.MeetingId, AttendeeId = attendeeId }).GetAwaiter().GetResult();
                }
            });
            thread.Start();
            return thread;
        }).ToArray();
        await Task.Run(() => Array.ForEach(running, thread => thread.Join()));
        chime.ClearRules();
        return operations;
    }

    private static int Reachable(WeakReference[] references)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return references.Count(reference => reference.IsAlive);
    }

    private static async Task CreateAndDeleteAsync(FakeAmazonChime chime, int count)
    {
        for (var number = 0; number < count; number++)
        {
            var response = await chime.CreateMeetingWithAttendeesAsync(new() { Attendees = Items("alice") });
            await chime.DeleteMeetingAsync(new() { MeetingId = response.Meeting.MeetingId });
        }
    }
}

/// <summary>Tests that measure the memory of the process run while no other does.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;

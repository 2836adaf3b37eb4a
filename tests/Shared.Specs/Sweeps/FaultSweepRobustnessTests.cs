using System.Text.RegularExpressions;

namespace FakeChime.Tests.Sweeps;

/// <summary>Unusual scenarios and their reports.</summary>
public sealed class FaultSweepRobustnessTests
{
    [Fact]
    public async Task The_rules_of_two_faults_in_a_report_reproduce_its_failure()
    {
        var report = await FaultSweep.ExploreAsync(
            () => new Fake(), chime => CreateWithOneRetryAsync(chime), new() { Families = FaultFamilies.Transient, MaxFaults = 2 });

        report.Failures[0].Rules!.Replace("\r", "").Split('\n').Should().Equal(
            "chime.When<CreateAttendee>().Throws(ChimeError.Throttled(), times: 1);",
            "var calls2 = 0; chime.When<CreateAttendee>(_ => ++calls2 == 2).Throws(ChimeError.Throttled(), times: 1);");

        using var chime = new Fake();
        chime.When<CreateAttendee>().Throws(ChimeError.Throttled(), times: 1);
        var calls2 = 0;
        chime.When<CreateAttendee>(_ => ++calls2 == 2).Throws(ChimeError.Throttled(), times: 1);
        await FluentActions.Awaiting(() => CreateWithOneRetryAsync(chime)).Should().ThrowAsync<ServiceException>();
        chime.VerifyAllRulesUsed();
    }

    [Fact]
    public async Task Faults_apply_before_rules_of_the_scenario_and_do_not_consume_them()
    {
        var report = await FaultSweep.ExploreAsync(() => new Fake(), async chime =>
        {
            chime.When<CreateAttendee>().PassesThrough(times: 1).Throws(() => new InvalidOperationException("by the scenario"), times: 1);
            var algebra = chime.AddMeeting("algebra");
            await IgnoreAsync(CreateAsync(chime, algebra, "bob"));
            await IgnoreAsync(CreateAsync(chime, algebra, "carol"));
            await IgnoreAsync(CreateAsync(chime, algebra, "dave"));

            chime.Calls.Where(call => call.Exception is InvalidOperationException).Should().ContainSingle();
            algebra.Attendees.Should().HaveCount(2);
        });

        report.Failures.Should().NotBeEmpty();
        report.Failures.SelectMany(failure => failure.Calls).Should().Contain(call => call.Exception is InvalidOperationException);
        report.Failures[report.Failures.Count - 1].ToString().Should().Contain("Reproduce it with this after the scenario's own rules:")
            .And.Contain("var calls1 = 0; chime.When<CreateAttendee>(_ => ++calls1 == ");
    }

    [Fact]
    public async Task Reports_show_all_calls_of_a_run_despite_Reset_Clear_and_CallLogLimit()
    {
        var report = await FaultSweep.ExploreAsync(() => new Fake(new FakeChimeOptions { CallLogLimit = 0 }), async chime =>
        {
            await CreateAsync(chime, chime.AddMeeting("algebra"), "bob");
            chime.Calls.Clear();
            chime.Reset();
            await CreateAsync(chime, chime.AddMeeting("biology"), "carol");
        });

        report.Calls.Should().HaveCount(2);
        var last = report.Failures[report.Failures.Count - 1];
        last.Calls.Should().HaveCount(2);
        last.ToString().Should().Contain("ExternalUserId = bob").And.Contain("ExternalUserId = carol");
    }

    [Fact]
    public async Task IDs_are_the_same_in_each_run_of_a_sweep()
    {
        var ids = new List<string>();
        await FaultSweep.ExploreAsync(
            () =>
            {
                var chime = new Fake();
                chime.AddMeeting("before");
                return chime;
            },
            async chime =>
            {
                var before = chime.Meetings.Single().MeetingId;
                chime.Reset();
                var algebra = chime.AddMeeting("algebra");
                lock (ids)
                {
                    ids.Add($"{before} {algebra.MeetingId}");
                }

                await CreateAsync(chime, algebra, "bob");
            });

        ids.Should().HaveCountGreaterThan(5);
        ids.Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task Faults_reach_each_of_many_parallel_calls()
    {
        var report = await FaultSweep.RunAsync(() => new Fake(), async chime =>
        {
            var algebra = chime.AddMeeting("algebra");
            await Task.WhenAll(Enumerable.Range(10, 8).Select(number => Task.Run(async () =>
            {
                await RetryAsync(() => CreateAsync(chime, algebra, $"guest{number}"));
                await RetryAsync(() => chime.ListAttendeesAsync(new() { MeetingId = algebra.MeetingId }));
            })));
            algebra.Attendees.Should().HaveCount(8);
        });

        report.Runs.Should().Be(1 + (8 * 6) + (8 * 7));
    }

    [Fact]
    public async Task A_call_that_does_not_happen_in_its_run_fails_the_run()
    {
        var runs = 0;
        var report = await FaultSweep.ExploreAsync(() => new Fake(), async chime =>
        {
            var isFirst = Interlocked.Increment(ref runs) == 1;
            var algebra = chime.AddMeeting("algebra");
            await RetryAsync(() => CreateAsync(chime, algebra, "bob"));
            if (isFirst)
            {
                await chime.GetMeetingAsync(new() { MeetingId = algebra.MeetingId });
            }
        });

        report.Failures.Should().HaveCount(4).And.OnlyContain(failure => failure.Rules == null);
        report.Failures[0].ToString().Should().StartWith("GetMeeting call 1, which did not happen: throttled")
            .And.Contain("The fault was not injected: the scenario made fewer GetMeeting calls");
        Regex.Matches(report.ToString(), "A sweep needs a scenario that makes the same calls each time.").Should().ContainSingle();
    }

    [Fact]
    public Task A_sweep_stops_after_ten_runs_that_MaxCalls_ended() => ShouldStopAfterTenRunsAsync(
        async (chime, algebra) =>
        {
            while (await FailsAsync(CreateAsync(chime, algebra, "bob")))
            {
            }
        },
        new() { Families = FaultFamilies.Permanent, MaxCalls = 50 });

    [Fact]
    public Task A_sweep_stops_after_ten_runs_that_RunTimeout_ended() => ShouldStopAfterTenRunsAsync(
        (_, _) => new TaskCompletionSource<bool>().Task,
        new() { Families = FaultFamilies.Permanent, RunTimeout = TimeSpan.FromMilliseconds(200) });

    [Fact]
    public async Task Retries_that_catch_all_exceptions_stop_at_MaxCalls()
    {
        var tries = 0;
        var report = await FaultSweep.ExploreAsync(
            () => new Fake(),
            async chime =>
            {
                var algebra = chime.AddMeeting("algebra");
                while (await FailsAsync(CreateAsync(chime, algebra, "bob")))
                {
                    Interlocked.Increment(ref tries);
                }
            },
            new() { Families = FaultFamilies.Permanent, MaxCalls = 50, RunTimeout = TimeSpan.FromSeconds(5) });

        report.Failures.Should().HaveCount(2).And.OnlyContain(failure => failure.Exception is TooManyCallsException);
        tries.Should().BeLessThan(1_000);
    }

    [Fact]
    public async Task Reports_show_inner_exceptions_and_the_source_lines()
    {
        var report = await FaultSweep.ExploreAsync(() => new Fake(), async chime =>
        {
            try
            {
                await CreateAsync(chime, chime.AddMeeting("algebra"), "bob");
            }
            catch (HttpRequestException exception)
            {
                throw new InvalidOperationException("bob was not created", exception);
            }
        });

        report.ToString().Should().Contain("InvalidOperationException: bob was not created")
            .And.Contain("   ---> HttpRequestException: the connection was lost")
            .And.MatchRegex("   at FaultSweepRobustnessTests.cs:line [0-9]+");
    }

    [Fact]
    public async Task An_OperationCanceledException_of_the_scenario_fails_its_run()
    {
        var report = await FaultSweep.ExploreAsync(() => new Fake(), async chime =>
        {
            if (await FailsAsync(CreateAsync(chime, chime.AddMeeting("algebra"), "bob")))
            {
                throw new OperationCanceledException("by the application");
            }
        });

        report.Failures.Should().HaveCount(6).And.OnlyContain(failure => failure.Exception.Message == "by the application");
    }

    private static async Task ShouldStopAfterTenRunsAsync(Func<Fake, FakeMeeting, Task> afterAFailure, FaultSweepOptions options)
    {
        var report = await FaultSweep.ExploreAsync(
            () => new Fake(),
            async chime =>
            {
                var algebra = chime.AddMeeting("algebra");
                for (var number = 10; number < 16; number++)
                {
                    if (await FailsAsync(CreateAsync(chime, algebra, $"guest{number}")))
                    {
                        await afterAFailure(chime, algebra);
                    }
                }
            },
            options);

        report.Failures.Should().HaveCount(10);
        report.Runs.Should().Be(11);
        report.ToString().Should().EndWith("The sweep stopped early, because too many runs did not end (MaxCalls, RunTimeout). Fix these first.");
    }

    private static async Task CreateWithOneRetryAsync(Fake chime)
    {
        var algebra = chime.AddMeeting("algebra");
        if (await FailsAsync(CreateAsync(chime, algebra, "bob")))
        {
            await CreateAsync(chime, algebra, "bob");
        }
    }

    private static Task CreateAsync(Fake chime, FakeMeeting meeting, string student) =>
        chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = student });

    private static Task IgnoreAsync(Task task) => FailsAsync(task);

    private static async Task<bool> FailsAsync(Task task)
    {
        try
        {
            await task;
            return false;
        }
#pragma warning disable CA1031 // An application that catches all exceptions.
        catch (Exception)
#pragma warning restore CA1031
        {
            return true;
        }
    }

    private static async Task RetryAsync(Func<Task> call)
    {
        for (var tries = 1; await FailsAsync(call()); tries++)
        {
            tries.Should().BeLessThan(4);
        }
    }
}

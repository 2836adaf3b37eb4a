namespace FakeChime.Tests.Sweeps;

public sealed class FaultSweepTests
{
    private static readonly Dictionary<string, (Func<Fake, Bug, Task> Scenario, Bug Bug, FaultFamilies? Families, string[] Faults, string Rule)> Bugs = new()
    {
        ["a retry with a new token"] = (
            LessonAsync,
            Bug.NewTokenForEachTry,
            null,
            ["response lost after the change (service failure)", "response lost after the change (connection)"],
            "chime.When<CreateMeeting>().AppliesThenThrows(ChimeError.ServiceFailure(), times: 1);"),
        ["stopping at a short page"] = (
            LessonAsync,
            Bug.StopsAtAShortPage,
            FaultFamilies.Pages,
            ["short page", "empty page with a token"],
            "chime.When<ListAttendees>().ShortensPages(maximumItems: 1, times: 1);"),
        ["ignoring an ended meeting"] = (
            AdmissionAsync,
            Bug.IgnoresNotFound,
            FaultFamilies.Lifecycle,
            ["meeting ended just before"],
            "chime.When<CreateAttendee>().Intercepts(async (op, next, _) => { chime.Meetings.Single(op.IsOn).End(); return await next(); }, times: 1);"),
        ["ignoring rejected items"] = (
            LessonAsync,
            Bug.IgnoresRejectedItems,
            FaultFamilies.Items,
            ["item carol rejected"],
            "RejectsItems(item => item.ExternalUserId == \"carol\", ChimeError.Throttled(), times: 1);"),
    };

    public static TheoryData<string> BugNames => [.. Bugs.Keys];

    [Theory]
    [MemberData(nameof(BugNames))]
    public async Task A_sweep_detects_the_bug_of_an_application_and_reports_the_faults_and_the_rule(string name)
    {
        var (scenario, bug, families, faults, rule) = Bugs[name];
        var options = families is { } only ? new FaultSweepOptions { Families = only } : new();

        var report = await FaultSweep.ExploreAsync(() => new Fake(), chime => scenario(chime, bug), options);

        report.Failures.SelectMany(failure => failure.Faults).Should().Equal(faults);
        report.ToString().Should().Contain(rule);
        (await FaultSweep.RunAsync(() => new Fake(), chime => scenario(chime, Bug.None), options)).Failures.Should().BeEmpty();
    }

    [Fact]
    public async Task An_application_that_survives_every_fault_passes()
    {
        var report = await FaultSweep.RunAsync(() => new Fake(), chime => LessonAsync(chime, Bug.None));

        report.Failures.Should().BeEmpty();
        report.Calls.Select(operation => operation.Name).Should().Equal("CreateMeeting", "CreateAttendee", "BatchCreateAttendee", "ListAttendees");
        report.Runs.Should().BeGreaterThan(report.Calls.Count * 4);
    }

    [Fact]
    public async Task A_report_names_the_call_the_fault_and_the_rule_that_reproduces_it()
    {
        var sweep = () => FaultSweep.RunAsync(() => new Fake(), chime => LessonAsync(chime, Bug.NoRetry));

        var message = (await sweep.Should().ThrowAsync<FaultSweepException>()).Which.Message;

        message.Should().Contain("runs failed; the scenario makes 4 calls.")
            .And.Contain("call #2 CreateAttendee { MeetingId = ")
            .And.Contain("ExternalUserId = bob }: throttled")
            .And.Contain("Rate exceeded")
            .And.Contain("#1 CreateMeeting")
            .And.Contain("chime.When<CreateAttendee>().Throws(ChimeError.Throttled(), times: 1);")
            .And.Contain("more failures:")
            .And.Contain("   BatchCreateAttendee: ");
    }

    [Fact]
    public async Task MaxCalls_detects_an_endless_retry()
    {
        var report = await FaultSweep.ExploreAsync(
            () => new Fake(),
            chime => LessonAsync(chime, Bug.RetriesForEver),
            new() { Families = FaultFamilies.Permanent, MaxCalls = 100 });

        report.Failures.Should().HaveCount(8).And.OnlyContain(failure => failure.Exception.Message.Contains("more than 100 calls (MaxCalls)"));
        report.Failures.Should().OnlyContain(failure => failure.Calls.Count <= 100);
        report.ToString().Should().Contain("The last 100 CreateMeeting calls came in a row, with the same arguments").And.Contain("Calls: 100, the last 12:")
            .And.Contain("chime.When<CreateMeeting>().Throws(ChimeError.ServiceUnavailable());");
    }

    [Fact]
    public async Task The_rule_of_the_report_reproduces_the_failure()
    {
        var report = await FaultSweep.ExploreAsync(() => new Fake(), chime => LessonAsync(chime, Bug.NewTokenForEachTry));
        report.Failures[0].Rules.Should().Be("chime.When<CreateMeeting>().AppliesThenThrows(ChimeError.ServiceFailure(), times: 1);");

        using var chime = new Fake();
        chime.When<CreateMeeting>().AppliesThenThrows(ChimeError.ServiceFailure(), times: 1);
        var alone = await FluentActions.Awaiting(() => LessonAsync(chime, Bug.NewTokenForEachTry)).Should().ThrowAsync<Xunit.Sdk.XunitException>();

        alone.Which.Message.Should().Contain("a meeting must not leak");
        report.Failures[0].Exception.Message.Should().Contain("a meeting must not leak");
    }

    [Fact]
    public async Task Two_faults_in_a_run_reach_the_calls_of_a_retry()
    {
        var one = await FaultSweep.RunAsync(() => new Fake(), chime => AdmissionAsync(chime, Bug.None));
        var two = await FaultSweep.RunAsync(() => new Fake(), chime => AdmissionAsync(chime, Bug.None), new() { MaxFaults = 2 });

        one.Runs.Should().Be(1 + 6, "the one call fails in six ways");
        two.Runs.Should().Be(1 + 6 + (6 * 6), "after each of them, its retry fails in six ways");
    }

    [Fact]
    public async Task The_same_scenario_gives_the_same_runs_in_the_same_order()
    {
        var first = await FaultSweep.ExploreAsync(() => new Fake(), chime => LessonAsync(chime, Bug.NoRetry));
        var second = await FaultSweep.ExploreAsync(() => new Fake(), chime => LessonAsync(chime, Bug.NoRetry));

        second.ToString().Should().Be(first.ToString());
    }

    [Fact]
    public async Task A_scenario_that_fails_without_a_fault_is_run_once()
    {
        var sweep = () => FaultSweep.RunAsync(() => new Fake(), _ => throw new InvalidOperationException("broken"));

        var exception = (await sweep.Should().ThrowAsync<FaultSweepException>()).Which;

        exception.Report.Runs.Should().Be(1);
        exception.Message.Should().StartWith("The scenario fails without a fault, so no fault was injected. Fix it first.").And.Contain("1. no fault").And.Contain("broken")
            .And.Contain("Calls: none").And.NotContain("The sweep stopped early");
    }

    [Fact]
    public async Task A_scenario_that_does_not_end_fails_its_run()
    {
        var report = await FaultSweep.ExploreAsync(
            () => new Fake(), _ => new TaskCompletionSource<bool>().Task, new() { RunTimeout = TimeSpan.FromMilliseconds(50) });

        report.Failures.Should().ContainSingle().Which.Exception.Message
            .Should().Be("The scenario did not finish within 0.05 seconds of real time (RunTimeout). "
                + "Does it wait for something that never happens, or block a thread?");
    }

    [Fact]
    public async Task The_cancellation_token_of_the_caller_stops_the_sweep()
    {
        using var cancellation = new CancellationTokenSource();
        var runs = 0;
        var sweep = () => FaultSweep.RunAsync(
            () => new Fake(),
            chime =>
            {
                if (++runs == 3)
                {
                    cancellation.Cancel();
                }

                return LessonAsync(chime, Bug.None);
            },
            cancellationToken: cancellation.Token);

        await sweep.Should().ThrowAsync<OperationCanceledException>();

        runs.Should().Be(3);
    }

    [Fact]
    public async Task A_custom_fault_configures_the_rule_of_one_call()
    {
        var options = new FaultSweepOptions { Families = FaultFamilies.None };
        options.Faults.Add("timeout", rule => rule.Throws(() => new TimeoutException("no answer"), times: 1));

        var report = await FaultSweep.ExploreAsync(() => new Fake(), chime => AdmissionAsync(chime, Bug.None), options);

        report.Failures.Should().ContainSingle().Which.Exception.Should().BeOfType<TimeoutException>();
        report.ToString().Should().Contain("call #1 CreateAttendee").And.Contain("the fault 'timeout'");
    }

    [Fact]
    public async Task A_sweep_disposes_the_fake_of_each_run()
    {
        var fakes = new List<Fake>();

        await FaultSweep.RunAsync(() => new Fake(), chime =>
        {
            fakes.Add(chime);
            return AdmissionAsync(chime, Bug.None);
        });

        fakes.Should().HaveCount(7).And.AllSatisfy(chime =>
            chime.Invoking(it => { _ = it.DeleteMeetingAsync(new() { MeetingId = TestData.UnknownId }); }).Should().Throw<ObjectDisposedException>());
    }

    [Fact]
    public async Task The_calls_of_a_run_that_did_not_finish_in_time_throw_after_its_end()
    {
        var ended = new TaskCompletionSource<Exception>(TaskCreationOptions.RunContinuationsAsynchronously);

        await FaultSweep.ExploreAsync(
            () => new Fake(),
            async chime =>
            {
                var meetingId = chime.AddMeeting("algebra").MeetingId;
                try
                {
                    while (true)
                    {
                        await chime.GetMeetingAsync(new() { MeetingId = meetingId });
                        await Task.Yield();
                    }
                }
                catch (InvalidOperationException exception)
                {
                    ended.SetResult(exception);
                }
            },
            new() { RunTimeout = TimeSpan.FromMilliseconds(50), MaxCalls = int.MaxValue });

        (await ended.Task).Message.Should().Be("The run of the fault sweep has ended, because it did not finish in time.");
    }

    private static async Task LessonAsync(Fake chime, Bug bug)
    {
        var app = new LessonApp(chime, bug);
        var meetingId = await app.OpenAsync("algebra");
        var admitted = await app.AdmitAsync(meetingId, "bob");
        if (!chime.Meetings[meetingId].IsActive)
        {
            return;
        }

        await app.AdmitAllAsync(meetingId, "carol", "dave");
        if (!chime.Meetings[meetingId].IsActive)
        {
            return;
        }

        var roster = await app.RosterAsync(meetingId);

        if (chime.Meetings[meetingId].IsActive)
        {
            admitted.Should().BeTrue();
            chime.Meetings.Should().ContainSingle("a meeting must not leak");
            roster.Should().BeEquivalentTo("bob", "carol", "dave");
        }
    }

    private static async Task AdmissionAsync(Fake chime, Bug bug)
    {
        var algebra = chime.AddMeeting("algebra");

        var admitted = await new LessonApp(chime, bug).AdmitAsync(algebra.MeetingId, "bob");

        algebra.Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal(admitted ? ["bob"] : []);
    }
}

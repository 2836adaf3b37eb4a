namespace FakeChime.Tests.Sweeps;

/// <summary>A sweep that could inject no fault, or that is configured incorrectly, throws and names the mistake.</summary>
public sealed class FaultSweepValidationTests
{
    public static TheoryData<FaultSweepOptions, string> InvalidOptions => new()
    {
        { new() { MaxFaults = 0 }, "MaxFaults is 0; it must be at least 1." },
        { new() { MaxCalls = 0 }, "MaxCalls is 0; it must be at least 1." },
        { new() { RunTimeout = TimeSpan.Zero }, "RunTimeout is 00:00:00; it must be positive." },
        { new() { Families = (FaultFamilies)4096 }, "Families is 4096; it must be a combination of FaultFamilies." },
        { new() { Families = FaultFamilies.None }, "Families is None; it must be at least one family, or Faults must have an entry." },
    };

    [Theory]
    [MemberData(nameof(InvalidOptions), DisableDiscoveryEnumeration = true)]
    public async Task Options_of_a_sweep_out_of_range_throw(FaultSweepOptions options, string message)
    {
        var sweep = () => FaultSweep.RunAsync(() => new Fake(), ReadMeetingAsync, options);

        (await sweep.Should().ThrowAsync<ArgumentException>()).WithMessage($"FaultSweepOptions.{message}");
    }

    [Fact]
    public async Task A_factory_that_returns_null_throws() =>
        (await FluentActions.Awaiting(() => FaultSweep.RunAsync(() => (Fake)null!, ReadMeetingAsync)).Should().ThrowAsync<InvalidOperationException>())
            .WithMessage("The factory of the sweep returned null. Return a new fake.");

    [Fact]
    public async Task A_fake_that_was_used_in_an_earlier_run_of_a_sweep_throws()
    {
        using var chime = new Fake();
        var sweep = () => FaultSweep.RunAsync(() => chime, ReadMeetingAsync);

        (await sweep.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*was used before. Create a new one for each run, such as () => new *");
    }

    [Fact]
    public async Task A_scenario_without_a_call_throws() =>
        (await FluentActions.Awaiting(() => FaultSweep.RunAsync(() => new Fake(), _ => Task.CompletedTask)).Should().ThrowAsync<InvalidOperationException>())
            .WithMessage("The scenario makes no call, so there is nothing to fail. Call the code under test with the fake, and await it.");

    [Fact]
    public async Task A_fault_that_fits_no_call_throws() =>
        (await SweepingWith("conflict", rule => rule.Throws(ChimeError.Conflict(), times: 1)).Should().ThrowAsync<InvalidOperationException>())
            .WithMessage("The fault 'conflict' fits no call of the scenario, which makes GetMeeting. Remove it from Faults, or call an operation that can have it.");

    [Fact]
    public async Task Fault_families_that_fit_no_call_throw() =>
        (await FluentActions.Awaiting(() => FaultSweep.RunAsync(
                () => new Fake(), ReadMeetingAsync, new FaultSweepOptions { Families = FaultFamilies.Items })).Should().ThrowAsync<InvalidOperationException>())
            .WithMessage("No fault of the families Items fits a call of the scenario, which makes GetMeeting. Choose other families.");

    [Fact]
    public async Task A_fault_without_a_behavior_throws() =>
        (await SweepingWith("nothing", _ => { }).Should().ThrowAsync<InvalidOperationException>())
            .WithMessage("The fault 'nothing' adds no behavior to its rule. Add one, for example rule.Throws(ChimeError.Throttled(), times: 1).");

    [Fact]
    public async Task An_invalid_custom_fault_throws() =>
        await SweepingWith("never", rule => rule.Throws(ChimeError.Throttled(), times: 0)).Should().ThrowAsync<ArgumentOutOfRangeException>();

    [Fact]
    public async Task A_fault_without_a_name_throws() =>
        (await SweepingWith(" ", rule => rule.Hangs()).Should().ThrowAsync<ArgumentException>())
            .WithMessage("FaultSweepOptions.Faults[' '] is an entry without a name; it must be an entry with a name.");

    [Fact]
    public async Task A_fault_that_is_null_throws() =>
        (await SweepingWith("nothing", null!).Should().ThrowAsync<ArgumentException>())
            .WithMessage("FaultSweepOptions.Faults['nothing'] is null; it must be an action that adds a behavior to the rule.");

    private static Func<Task> SweepingWith(string name, Action<Rule<Operation>> fault)
    {
        var options = new FaultSweepOptions { Families = FaultFamilies.None };
        options.Faults.Add(name, fault);
        return () => FaultSweep.RunAsync(() => new Fake(), ReadMeetingAsync, options);
    }

    private static async Task ReadMeetingAsync(Fake chime) =>
        await chime.GetMeetingAsync(new() { MeetingId = chime.AddMeeting("standup").MeetingId });
}

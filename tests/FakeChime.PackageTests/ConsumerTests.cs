namespace FakeChime.PackageTests;

/// <summary>The same program installs a package on every framework that the package supports.</summary>
[Collection(Packages.Name)]
public sealed class ConsumerTests(PackageFeed feed)
{
    [Theory]
    [InlineData("net8.0", ".NET 8.")]
    [InlineData("net9.0", ".NET 9.")]
    [InlineData("net10.0", ".NET 10.")]
    public Task A_program_with_FakeChime_runs_on_NET(string framework, string runtime) =>
        RunAsync(Consumer.FakeChime, framework, runtime, "3.7.402");

    [MonoTheory]
    [InlineData("net462")]
    [InlineData("net472")]
    public Task A_program_with_FakeChime_runs_on_NET_Framework(string framework) =>
        RunAsync(Consumer.FakeChime, framework, "Mono ", "3.7.402");

    [Theory]
    [InlineData("net8.0", ".NET 8.")]
    [InlineData("net9.0", ".NET 9.")]
    [InlineData("net10.0", ".NET 10.")]
    public Task A_program_with_FakeChime_SdkMeetings_runs_on_NET(string framework, string runtime) =>
        RunAsync(Consumer.SdkMeetings, framework, runtime, "4.0.102.19");

    [Theory]
    [InlineData("net8.0", ".NET 8.")]
    [InlineData("net10.0", ".NET 10.")]
    public Task A_program_with_FakeChime_SdkMeetings_runs_on_NET_with_AWS_SDK_4_1(string framework, string runtime) =>
        RunAsync(Consumer.SdkMeetingsOnCore41, framework, runtime, "4.1.0");

    [MonoTheory]
    [InlineData("4.0.102.19")]
    [InlineData("4.1.0")]
    public Task A_program_with_FakeChime_SdkMeetings_runs_on_NET_Framework(string core) =>
        RunAsync(core == "4.1.0" ? Consumer.SdkMeetingsOnCore41 : Consumer.SdkMeetings, "net472", "Mono ", core);

    private async Task RunAsync(Consumer consumer, string framework, string runtime, string core)
    {
        var folder = Path.Combine(await feed.BuildAsync(consumer), framework);

        var output = framework.StartsWith("net4", StringComparison.Ordinal)
            ? await PackageFeed.RunAsync("mono", folder, "Program.exe")
            : await PackageFeed.RunAsync(Path.Combine(folder, OperatingSystem.IsWindows() ? "Program.exe" : "Program"), folder);

        var lines = output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        lines[0].Should().StartWith($"runtime: {runtime}");
        lines[1].Should().StartWith($"core: {core}");
        lines[2..].Should().Equal(
            $"dave: {consumer.Throttled}",
            "page: alice bob",
            "page: carol",
            "calls: alice bob carol dave",
            "events: MeetingStarted AttendeeAdded AttendeeAdded AttendeeAdded MeetingEnded",
            "ended: True");
    }
}

namespace FakeChime.PackageTests;

/// <summary>The same program installs a package on every framework that the package supports.</summary>
[Collection(Packages.Name)]
public sealed class ConsumerTests(PackageFeed feed)
{
    [Theory]
    [InlineData("FakeChime", "net8.0", "3.7.402")]
    [InlineData("FakeChime", "net9.0", "3.7.402")]
    [InlineData("FakeChime", "net10.0", "3.7.402")]
    [InlineData("FakeChime.SdkMeetings", "net8.0", "4.0.102.19")]
    [InlineData("FakeChime.SdkMeetings", "net9.0", "4.0.102.19")]
    [InlineData("FakeChime.SdkMeetings", "net10.0", "4.0.102.19")]
    [InlineData("FakeChime.SdkMeetings", "net8.0", "4.1.0")]
    [InlineData("FakeChime.SdkMeetings", "net9.0", "4.1.0")]
    [InlineData("FakeChime.SdkMeetings", "net10.0", "4.1.0")]
    public Task A_program_that_installs_the_package_runs_on_NET(string package, string framework, string core) =>
        RunAsync(Consumer.Of(package, core), framework, framework.Replace("net", ".NET ", StringComparison.Ordinal), core);

    [MonoTheory]
    [InlineData("FakeChime", "net462", "3.7.402")]
    [InlineData("FakeChime", "net472", "3.7.402")]
    [InlineData("FakeChime.SdkMeetings", "net472", "4.0.102.19")]
    [InlineData("FakeChime.SdkMeetings", "net472", "4.1.0")]
    public Task A_program_that_installs_the_package_runs_on_NET_Framework(string package, string framework, string core) =>
        RunAsync(Consumer.Of(package, core), framework, "Mono ", core);

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

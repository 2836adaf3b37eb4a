using System.Collections;
using System.Globalization;

namespace FakeChime.Tests.Docs;

/// <summary>docs/options.md lists every option with its default.</summary>
public sealed class OptionsPageTests
{
    public static TheoryData<object> Options => new() { new FakeChimeOptions(), new ChimeLimits(), new AutoEndRules(), new FaultSweepOptions() };

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_option_is_listed_with_its_default(object options)
    {
        var name = options.GetType().Name;
        var section = File.ReadAllText(Path.Combine(Repository.Root, "docs/options.md")).Split("\n## ").Single(part => part.StartsWith(name + "\n", StringComparison.Ordinal));
        var listed = section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split(" | "));

        listed.Select(row => (row[0].Trim('|', ' ', '`'), row[1].Trim('`')))
            .Should().BeEquivalentTo(
                options.GetType().GetProperties().Where(property => !property.GetMethod!.IsStatic)
                    .Select(property => (property.Name, Text(property.GetValue(options)))));
    }

    [Fact]
    public void The_example_of_options_runs()
    {
        #region options
        var chime = new FakeAmazonChime(new FakeChimeOptions { RandomSeed = 1, Limits = new() { AttendeesPerMeeting = 10 } });
        #endregion

        chime.Meetings.Should().BeEmpty();
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        ChimeLimits => "those of the service",
        ICollection { Count: 0 } => "none",
        TimeSpan time when time == Timeout.InfiniteTimeSpan => "never",
        _ when ReferenceEquals(value, TimeProvider.System) => "TimeProvider.System",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

using System.Text.RegularExpressions;

namespace FakeChime.Tests.Docs;

/// <summary>The examples of docs/fault-sweep.md. The first one is in FaultSweepExample.cs.</summary>
public sealed partial class FaultSweepGuideTests
{
    [Fact]
    public async Task The_report_in_the_guide_is_the_report_of_the_sweep()
    {
        var sweep = () => All_guests_are_admitted(chime => new Reception(chime));

        var report = (await sweep.Should().ThrowAsync<FaultSweepException>()).Which.Message;

        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "fault-sweep.md"));
        Comparable(guide).Should().Contain(Comparable(report));
    }

    [Fact]
    public Task The_fixed_application_passes_the_sweep() => All_guests_are_admitted(chime => new CarefulReception(chime));

    [Fact]
    public async Task The_example_of_a_rule_from_a_report_runs()
    {
        var chime = new FakeAmazonChime();
        var party = chime.AddMeeting("party");

        #region fault-sweep-rule
        chime.When<BatchCreateAttendee>().RejectsItems(item => item.ExternalUserId == "ada", ChimeError.Throttled(), times: 1);
        await new CarefulReception(chime).AdmitAllAsync(party.MeetingId, ["ada", "bob"]);
        #endregion

        party.Attendees.Should().HaveCount(2);
    }

    [Fact]
    public async Task The_example_of_sweep_options_runs()
    {
        #region fault-sweep-options
        var options = new FaultSweepOptions
        {
            Families = FaultFamilies.Default | FaultFamilies.Documented,
            MaxFaults = 2,                                      // the default is 1
            MaxCalls = 200,                                     // in one run; the default is 10,000
            RunTimeout = TimeSpan.FromSeconds(2),               // of real time; the default is 10 seconds
        };
        options.Faults.Add("time-out", rule => rule.Throws(() => new TimeoutException("no response"), times: 1));
        options.Faults.Add("slow", rule => rule.Delays(TimeSpan.FromMilliseconds(1), times: 1));

        var report = await FaultSweep.ExploreAsync(() => new FakeAmazonChime(), AdmitCarolAsync, options);

        report.Failures.SelectMany(failure => failure.Faults).Should().Contain("time-out").And.NotContain("slow");
        #endregion

        static async Task AdmitCarolAsync(FakeAmazonChime chime)
        {
            var party = chime.AddMeeting("party");
            await new Reception(chime).AdmitAsync(party.MeetingId, "carol");
        }
    }

    [Fact]
    public async Task The_example_of_lifecycle_faults_runs()
    {
        #region fault-sweep-lifecycle
        await FaultSweep.RunAsync(
            () => new FakeAmazonChime(),
            async chime =>
            {
                var party = chime.AddMeeting("party");
                try
                {
                    await new Reception(chime).AdmitAsync(party.MeetingId, "carol");
                }
                catch (NotFoundException) when (!party.IsActive)
                {
                    return;                                     // allowed: the meeting has ended
                }

                Assert.Single(party.Attendees);                 // not allowed: success without an attendee
            },
            new FaultSweepOptions { Families = FaultFamilies.Lifecycle });
        #endregion
    }

    [Fact]
    public async Task The_example_of_sweep_output_runs()
    {
        var output = new StringWriter();

        #region fault-sweep-output
        using var chime = new FakeAmazonChime(new FakeChimeOptions { Output = output.WriteLine, MaxCalls = 500 });
        var party = chime.AddMeeting("party");
        chime.When<CreateAttendee>().Throws(ChimeError.Throttled(), times: 1);

        await new Reception(chime).AdmitAsync(party.MeetingId, "carol");

        Assert.True(party.Attendees.Count == 1, chime.Describe());
        #endregion

        var guide = Comparable(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "fault-sweep.md")));
        Comparable(output.ToString()).Split('\n').Where(line => line.Length > 0).Should().OnlyContain(line => guide.Contains(line));
        Comparable(chime.Describe()).Split('\n').Should().OnlyContain(line => guide.Contains(line));
    }

    private static async Task All_guests_are_admitted(Func<IAmazonChime, Reception> create)
    {
        #region fault-sweep-scenario
        await FaultSweep.RunAsync(() => new FakeAmazonChime(), async chime =>
        {
            var party = chime.AddMeeting("party");

            await create(chime).AdmitAllAsync(party.MeetingId, ["ada", "bob"]);

            Assert.Equal(2, party.Attendees.Count);
        });
        #endregion
    }

    /// <summary>
    /// A text without what differs from run to run (IDs, times and line numbers), and without the lines of the assertion library, which a build
    /// with CI=true does not tell apart from the test's own.
    /// </summary>
    private static string Comparable(string text) => Changing().Replace(AssertionLibrary().Replace(text.Replace("\r", ""), ""), "…");

    [GeneratedRegex("EqualityAsserts\\.cs:line [0-9]+, ")]
    private static partial Regex AssertionLibrary();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=:line )[0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]+(Z| ?\\+00:00)?")]
    private static partial Regex Changing();
}

using System.Globalization;
using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Trust;

/// <summary>Messages, logs and texts of values are the same in every culture, whatever its minus sign, digits and calendar.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("sv-SE")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public async Task Everything_that_prints_prints_as_in_the_invariant_culture(string culture)
    {
        var expected = await InAsync(CultureInfo.InvariantCulture);

        (await InAsync(CultureInfo.GetCultureInfo(culture))).Should().Equal(expected);

        expected.Should().Contain(text => text.Contains("-5", StringComparison.Ordinal))
            .And.Contain(text => text.Contains("2026-03-02", StringComparison.Ordinal));
    }

    [Fact]
    public void The_cultures_would_print_otherwise()
    {
        FormattableString number = $"{-5}";

        number.ToString(CultureInfo.GetCultureInfo("sv-SE")).Should().NotBe("-5");
        Noon.ToString("d", CultureInfo.GetCultureInfo("fa-IR")).Should().NotContain("2026");
    }

    private static async Task<List<string>> InAsync(CultureInfo culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return await TextsAsync();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static async Task<List<string>> TextsAsync()
    {
        var clock = Clock();
        var chime = new FakeAmazonChime(new() { Seed = 1, TimeProvider = clock, AutoEnd = AutoEndRules.Chime, Limits = new() { AttendeesPerMeeting = 2 } });
        var meeting = chime.AddMeeting("standup", ["alice", "bob"]);
        var rule = chime.When<GetMeeting>(operation => operation.MeetingId == null).Delays(TimeSpan.FromMilliseconds(1500.5), times: 1234)
            .Throws(ChimeError.ServiceUnavailable(), times: 5);
        var presence = meeting["alice"].Join();
        var texts = new List<string>();
        foreach (var act in new Func<Task>[]
        {
            () => chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId, MaxResults = -5 }),
            () => chime.CreateAsync(meeting, "carol"),
            () => chime.CreateAsync(meeting, new string('x', 65)),
            () => chime.TagMeetingAsync(new() { MeetingId = meeting.MeetingId, Tags = Tags(51) }),
            () => chime.StartMeetingTranscriptionAsync(new() { MeetingId = meeting.MeetingId, TranscriptionConfiguration = new() }),
            () => Throwing(() => _ = new FakeAmazonChime(new() { CallLogLimit = -5 })),
            () => Throwing(() => _ = new FakeAmazonChime(new() { AutoEnd = new() { WithoutConnection = TimeSpan.FromDays(-5.5) } })),
            () => Throwing(() => _ = new FakeAmazonChime(new() { Limits = new() { RequestsPerSecond = -5 } })),
            () => Throwing(() => _ = new FakeAmazonChime(new() { DefaultPageSize = -5 })),
            () => Throwing(() => chime.AddMeeting(new MeetingSeed { Attendees = ["alice", "b"] })),
            () => Throwing(() => chime.When<GetMeeting>().Passes(-5)),
            () => Throwing(() => chime.When<GetMeeting>().Delays(TimeSpan.FromDays(-5.5))),
            () => Throwing(() => ChimeError.Of((ChimeErrorKind)(-5))),
            () => Throwing(chime.VerifyAllRulesUsed),
            () => Throwing(() => _ = meeting["dave"]),
        })
        {
            texts.Add(await MessageOfAsync(act));
        }

        clock.Advance(TimeSpan.FromMinutes(31));
        texts.AddRange([meeting.ToString(), presence.ToString(), rule.ToString()!, chime.Calls.ToString(), chime.Events.ToString(), chime.Meetings.ToString()]);
        texts.AddRange(chime.Calls.Select(call => call.ToString()!));
        texts.AddRange(chime.Calls.Select(call => call.Operation.ToString()));
        texts.AddRange(chime.Events.Select(happened => happened.ToString()));
        texts.AddRange(chime.Events.Select(happened => happened.ToEventBridgeJson()));
        return texts;
    }

    private static async Task<string> MessageOfAsync(Func<Task> act)
    {
        try
        {
            await act();
            return "no exception";
        }
        catch (Exception exception)
        {
            return exception.Message;
        }
    }

    private static Task Throwing(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}

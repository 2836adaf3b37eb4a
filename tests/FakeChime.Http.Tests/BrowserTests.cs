namespace FakeChime.Http.Tests;

/// <summary>The page, and attacks of other pages, in a real browser.</summary>
public sealed class BrowserTests(ClientPrograms clients) : ServedTests(ChimeApi.Chime), IClassFixture<ClientPrograms>
{
    [ClientTheory(ExternalClient.Chromium)]
    [InlineData("a_form_of_another_page_changes_nothing")]
    [InlineData("a_fetch_of_another_page_changes_nothing_and_reads_nothing")]
    [InlineData("a_name_rebound_to_loopback_reads_nothing_and_changes_nothing")]
    [InlineData("nobody_frames_the_page")]
    [InlineData("joining_leaving_rules_and_reset_by_button")]
    [InlineData("the_keyboard_reaches_everything_and_updates_do_not_move_the_focus")]
    public async Task With_a_meeting_and_a_rule(string scenario)
    {
        Engine.AddMeeting("standup", ["alice"]);
        Engine.WhenAny().PassesThrough(1);

        await PlayAsync(scenario);
    }

    [ClientTheory(ExternalClient.Chromium)]
    [InlineData("calls_and_meetings_are_shown_as_they_come")]
    [InlineData("filters_and_pause")]
    [InlineData("nothing_overflows_on_a_phone")]
    [InlineData("the_kinds_of_failures_look_different")]
    [InlineData("axe_finds_no_violation_of_level_A_or_AA")]
    public async Task With_a_hostile_name(string scenario)
    {
        Engine.AddMeeting("standup <b>bold</b>", ["alice", "<script>alert(1)</script>", new string('W', 64)]);

        await PlayAsync(scenario);
    }

    [ClientFact(ExternalClient.Chromium)]
    public Task An_empty_page_shows_how_to_connect_each_client() => PlayAsync("an_empty_page_shows_how_to_connect_each_client");

    [ClientFact(ExternalClient.Chromium)]
    public Task The_page_shows_requests_that_reach_no_operation() => PlayAsync("requests_that_reach_no_operation_are_shown");

    [ClientFact(ExternalClient.Chromium)]
    public async Task Dropped_calls_are_shown()
    {
        using var engine = new ChimeEngine(ChimeApi.Chime, new() { CallLogLimit = 3 });
        await using var server = await FakeChimeServer.StartAsync(engine);

        await clients.PlayAsync(server, "browser_client.mjs", "dropped_calls_are_shown");
    }

    [ClientFact(ExternalClient.Chromium)]
    public async Task Many_meetings_stay_fluent()
    {
        var users = Enumerable.Range(0, 250).Select(number => $"user {number}").ToArray();
        for (var number = 0; number < 250; number++)
        {
            Engine.AddMeeting($"lesson {number}", users);
        }

        await PlayAsync("many_meetings_stay_fluent");
    }

    private Task PlayAsync(string scenario) => clients.PlayAsync(Server, "browser_client.mjs", scenario);
}

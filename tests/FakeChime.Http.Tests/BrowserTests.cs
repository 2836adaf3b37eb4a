namespace FakeChime.Http.Tests;

/// <summary>The page, and attacks of other origins, in Chromium.</summary>
public sealed class BrowserTests(ClientPrograms clients) : ServerTestBase(ChimeApi.Chime), IClassFixture<ClientPrograms>
{
    [ClientTheory(ExternalClient.Chromium)]
    [InlineData("a_form_of_another_origin_changes_nothing")]
    [InlineData("a_fetch_of_another_origin_has_no_effect")]
    [InlineData("a_host_name_rebound_to_loopback_is_rejected")]
    [InlineData("a_frame_of_another_origin_does_not_show_the_page")]
    [InlineData("buttons_join_drop_leave_and_reset")]
    [InlineData("the_keyboard_reaches_all_and_updates_keep_focus")]
    public async Task The_page_scenario_passes_in_Chromium(string scenario)
    {
        Engine.AddMeeting("standup", ["alice"]);
        Engine.WhenAny().PassesThrough(1);

        await RunAsync(scenario);
    }

    [ClientTheory(ExternalClient.Chromium)]
    [InlineData("new_calls_and_meetings_appear_without_reload")]
    [InlineData("calls_can_be_filtered_and_paused")]
    [InlineData("the_page_fits_a_width_of_375_pixels")]
    [InlineData("kinds_of_failures_have_different_styles")]
    [InlineData("axe_finds_no_violation_of_WCAG_level_A_or_AA")]
    public async Task The_page_scenario_passes_in_Chromium_with_HTML_in_names(string scenario)
    {
        Engine.AddMeeting("standup <b>bold</b>", ["alice", "<script>alert(1)</script>", new string('W', 64)]);

        await RunAsync(scenario);
    }

    [ClientFact(ExternalClient.Chromium)]
    public Task An_empty_fake_shows_how_to_connect_each_client() => RunAsync("an_empty_fake_shows_how_to_connect_each_client");

    [ClientFact(ExternalClient.Chromium)]
    public Task The_page_shows_requests_that_reach_no_operation() => RunAsync("requests_that_reach_no_operation_are_shown");

    [ClientFact(ExternalClient.Chromium)]
    public async Task The_page_shows_the_number_of_dropped_calls()
    {
        using var engine = new ChimeEngine(ChimeApi.Chime, new() { CallLogLimit = 3 });
        await using var server = await FakeChimeServer.StartAsync(engine);

        await clients.RunAsync(server, "browser_client.mjs", "the_number_of_dropped_calls_is_shown");
    }

    [ClientFact(ExternalClient.Chromium)]
    public async Task The_page_stays_responsive_with_250_meetings()
    {
        var users = Enumerable.Range(0, 250).Select(number => $"user {number}").ToArray();
        for (var number = 0; number < 250; number++)
        {
            Engine.AddMeeting($"lesson {number}", users);
        }

        await RunAsync("the_page_stays_responsive_with_250_meetings");
    }

    private Task RunAsync(string scenario) => clients.RunAsync(Server, "browser_client.mjs", scenario);
}

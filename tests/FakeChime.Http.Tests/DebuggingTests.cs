using System.Text.Json;

namespace FakeChime.Http.Tests;

/// <summary>What the control API, the page and the log report to a person who looks for the reason of a failure.</summary>
public sealed class DebuggingTests : IDisposable
{
    private readonly Wire _wire = new();
    private readonly FakeMeeting _standup;

    public DebuggingTests() => _standup = _wire.Engine.AddMeeting("standup", ["alice", "bob"]);

    private string Attendees => $"/meetings/{_standup.MeetingId}/attendees";

    public void Dispose() => _wire.Dispose();

    [Fact]
    public async Task A_call_with_rejected_attendees_has_the_outcome_PartlyRejected_and_names_them()
    {
        _wire.Engine.When<BatchCreateAttendee>().RejectsItems(item => item.ExternalUserId == "mallory", ChimeError.Throttled());

        await _wire.PostAsync($"{Attendees}?operation=batch-create", new { Attendees = new[] { new { ExternalUserId = "carol" }, new { ExternalUserId = "mallory" } } });

        var call = await LastCallAsync();
        call.GetProperty("Outcome").GetString().Should().Be("PartlyRejected");
        call.GetProperty("Answer").GetString().Should().Be("201, 1 of 2 attendees rejected");
        call.GetProperty("Summary").GetString().Should().StartWith("rejected: mallory");
        call.GetProperty("Result").GetProperty("Errors").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task A_failed_call_has_the_message_of_its_error_as_summary()
    {
        await _wire.SendAsync("GET", "/meetings/malformed");

        (await LastCallAsync()).GetProperty("Summary").GetString().Should().StartWith("1 validation error detected: Value at 'meetingId'");
    }

    [Fact]
    public async Task A_page_of_a_list_has_the_number_of_its_items_and_whether_more_follow_in_the_answer()
    {
        await _wire.SendAsync("GET", $"{Attendees}?max-results=1");
        await _wire.SendAsync("GET", Attendees);

        (await _wire.ReadAsync("/_fakechime/calls")).EnumerateArray().Select(call => call.GetProperty("Answer").GetString())
            .Should().Equal("200, 1 attendee, more follow", "200, 2 attendees");
    }

    [Fact]
    public async Task A_call_that_the_client_canceled_is_reported_as_canceled_by_the_caller()
    {
        _wire.Engine.When<GetMeeting>().Hangs();
        using var cancellation = new CancellationTokenSource();
        var request = _wire.Client.GetAsync(new Uri($"/meetings/{_standup.MeetingId}", UriKind.Relative), cancellation.Token);
        var call = await _wire.Engine.Calls.WaitForAsync<GetMeeting>();

        await cancellation.CancelAsync();
        await request.Awaiting(it => it).Should().ThrowAsync<OperationCanceledException>();
        await call.CompletesAsync();

        var state = await LastCallAsync();
        (state.GetProperty("Outcome").GetString(), state.GetProperty("Answer").GetString()).Should().Be(("Broken", "canceled by the caller"));
    }

    [Fact]
    public async Task A_rule_without_an_end_answers_all_further_calls_and_a_used_one_is_exhausted()
    {
        _wire.Engine.When<GetMeeting>().Throws(ChimeError.Throttled(), times: 1);
        _wire.Engine.When<ListMeetings>().Throws(ChimeError.Throttled());
        _wire.Engine.When<DeleteMeeting>().Throws(ChimeError.Throttled());

        await _wire.SendAsync("GET", "/meetings");
        await _wire.SendAsync("GET", $"/meetings/{_standup.MeetingId}");

        (await _wire.ReadAsync("/_fakechime/rules")).EnumerateArray().Select(rule => rule.GetProperty("Remaining").GetString())
            .Should().Equal("never used", "answers all further calls", "exhausted");
    }

    [Theory]
    [InlineData("/_fakechime/reset?sed=none", null, "The query of a reset can only be seed=none; it was 'sed=none'.*")]
    [InlineData("/_fakechime/reset?Seed=none", null, "The query of a reset can only be seed=none; it was 'Seed=none'.*")]
    [InlineData("/_fakechime/reset?seed=all", null, "The query of a reset can only be seed=none; it was 'seed=all'.*")]
    [InlineData("/_fakechime/reset", """{ "Meetings": [] }""", "A reset has no body.*seed=none.")]
    public async Task A_reset_with_an_unknown_query_or_a_body_returns_400_and_removes_nothing(string path, string? body, string message)
    {
        _wire.FollowsOpenApi = false;

        var reply = await _wire.SendAsync("POST", path, body);

        reply.Status.Should().Be(400);
        reply.ErrorMessage.Should().Match(message);
        _wire.Engine.Meetings.Should().ContainSingle();
    }

    [Fact]
    public async Task The_tool_logs_why_a_request_reached_no_operation()
    {
        using var tool = await ToolProcess.ServeAsync("--path-prefix", "/proxy");
        using var client = new HttpClient { BaseAddress = tool.EndpointOf("chime") };

        (await client.GetAsync(new Uri("/chime/meetings", UriKind.Relative))).Dispose();
        (await client.GetAsync(new Uri("/console", UriKind.Relative))).Dispose();

        tool.Welcome.Should().Contain("with 0 meetings. It also accepts paths below /proxy.");
        (await tool.ReadUntilAsync("GET /console")).Should()
            .Contain("404 GET /chime/meetings: The API chime has no operation GET /chime/meetings.")
            .And.Contain("404 GET /console: The API chime has no operation GET /.");
        await tool.StopAsync();
    }

    private async Task<JsonElement> LastCallAsync()
    {
        var calls = await _wire.ReadAsync("/_fakechime/calls");
        return calls[calls.GetArrayLength() - 1];
    }
}

namespace FakeChime.Tests.TestApi;

/// <summary>Output, Describe and MaxCalls.</summary>
public sealed class DiagnosticsTests
{
    private readonly List<string> _lines = [];
    private readonly Fake _chime;
    private readonly FakeMeeting _standup;

    public DiagnosticsTests()
    {
        _chime = new(new() { Output = _lines.Add, MaxCalls = 20 });
        _standup = _chime.AddMeeting("standup", ["alice", "bob"]);
    }

    [Fact]
    public async Task Output_receives_a_line_for_each_completed_call_and_each_event()
    {
        _chime.When<CreateAttendee>().Throws(ChimeError.Throttled(), times: 1);

        await CreateAsync("carol").ShouldThrowAsync<ServiceException>();
        await CreateAsync("carol");

        _lines.Should().HaveCount(3);
        _lines[0].Should().StartWith("#1 CreateAttendee {").And.EndWith("→ Throttled (429): Rate exceeded, scripted by When<CreateAttendee>().Throws(Throttled, times: 1)");
        _lines[1].Should().EndWith("AttendeeAdded carol");
        _lines[2].Should().StartWith("#2 CreateAttendee {").And.Contain($"→ carol ({_standup["carol"].AttendeeId})");
    }

    [Fact]
    public async Task An_exception_of_Output_does_not_affect_calls()
    {
        using var chime = new Fake(new FakeChimeOptions { Output = _ => throw new InvalidOperationException("There is no currently active test.") });
        var standup = chime.AddMeeting("standup");

        await chime.CreateAsync(standup, "carol");

        standup.Attendees.Should().ContainSingle();
    }

    [Fact]
    public async Task Describe_shows_meetings_running_and_completed_calls_and_what_remains_of_rules()
    {
        _standup["alice"].Join();
        _chime.When<CreateAttendee>().Hangs(times: 2);
        using var cancellation = new CancellationTokenSource();
        var hanging = CreateAsync("carol", cancellation.Token);
        await GetMeetingAsync();

        var description = _chime.Describe();
        cancellation.Cancel();
        await hanging.ShouldThrowAsync<OperationCanceledException>();

        description.Replace("\r", "").Split('\n').Should().Equal(
            _chime.GetType().Name,
            "1 meeting:",
            $"  {_standup}: alice (present), bob",
            "1 running call:",
            $"  #1 CreateAttendee {{ MeetingId = {_standup.MeetingId}, ExternalUserId = carol }} → running, scripted by When<CreateAttendee>().Hangs(times: 2)",
            "1 completed call:",
            $"  #2 GetMeeting {{ MeetingId = {_standup.MeetingId} }} → standup ({_standup.MeetingId})",
            "1 rule:",
            "  When<CreateAttendee>().Hangs(times: 2): Hangs(times: 2) has 1 of 2 times remaining");
    }

    [Fact]
    public async Task Describe_shows_the_last_ten_meetings_their_first_ten_attendees_and_the_dropped_calls()
    {
        using var chime = new Fake(new() { CallLogLimit = 1 });
        chime.AddMeetings(Enumerable.Range(1, 10).Select(number => new MeetingSeed { ExternalMeetingId = $"meeting{number}" }));
        var last = chime.AddMeeting("meeting11", Enumerable.Range(10, 11).Select(number => $"user{number}"));
        await chime.DeleteMeetingAsync(new() { MeetingId = last.MeetingId });
        await chime.DeleteMeetingAsync(new() { MeetingId = last.MeetingId });

        var lines = chime.Describe().Replace("\r", "").Split('\n');

        lines[1].Should().Be("11 meetings, the last 10:");
        lines.Skip(2).Take(10).Select(line => line.Trim().Split(' ')[0]).Should().Equal(Enumerable.Range(2, 10).Select(number => $"meeting{number}"));
        lines[11].Should().Be($"  {last}: user10, user11, user12, user13, user14, user15, user16, user17, user18, user19, …");
        lines.Should().Contain("0 running calls").And.Contain("  1 earlier call dropped from the log").And.EndWith("0 rules");
    }

    [Fact]
    public async Task ToString_of_a_fake_has_the_number_of_its_meetings_and_its_calls()
    {
        await GetMeetingAsync();

        _chime.ToString().Should().Be($"{_chime.GetType().Name}: 1 meeting, calls: GetMeeting ×1");
    }

    [Fact]
    public async Task Describe_distinguishes_a_rule_for_all_calls_from_an_exhausted_one()
    {
        _chime.When<GetMeeting>().PassesThrough();

        await GetMeetingAsync();

        _chime.Describe().Should().EndWith("When<GetMeeting>().PassesThrough(): answers all further calls");
    }

    [Fact]
    public async Task MaxCalls_stops_an_endless_loop_and_names_its_operation() =>
        await LoopShouldThrowAsync(
            _ => GetMeetingAsync(),
            "The application made more than 20 calls (MaxCalls). The last 21 GetMeeting calls came in a row, with the same arguments: "
            + $"GetMeeting {{ MeetingId = {_standup.MeetingId} }}. Does it loop forever? If not, raise MaxCalls in the options.");

    [Fact]
    public async Task MaxCalls_reports_that_the_arguments_of_the_last_calls_differ() =>
        await LoopShouldThrowAsync(
            number => CreateAsync($"user{number}"),
            "*The last 21 CreateAttendee calls came in a row, with different arguments: CreateAttendee {*ExternalUserId = user20 }.*");

    [Fact]
    public async Task MaxCalls_names_both_operations_of_an_endless_loop() =>
        await LoopShouldThrowAsync(
            async _ =>
            {
                await GetMeetingAsync();
                await _chime.ListAttendeesAsync(new() { MeetingId = _standup.MeetingId });
            },
            "*The last calls: GetMeeting ×11, ListAttendees ×10; the last one: GetMeeting*");

    private static async Task LoopShouldThrowAsync(Func<int, Task> step, string message)
    {
        var loop = async () =>
        {
            for (var number = 0; ; number++)
            {
                await step(number);
            }
        };

        (await loop.Should().ThrowAsync<TooManyCallsException>()).WithMessage(message);
    }

    private Task CreateAsync(string user, CancellationToken cancellationToken = default) =>
        _chime.CreateAttendeeAsync(new() { MeetingId = _standup.MeetingId, ExternalUserId = user }, cancellationToken);

    private Task GetMeetingAsync() => _chime.GetMeetingAsync(new() { MeetingId = _standup.MeetingId });
}

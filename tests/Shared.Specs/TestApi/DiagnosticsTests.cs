namespace FakeChime.Tests.TestApi;

/// <summary>Output, Describe and MaxCalls.</summary>
public sealed class DiagnosticsTests
{
    [Fact]
    public async Task Output_receives_a_line_for_each_completed_call_and_each_event()
    {
        var lines = new List<string>();
        using var chime = new Fake(new FakeChimeOptions { Output = lines.Add });
        var standup = chime.AddMeeting("standup");
        chime.When<CreateAttendee>().Throws(ChimeError.Throttled(), times: 1);
        Func<Task> create = () => chime.CreateAttendeeAsync(new() { MeetingId = standup.MeetingId, ExternalUserId = "carol" });

        await create.Should().ThrowAsync<ServiceException>();
        await create();

        lines.Should().HaveCount(3);
        lines[0].Should().StartWith("#1 CreateAttendee {").And.EndWith("→ Throttled (429): Rate exceeded, scripted by When<CreateAttendee>().Throws(Throttled, times: 1)");
        lines[1].Should().EndWith("AttendeeAdded carol");
        lines[2].Should().StartWith("#2 CreateAttendee {").And.Contain($"→ carol ({standup["carol"].AttendeeId})");
    }

    [Fact]
    public async Task An_exception_of_Output_does_not_affect_calls()
    {
        using var chime = new Fake(new FakeChimeOptions { Output = _ => throw new InvalidOperationException("There is no currently active test.") });
        var standup = chime.AddMeeting("standup");

        await chime.CreateAttendeeAsync(new() { MeetingId = standup.MeetingId, ExternalUserId = "carol" });

        standup.Attendees.Should().ContainSingle();
    }

    [Fact]
    public async Task Describe_shows_meetings_running_and_completed_calls_and_what_remains_of_rules()
    {
        using var chime = new Fake();
        var standup = chime.AddMeeting("standup", ["alice", "bob"]);
        standup["alice"].Join();
        chime.When<CreateAttendee>().Hangs(times: 2);
        using var cancellation = new CancellationTokenSource();
        var hanging = chime.CreateAttendeeAsync(new() { MeetingId = standup.MeetingId, ExternalUserId = "carol" }, cancellation.Token);
        await chime.GetMeetingAsync(new() { MeetingId = standup.MeetingId });

        var description = chime.Describe();
        cancellation.Cancel();
        await FluentActions.Awaiting(() => hanging).Should().ThrowAsync<OperationCanceledException>();

        description.Replace("\r", "").Split('\n').Should().Equal(
            chime.GetType().Name,
            "1 meeting:",
            $"  {standup}: alice (present), bob",
            "1 running call:",
            $"  #1 CreateAttendee {{ MeetingId = {standup.MeetingId}, ExternalUserId = carol }} → running, scripted by When<CreateAttendee>().Hangs(times: 2)",
            "1 completed call:",
            $"  #2 GetMeeting {{ MeetingId = {standup.MeetingId} }} → standup ({standup.MeetingId})",
            "1 rule:",
            "  When<CreateAttendee>().Hangs(times: 2): Hangs(times: 2) has 1 of 2 times remaining");
    }

    [Fact]
    public async Task MaxCalls_stops_an_endless_loop_and_names_its_operation()
    {
        using var chime = new Fake(new FakeChimeOptions { MaxCalls = 20 });
        var standup = chime.AddMeeting("standup", ["alice"]);
        Func<Task> pollForever = async () =>
        {
            while (standup.IsActive)
            {
                await chime.GetMeetingAsync(new() { MeetingId = standup.MeetingId });
            }
        };

        (await pollForever.Should().ThrowAsync<TooManyCallsException>()).WithMessage(
            "The application made more than 20 calls (MaxCalls). The last 21 GetMeeting calls came in a row, with the same arguments: "
            + $"GetMeeting {{ MeetingId = {standup.MeetingId} }}. Does it loop forever? If not, raise MaxCalls in the options.");
    }

    [Fact]
    public async Task MaxCalls_reports_that_the_arguments_of_the_last_calls_differ()
    {
        using var chime = new Fake(new FakeChimeOptions { MaxCalls = 20 });
        var standup = chime.AddMeeting("standup");
        Func<Task> createForever = async () =>
        {
            for (var number = 0; ; number++)
            {
                await chime.CreateAttendeeAsync(new() { MeetingId = standup.MeetingId, ExternalUserId = $"user{number}" });
            }
        };

        (await createForever.Should().ThrowAsync<TooManyCallsException>())
            .WithMessage("*The last 21 CreateAttendee calls came in a row, with different arguments: CreateAttendee {*ExternalUserId = user20 }.*");
    }

    [Fact]
    public async Task MaxCalls_names_both_operations_of_an_endless_loop()
    {
        using var chime = new Fake(new FakeChimeOptions { MaxCalls = 20 });
        var standup = chime.AddMeeting("standup", ["alice"]);
        Func<Task> pollForever = async () =>
        {
            while (standup.IsActive)
            {
                await chime.GetMeetingAsync(new() { MeetingId = standup.MeetingId });
                await chime.ListAttendeesAsync(new() { MeetingId = standup.MeetingId });
            }
        };

        (await pollForever.Should().ThrowAsync<TooManyCallsException>()).WithMessage("*The last calls: GetMeeting ×11, ListAttendees ×10; the last one: GetMeeting*");
    }

    [Fact]
    public async Task Describe_distinguishes_a_rule_for_all_calls_from_an_exhausted_one()
    {
        using var chime = new Fake();
        var standup = chime.AddMeeting("standup");
        chime.When<GetMeeting>().PassesThrough();

        await chime.GetMeetingAsync(new() { MeetingId = standup.MeetingId });

        chime.Describe().Should().EndWith("When<GetMeeting>().PassesThrough(): answers all further calls");
    }

    [Fact]
    public void MaxCalls_out_of_range_is_rejected()
    {
        FluentActions.Invoking(() => new Fake(new FakeChimeOptions { MaxCalls = 0 })).Should().Throw<ArgumentException>()
            .WithMessage("MaxCalls is 0; it must be at least 1, or null for no limit.");
    }
}

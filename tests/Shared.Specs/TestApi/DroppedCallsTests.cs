namespace FakeChime.Tests.TestApi;

/// <summary>Calls that the log dropped because of its limit: <c>Calls.Dropped</c>.</summary>
public sealed class DroppedCallsTests
{
    private readonly Fake _chime = new(new() { CallLogLimit = 2 });
    private readonly FakeMeeting _standup;

    public DroppedCallsTests() => _standup = _chime.AddMeeting("standup");

    [Fact]
    public async Task Dropped_counts_the_calls_that_the_log_dropped()
    {
        _chime.Calls.Dropped.Should().Be(0);

        await CallAsync("dave", "erin", "frank");

        _chime.Calls.Dropped.Should().Be(1);
        _chime.Calls.Count.Should().Be(2);
    }

    [Fact]
    public async Task Of_throws_if_the_log_dropped_calls_of_the_operation()
    {
        await CallAsync("dave", "erin", "frank");

        _chime.Calls.Invoking(calls => calls.Of<CreateAttendee>(op => op.ExternalUserId == "frank")).Should().Throw<InvalidOperationException>().WithMessage(
            "The call log dropped 1 of 3 CreateAttendee calls, so the list would be incomplete. "
            + "Raise CallLogLimit in the options, or enumerate Calls to see the newest ones.");
        _chime.Calls.Invoking(calls => calls.Of<Operation>()).Should().Throw<InvalidOperationException>().WithMessage("The call log dropped 1 of 3 calls, *");
        _chime.Calls.Select(call => call.Sequence).Should().Equal(2, 3);
    }

    [Fact]
    public async Task Of_throws_if_the_log_dropped_calls_of_an_operation_of_a_base_type()
    {
        await CallAsync("dave", "erin", "frank");

        _chime.Calls.Invoking(calls => calls.Of<MeetingOperation<AttendeeInfo>>()).Should().Throw<InvalidOperationException>()
            .WithMessage("The call log dropped 1 of 3 MeetingOperation<AttendeeInfo> calls, *");
        _chime.Calls.Of<MeetingOperation<MeetingInfo>>().Should().BeEmpty();
    }

    [Fact]
    public async Task Of_returns_the_calls_of_an_operation_that_the_log_did_not_drop()
    {
        await CallAsync("dave", "erin");
        await _chime.GetMeetingAsync(new() { MeetingId = _standup.MeetingId });

        _chime.Calls.Dropped.Should().Be(1);
        _chime.Calls.Of<GetMeeting>().Should().ContainSingle();
        _chime.Calls.Of<DeleteMeeting>().Should().BeEmpty();
    }

    [Fact]
    public async Task The_text_of_the_log_and_of_VerifyAllRulesUsed_names_the_dropped_calls()
    {
        _chime.When<GetMeeting>().Throws<ForbiddenException>();
        await CallAsync("dave", "erin", "frank", "grace");

        _chime.Calls.ToString().Should().Be("CreateAttendee ×2 (2 earlier calls dropped: CallLogLimit is 2)");
        _chime.Invoking(chime => chime.VerifyAllRulesUsed()).Should().Throw<UnusedRulesException>()
            .WithMessage("*Calls received: CreateAttendee ×2 (2 earlier calls dropped: CallLogLimit is 2).");
    }

    [Fact]
    public async Task Clear_and_Reset_set_Dropped_to_zero()
    {
        await CallAsync("dave", "erin", "frank");
        _chime.Calls.Clear();
        _chime.Calls.Dropped.Should().Be(0);
        _chime.Calls.Of<CreateAttendee>().Should().BeEmpty();

        await CallAsync("dave", "erin", "frank");
        _chime.Reset();
        _chime.Calls.Dropped.Should().Be(0);
    }

    private async Task CallAsync(params string[] users)
    {
        foreach (var user in users)
        {
            await _chime.CreateAsync(_standup, user);
        }
    }
}

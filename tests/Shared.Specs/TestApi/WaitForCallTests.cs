namespace FakeChime.Tests.TestApi;

/// <summary>Waiting until the application makes a call: <c>await chime.Calls.WaitForAsync&lt;TOperation&gt;()</c>.</summary>
public sealed class WaitForCallTests
{
    private static readonly TimeSpan MaximumWait = TimeSpan.FromSeconds(30);

    private readonly Fake _chime = new();
    private readonly FakeMeeting _standup;

    public WaitForCallTests() => _standup = _chime.AddMeeting("standup");

    [Fact]
    public async Task WaitForAsync_completes_when_the_call_arrives()
    {
        var waiting = _chime.Calls.WaitForAsync<CreateAttendee>();
        waiting.IsCompleted.Should().BeFalse();

        _ = Task.Run(() => _chime.CreateAsync(_standup, "dave"));

        (await waiting.WaitAsync(MaximumWait)).Operation.ExternalUserId.Should().Be("dave");
    }

    [Fact]
    public async Task WaitForAsync_completes_synchronously_if_the_call_has_arrived_before()
    {
        await _chime.CreateAsync(_standup, "dave");
        await _chime.CreateAsync(_standup, "erin");

        var waiting = _chime.Calls.WaitForAsync<CreateAttendee>();

        waiting.IsCompletedSuccessfully.Should().BeTrue();
        (await waiting).Operation.ExternalUserId.Should().Be("dave", "it is the first call");
    }

    [Fact]
    public async Task WaitForAsync_waits_for_a_call_that_matches_the_predicate()
    {
        var waiting = _chime.Calls.WaitForAsync<CreateAttendee>(op => op.ExternalUserId == "erin");

        await _chime.CreateAsync(_standup, "dave");
        await _chime.GetMeetingAsync(new() { MeetingId = _standup.MeetingId });
        waiting.IsCompleted.Should().BeFalse();
        await _chime.CreateAsync(_standup, "erin");

        (await waiting.WaitAsync(MaximumWait)).Sequence.Should().Be(3);
    }

    [Fact]
    public async Task WaitForAsync_returns_a_call_that_still_runs()
    {
        _chime.When<CreateAttendee>().Hangs();
        using var cancellation = new CancellationTokenSource();

        var hanging = _chime.CreateAttendeeAsync(new() { MeetingId = _standup.MeetingId, ExternalUserId = "dave" }, cancellation.Token);
        var call = await _chime.Calls.WaitForAsync<CreateAttendee>().WaitAsync(MaximumWait);

        call.IsCompleted.Should().BeFalse();
        await cancellation.CancelAsync();
        await hanging.ShouldThrowAsync<OperationCanceledException>();
        call.IsCompleted.Should().BeTrue();
    }

    [Theory]
    [InlineData("Dispose")]
    [InlineData("Reset")]
    public async Task WaitForAsync_is_canceled_by_Dispose_and_Reset_and_names_the_calls_that_arrived(string end)
    {
        var calls = _chime.Calls;
        await _chime.GetMeetingAsync(new() { MeetingId = _standup.MeetingId });
        var waiting = calls.WaitForAsync<CreateAttendee>();
        Action act = end == "Dispose" ? _chime.Dispose : _chime.Reset;

        act();

        foreach (var wait in new[] { waiting, calls.WaitForAsync<CreateAttendee>() })
        {
            (await wait.ShouldThrowAsync<OperationCanceledException>()).Message.Should().Be(
                "The fake was reset or disposed before CreateAttendee arrived. Calls: GetMeeting ×1. After a reset, read chime.Calls again.");
        }
    }

    [Fact]
    public async Task WaitForAsync_that_is_canceled_names_the_calls_that_arrived()
    {
        using var cancellation = new CancellationTokenSource();
        await _chime.GetMeetingAsync(new() { MeetingId = _standup.MeetingId });
        var waiting = _chime.Calls.WaitForAsync<CreateAttendee>(op => op.ExternalUserId == "erin", cancellation.Token);

        await cancellation.CancelAsync();

        (await waiting.ShouldThrowAsync<OperationCanceledException>()).Message.Should()
            .Be("No CreateAttendee that matches arrived before the wait was canceled. Calls: GetMeeting ×1.");
    }

    [Fact]
    public async Task Of_and_WaitForAsync_throw_for_an_operation_of_the_other_API()
    {
        var message = $"The API {_chime.Api} has no operation '{typeof(OperationOfTheOtherApi).Name}'. It has CreateMeeting, *";

        _chime.Invoking(it => it.Calls.Of<OperationOfTheOtherApi>()).Should().Throw<ArgumentException>().WithMessage(message);
        await _chime.Awaiting(it => it.Calls.WaitForAsync<OperationOfTheOtherApi>()).Should().ThrowAsync<ArgumentException>().WithMessage(message);
        _chime.Calls.Of<Operation>().Should().BeEmpty();
    }

    [Fact]
    public async Task WaitForAsync_throws_if_the_call_log_dropped_a_call_of_the_operation()
    {
        var chime = new Fake(new() { CallLogLimit = 0 });
        var waiting = chime.Calls.WaitForAsync<CreateAttendee>();

        await chime.CreateAsync(chime.AddMeeting(), "dave");

        (await waiting.WaitAsync(MaximumWait).ShouldThrowAsync<InvalidOperationException>()).Message.Should().Be(
            "The call log dropped 1 of 1 CreateAttendee call, so the call may have been among them. Raise CallLogLimit in the options.");
    }

    [Fact]
    public async Task WaitForAsync_completes_each_of_many_waits_with_its_call()
    {
        var users = Enumerable.Range(0, 50).Select(number => $"user{number}").ToArray();
        var waits = users.Select(user => _chime.Calls.WaitForAsync<CreateAttendee>(op => op.ExternalUserId == user)).ToArray();

        await Task.WhenAll(users.Select(user => Task.Run(() => _chime.CreateAsync(_standup, user))));

        (await Task.WhenAll(waits).WaitAsync(MaximumWait)).Select(call => call.Operation.ExternalUserId).Should().Equal(users);
    }
}

namespace FakeChime.Tests.TestApi;

/// <summary>Exceptions in callbacks reach the caller unchanged, and callbacks run without a lock.</summary>
public sealed class CallbackTests
{
    private readonly FakeAmazonChime _chime = new();
    private readonly FakeMeeting _meeting;

    public CallbackTests() => _meeting = _chime.AddMeeting("standup", ["alice"]);

    public static TheoryData<string, Action<FakeAmazonChime>> Callbacks => new()
    {
        { "a predicate", chime => chime.When<BatchCreateAttendee>(_ => throw ThrowInCallback()).Hangs() },
        { "a predicate of WhenAny", chime => chime.WhenAny(_ => throw ThrowInCallback()).Hangs() },
        { "a factory", chime => chime.When<BatchCreateAttendee>().Throws(() => throw ThrowInCallback()) },
        { "a factory after the change", chime => chime.When<BatchCreateAttendee>().AppliesThenThrows(() => throw ThrowInCallback()) },
        { "a factory after a wait", chime => chime.When<BatchCreateAttendee>().Throws(() => throw ThrowInCallback(), delay: TimeSpan.FromTicks(1)) },
        { "the predicate of items", chime => chime.When<BatchCreateAttendee>().RejectsItems(_ => throw ThrowInCallback(), ChimeError.Throttled()) },
        { "a handler", chime => chime.When<BatchCreateAttendee>().Intercepts((_, _, _) => throw ThrowInCallback()) },
        { "an asynchronous handler", chime => chime.When<BatchCreateAttendee>().Intercepts(async (_, _, _) => { await Task.Yield(); throw ThrowInCallback(); }) },
    };

    [Theory]
    [MemberData(nameof(Callbacks), DisableDiscoveryEnumeration = true)]
    public async Task An_exception_in_a_callback_reaches_the_caller_with_its_stack_trace(string where, Action<FakeAmazonChime> write)
    {
        write(_chime);

        var exception = (await _chime
            .Awaiting(chime => chime.BatchCreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, Attendees = TestData.Items("carol") }))
            .Should().ThrowExactlyAsync<InvalidOperationException>(where)).Which;

        exception.Message.Should().Be("broken");
        exception.StackTrace.Should().Contain($"get_{nameof(Callbacks)}", where);
        _chime.Calls.Single().Exception.Should().BeSameAs(exception);
    }

    [Fact]
    public async Task A_predicate_that_throws_completes_the_call_without_a_change()
    {
        _chime.When<CreateAttendee>(_ => throw ThrowInCallback()).Throws<ForbiddenException>();

        await _chime.CreateAsync(_meeting, "carol").ShouldThrowAsync<InvalidOperationException>();

        _chime.Calls.Single().Should().BeEquivalentTo(new { IsCompleted = true, Applied = false, Rule = (Rule?)null });
        _meeting.ExternalUserIds().Should().Equal("alice");
    }

    public static TheoryData<string, Action<FakeAmazonChime, Action>> CallbackHooks => new()
    {
        { "a predicate", (chime, run) => chime.When<BatchCreateAttendee>(_ => { run(); return true; }).PassesThrough(1) },
        { "a factory", (chime, run) => chime.When<BatchCreateAttendee>().Throws(() => { run(); return new TimeoutException(); }) },
        { "the predicate of items", (chime, run) => chime.When<BatchCreateAttendee>().RejectsItems(_ => { run(); return true; }, ChimeError.Throttled()) },
        { "a handler", (chime, run) => chime.When<BatchCreateAttendee>().Intercepts((_, next, _) => { run(); return next(); }) },
        { "a subscriber", (chime, run) => chime.Events.Subscribe(_ => run()) },
    };

    [Theory]
    [MemberData(nameof(CallbackHooks), DisableDiscoveryEnumeration = true)]
    public async Task A_callback_can_wait_for_another_thread_that_uses_the_fake(string where, Action<FakeAmazonChime, Action> write)
    {
        var ran = false;
        write(_chime, () => ran = Task.Run(() =>
        {
            _meeting.AddAttendee($"user{_meeting.Attendees.Count}");
            _chime.GetMeetingAsync(new() { MeetingId = _meeting.MeetingId }).GetAwaiter().GetResult();
            _ = (string.Concat(_chime.Rules), _chime.Calls.ToString(), _chime.Events.ToString(), _meeting.ToString());
        }).Wait(TimeSpan.FromSeconds(30)));

        try
        {
            await _chime.BatchCreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, Attendees = TestData.Items("carol") });
        }
        catch (TimeoutException)
        {
            // The exception of the factory.
        }

        ran.Should().BeTrue($"{where} runs under no lock");
    }

    private static InvalidOperationException ThrowInCallback() => throw new InvalidOperationException("broken");
}

using static FakeChime.MeetingEventType;
using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Lifecycle;

/// <summary>Subscribers are notified of each later event once and in order.</summary>
public sealed class SubscriptionTests
{
    private readonly FakeAmazonChime _chime = new(new() { TimeProvider = Clock() });
    private readonly List<string> _received = [];

    [Fact]
    public async Task Subscribers_receive_events_in_order_and_can_call_the_fake()
    {
        var meeting = _chime.AddMeeting("lesson");
        using var subscription = _chime.Events.Subscribe(raised =>
        {
            _received.Add($"{raised.Type} {raised.Attendee?.ExternalUserId} {meeting.Attendees.Count}");
            if (raised is { Type: AttendeeAdded, Attendee.ExternalUserId: "alice" })
            {
                _chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "shadow" }).IsCompletedSuccessfully.Should().BeTrue();
            }
        });

        await _chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, Attendees = Items("alice", "bob") });

        _received.Should().Equal("AttendeeAdded alice 2", "AttendeeAdded bob 3", "AttendeeAdded shadow 3");
    }

    [Fact]
    public void Subscribers_are_notified_of_joins_and_ends_immediately()
    {
        var clock = Clock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        var (first, second) = (chime.AddMeeting("first", ["alice"]), chime.AddMeeting("second"));
        using var subscription = chime.Events.Subscribe(raised => _received.Add($"{raised.Type} {raised.Meeting.ExternalMeetingId}"));

        var presence = first["alice"].Join();
        _received.Should().Equal("AttendeeAuthorized first", "AttendeeJoined first");
        presence.Leave();
        _received.Should().HaveCount(3).And.EndWith("AttendeeLeft first");
        first.End();
        _received.Should().HaveCount(4).And.EndWith("MeetingEnded first");
        clock.Advance(TimeSpan.FromMinutes(5));
        _received.Should().HaveCount(5).And.EndWith("MeetingEnded second", "no call is needed");
        second.IsActive.Should().BeFalse();
    }

    [Fact]
    public async Task A_subscriber_receives_only_later_events()
    {
        var meeting = _chime.AddMeeting();
        await _chime.CreateAsync(meeting, "alice");
        using var early = Subscribe("early");
        await _chime.CreateAsync(meeting, "bob");
        using var late = Subscribe("late");
        await _chime.CreateAsync(meeting, "carol");

        _received.Should().Equal("early bob", "early carol", "late carol");
    }

    [Fact]
    public async Task A_subscription_that_a_handler_adds_starts_after_the_current_events()
    {
        var meeting = _chime.AddMeeting();
        IDisposable? late = null;
        using var early = _chime.Events.Subscribe(_ => late ??= Subscribe("late"));

        await _chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, Attendees = Items("alice", "bob") });
        await _chime.CreateAsync(meeting, "carol");

        _received.Should().Equal("late carol");
        late!.Dispose();
    }

    [Fact]
    public async Task Disposing_a_subscription_twice_does_not_end_another_with_the_same_handler()
    {
        var meeting = _chime.AddMeeting();
        Action<MeetingEvent> handler = raised => _received.Add(raised.Attendee!.ExternalUserId);
        var (one, other) = (_chime.Events.Subscribe(handler), _chime.Events.Subscribe(handler));
        await _chime.CreateAsync(meeting, "alice");

        one.Dispose();
        one.Dispose();
        await _chime.CreateAsync(meeting, "bob");
        other.Dispose();
        await _chime.CreateAsync(meeting, "carol");

        _received.Should().Equal("alice", "alice", "bob");
    }

    [Fact]
    public async Task An_exception_in_a_handler_affects_no_call_and_Dispose_rethrows_the_first()
    {
        var meeting = _chime.AddMeeting();
        var broken = _chime.Events.Subscribe(raised => ThrowHere(raised.Attendee!.ExternalUserId));
        using var sound = Subscribe("sound");

        await _chime.CreateAsync(meeting, "alice");
        await _chime.CreateAsync(meeting, "bob");

        _received.Should().Equal("alice throws", "sound alice", "bob throws", "sound bob");
        var thrown = broken.Invoking(it => it.Dispose()).Should().ThrowExactly<InvalidOperationException>().WithMessage("alice", "Dispose rethrows the first exception").Which;
        thrown.StackTrace.Should().Contain(nameof(ThrowHere));
        broken.Invoking(it => it.Dispose()).Should().NotThrow("Dispose has rethrown it already");
        await _chime.DeleteMeetingAsync(new() { MeetingId = meeting.MeetingId });
    }

    [Fact]
    public void An_exception_in_a_handler_does_not_reach_the_code_that_advances_the_clock()
    {
        var clock = Clock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        var meetings = new[] { chime.AddMeeting("first"), chime.AddMeeting("second") };
        var broken = chime.Events.Subscribe(raised => ThrowHere(raised.Meeting.ExternalMeetingId!));

        clock.Advance(TimeSpan.FromMinutes(5));

        _received.Should().Equal("first throws", "second throws");
        broken.Invoking(it => it.Dispose()).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public async Task Subscriptions_continue_after_Reset_without_events_of_earlier_meetings()
    {
        var before = _chime.AddMeeting("lesson", ["alice"]);
        using var subscription = Subscribe("received");

        _chime.Reset();
        before["alice"].Join();
        before.End();
        await _chime.CreateAsync(_chime.AddMeeting(), "bob");

        _received.Should().Equal("received bob");
    }

    [Fact]
    public async Task A_handler_that_calls_Reset_prevents_further_earlier_events_for_all_handlers()
    {
        using var resetting = _chime.Events.Subscribe(raised =>
        {
            _received.Add($"{raised.Type}");
            _chime.Reset();
        });
        using var subscription = Subscribe("later");

        await _chime.CreateMeetingWithAttendeesAsync(new() { Attendees = Items("alice", "bob") });

        _received.Should().Equal("MeetingStarted");
    }

    [Fact]
    public async Task Concurrent_resets_never_deliver_an_event_of_an_older_state_after_a_newer_one()
    {
        using var chime = WithLimits(new() { AttendeesPerMeeting = int.MaxValue });
        var received = new List<FakeMeeting>();
        using var subscription = chime.Events.Subscribe(raised => received.Add(raised.Meeting));
        var numbers = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();

        await ParallelRunner.RunAsync(3, rounds: 2_000, (thread, number) =>
        {
            if (thread == 0)
            {
                chime.Reset();
                numbers[chime.AddMeeting($"meeting {number}").MeetingId] = number;
            }
            else if (chime.Meetings is [{ } first, ..])
            {
                first.AddAttendee($"user{thread}-{number}").Join();
            }

            return Task.CompletedTask;
        });

        received.Where(meeting => numbers.ContainsKey(meeting.MeetingId)).Select(meeting => numbers[meeting.MeetingId]).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task Subscribers_receive_every_event_once_and_in_order_under_32_threads()
    {
        var meeting = _chime.AddMeeting();
        var seen = new List<long>();
        using var subscription = _chime.Events.Subscribe(raised => seen.Add(raised.Sequence));

        await ParallelRunner.RunAsync(32, rounds: 5, (thread, number) => _chime.CreateAsync(meeting, $"user{thread}-{number}"));

        seen.Should().Equal(Enumerable.Range(1, 160).Select(number => (long)number));
    }

    [Fact]
    public void Subscribe_with_an_asynchronous_handler_does_not_compile() =>
        typeof(EventLog).GetMethod(nameof(EventLog.Subscribe), [typeof(Func<MeetingEvent, Task>)])!
            .GetCustomAttributes(typeof(ObsoleteAttribute), inherit: false).Cast<ObsoleteAttribute>().Single().IsError.Should().BeTrue();

    [Fact]
    public void Subscribe_throws_for_a_null_handler()
    {
        _chime.Events.Invoking(events => events.Subscribe((Action<MeetingEvent>)null!)).Should().Throw<ArgumentNullException>().WithParameterName("handler");
    }

    private IDisposable Subscribe(string name) => _chime.Events.Subscribe(raised => _received.Add($"{name} {raised.Attendee?.ExternalUserId}"));

    private void ThrowHere(string message)
    {
        _received.Add($"{message} throws");
        throw new InvalidOperationException(message);
    }
}

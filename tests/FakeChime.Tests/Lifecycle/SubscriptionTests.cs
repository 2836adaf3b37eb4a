using static FakeChime.MeetingEventType;
using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Lifecycle;

/// <summary>Whoever subscribes hears what happens from then on, each event once, in order.</summary>
public sealed class SubscriptionTests
{
    private readonly FakeAmazonChime _chime = new(new() { TimeProvider = Clock() });
    private readonly List<string> _heard = [];

    [Fact]
    public async Task Subscribers_receive_events_in_order_and_may_use_the_fake()
    {
        var meeting = _chime.AddMeeting("lesson");
        using var subscription = _chime.Events.Subscribe(happened =>
        {
            _heard.Add($"{happened.Type} {happened.Attendee?.ExternalUserId} {meeting.Attendees.Count}");
            if (happened is { Type: AttendeeAdded, Attendee.ExternalUserId: "alice" })
            {
                _chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "shadow" }).IsCompletedSuccessfully.Should().BeTrue();
            }
        });

        await _chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, Attendees = Items("alice", "bob") });

        _heard.Should().Equal("AttendeeAdded alice 2", "AttendeeAdded bob 3", "AttendeeAdded shadow 3");
    }

    [Fact]
    public void Subscribers_hear_at_once_of_what_is_no_call()
    {
        var clock = Clock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        var (first, second) = (chime.AddMeeting("first", ["alice"]), chime.AddMeeting("second"));
        using var subscription = chime.Events.Subscribe(happened => _heard.Add($"{happened.Type} {happened.Meeting.ExternalMeetingId}"));

        var presence = first["alice"].Join();
        _heard.Should().Equal("AttendeeAuthorized first", "AttendeeJoined first");
        presence.Leave();
        _heard.Should().HaveCount(3).And.EndWith("AttendeeLeft first");
        first.End();
        _heard.Should().HaveCount(4).And.EndWith("MeetingEnded first");
        clock.Advance(TimeSpan.FromMinutes(5));
        _heard.Should().HaveCount(5).And.EndWith("MeetingEnded second", "nobody needs to look");
        second.IsActive.Should().BeFalse();
    }

    [Fact]
    public async Task A_later_subscriber_hears_only_of_later_events()
    {
        var meeting = _chime.AddMeeting();
        await _chime.CreateAsync(meeting, "alice");
        using var early = Listen("early");
        await _chime.CreateAsync(meeting, "bob");
        using var late = Listen("late");
        await _chime.CreateAsync(meeting, "carol");

        _heard.Should().Equal("early bob", "early carol", "late carol");
    }

    [Fact]
    public async Task One_who_subscribes_while_an_event_is_told_does_not_hear_of_it_nor_of_those_before()
    {
        var meeting = _chime.AddMeeting();
        IDisposable? late = null;
        using var early = _chime.Events.Subscribe(_ => late ??= Listen("late"));

        await _chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, Attendees = Items("alice", "bob") });
        await _chime.CreateAsync(meeting, "carol");

        _heard.Should().Equal("late carol");
        late!.Dispose();
    }

    [Fact]
    public async Task A_subscription_ends_when_it_is_disposed_and_ending_it_twice_ends_no_other()
    {
        var meeting = _chime.AddMeeting();
        Action<MeetingEvent> handler = happened => _heard.Add(happened.Attendee!.ExternalUserId);
        var (one, other) = (_chime.Events.Subscribe(handler), _chime.Events.Subscribe(handler));
        await _chime.CreateAsync(meeting, "alice");

        one.Dispose();
        one.Dispose();
        await _chime.CreateAsync(meeting, "bob");
        other.Dispose();
        await _chime.CreateAsync(meeting, "carol");

        _heard.Should().Equal("alice", "alice", "bob");
    }

    [Fact]
    public async Task What_a_subscriber_throws_fails_no_call_and_starves_no_other_and_comes_from_its_Dispose()
    {
        var meeting = _chime.AddMeeting();
        var broken = _chime.Events.Subscribe(happened => ThrowHere(happened.Attendee!.ExternalUserId));
        using var sound = Listen("sound");

        await _chime.CreateAsync(meeting, "alice");
        await _chime.CreateAsync(meeting, "bob");

        _heard.Should().Equal("alice throws", "sound alice", "bob throws", "sound bob");
        var thrown = broken.Invoking(it => it.Dispose()).Should().ThrowExactly<InvalidOperationException>().WithMessage("alice", "the first is kept").Which;
        thrown.StackTrace.Should().Contain(nameof(ThrowHere));
        broken.Invoking(it => it.Dispose()).Should().NotThrow("it was told");
        await _chime.DeleteMeetingAsync(new() { MeetingId = meeting.MeetingId });
    }

    [Fact]
    public void What_a_subscriber_throws_does_not_reach_the_clock_either()
    {
        var clock = Clock();
        using var chime = new FakeAmazonChime(new() { TimeProvider = clock, AutoEnd = AutoEndRules.Chime });
        var meetings = new[] { chime.AddMeeting("first"), chime.AddMeeting("second") };
        var broken = chime.Events.Subscribe(happened => ThrowHere(happened.Meeting.ExternalMeetingId!));

        clock.Advance(TimeSpan.FromMinutes(5));

        _heard.Should().Equal("first throws", "second throws");
        broken.Invoking(it => it.Dispose()).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public async Task Subscriptions_survive_a_reset()
    {
        using var subscription = Listen("heard");
        await _chime.CreateAsync(_chime.AddMeeting(), "alice");

        _chime.Reset();
        await _chime.CreateAsync(_chime.AddMeeting(), "bob");

        _heard.Should().Equal("heard alice", "heard bob");
    }

    [Fact]
    public void Nobody_hears_of_what_happens_in_the_world_before_a_reset()
    {
        var meeting = _chime.AddMeeting("lesson", ["alice"]);
        using var subscription = Listen("heard");

        _chime.Reset();
        meeting["alice"].Join();
        meeting.End();

        _heard.Should().BeEmpty();
    }

    [Fact]
    public async Task Once_a_reset_has_returned_nothing_of_before_is_heard()
    {
        using var subscription = _chime.Events.Subscribe(happened =>
        {
            _heard.Add(happened.Attendee?.ExternalUserId ?? "meeting");
            _chime.Reset();
        });

        await _chime.CreateMeetingWithAttendeesAsync(new() { Attendees = Items("alice", "bob") });

        _heard.Should().Equal("meeting");
    }

    [Fact]
    public async Task A_reset_by_one_subscriber_spares_the_others_what_was_before_it()
    {
        using var resetting = _chime.Events.Subscribe(_ => _chime.Reset());
        using var subscription = Listen("heard");

        await _chime.CreateMeetingWithAttendeesAsync(new() { Attendees = Items("alice", "bob") });

        _heard.Should().BeEmpty();
    }

    [Fact]
    public async Task Beside_a_thread_that_resets_no_world_is_heard_after_the_next()
    {
        using var chime = WithLimits(new() { AttendeesPerMeeting = int.MaxValue });
        var heard = new List<FakeMeeting>();
        using var subscription = chime.Events.Subscribe(happened => heard.Add(happened.Meeting));
        var numbers = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();

        await Threads.RunAsync(3, rounds: 2_000, (thread, number) =>
        {
            if (thread == 0)
            {
                chime.Reset();
                numbers[chime.AddMeeting($"world {number}").MeetingId] = number;
            }
            else if (chime.Meetings is [{ } first, ..])
            {
                first.AddAttendee($"user{thread}-{number}").Join();
            }

            return Task.CompletedTask;
        });

        heard.Where(meeting => numbers.ContainsKey(meeting.MeetingId)).Select(meeting => numbers[meeting.MeetingId]).Should().BeInAscendingOrder();
    }

    [Fact]
    public async Task Subscribers_see_every_event_once_and_in_order_under_32_threads()
    {
        var meeting = _chime.AddMeeting();
        var seen = new List<long>();
        using var subscription = _chime.Events.Subscribe(happened => seen.Add(happened.Sequence));

        await Threads.RunAsync(32, rounds: 5, (thread, number) => _chime.CreateAsync(meeting, $"user{thread}-{number}"));

        seen.Should().Equal(Enumerable.Range(1, 160).Select(number => (long)number));
    }

    [Fact]
    public void A_handler_must_not_be_null()
    {
        _chime.Events.Invoking(events => events.Subscribe(null!)).Should().Throw<ArgumentNullException>().WithParameterName("handler");
    }

    private IDisposable Listen(string name) => _chime.Events.Subscribe(happened => _heard.Add($"{name} {happened.Attendee?.ExternalUserId}"));

    private void ThrowHere(string message)
    {
        _heard.Add($"{message} throws");
        throw new InvalidOperationException(message);
    }
}

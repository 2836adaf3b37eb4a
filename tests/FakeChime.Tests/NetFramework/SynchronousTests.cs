namespace FakeChime.Tests;

/// <summary>What only .NET Framework has: operations that wait for their answers, and pages in a plain loop.</summary>
public sealed class SynchronousTests
{
    private readonly FakeAmazonChime _chime = new();

    private IAmazonChime Client => _chime;

    [Fact]
    public void An_operation_waits_for_its_answer()
    {
        var meeting = Client.CreateMeeting(new CreateMeetingRequest { ExternalMeetingId = "standup" }).Meeting;

        var attendee = Client.CreateAttendee(new CreateAttendeeRequest { MeetingId = meeting.MeetingId, ExternalUserId = "alice" }).Attendee;

        _chime.Meetings[meeting.MeetingId]["alice"].AttendeeId.Should().Be(attendee.AttendeeId);
    }

    [Fact]
    public void Each_operation_has_a_synchronous_twin() =>
        typeof(FakeAmazonChime).GetMethods().Select(method => method.Name)
            .Should().Contain(_chime.Api.Operations).And.Contain(_chime.Api.Operations.Select(operation => operation + "Async"));

    [Fact]
    public void An_error_is_thrown_as_it_is_and_not_wrapped()
    {
        _chime.When<GetMeeting>().Throws<ThrottledClientException>(times: 1);

        Client.Invoking(it => it.GetMeeting(new GetMeetingRequest { MeetingId = Scene.UnknownId })).Should().ThrowExactly<ThrottledClientException>();
        Client.Invoking(it => it.GetMeeting(new GetMeetingRequest { MeetingId = Scene.UnknownId })).Should().ThrowExactly<NotFoundException>();
    }

    [Fact]
    public void A_rule_may_await_while_the_only_thread_of_a_window_waits()
    {
        var meeting = MeetingWithARuleThatAwaits();
        var isAnswered = false;
        var window = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(new BusyWindow());
            Client.GetMeeting(new GetMeetingRequest { MeetingId = meeting.MeetingId });
            isAnswered = true;
        })
        {
            IsBackground = true,
        };

        window.Start();

        window.Join(TimeSpan.FromSeconds(30)).Should().BeTrue();
        isAnswered.Should().BeTrue();
    }

    [Fact]
    public void A_rule_may_await_while_the_only_task_of_a_scheduler_waits()
    {
        var meeting = MeetingWithARuleThatAwaits();
        var exclusive = new TaskFactory(new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler);
        using var answered = new ManualResetEventSlim();

        _ = exclusive.StartNew(() =>
        {
            Client.GetMeeting(new GetMeetingRequest { MeetingId = meeting.MeetingId });
            answered.Set();
        });

        answered.Wait(TimeSpan.FromSeconds(30)).Should().BeTrue();
    }

    [Fact]
    public void Pages_come_in_a_plain_loop_and_once()
    {
        var meeting = _chime.AddMeeting("standup", ["alice", "bob", "carol"]);
        var paginator = Client.Paginators.ListAttendees(new ListAttendeesRequest { MeetingId = meeting.MeetingId, MaxResults = 2 });
        var users = new List<string>();
        foreach (var page in paginator.Responses)
        {
            users.AddRange(page.Attendees.Select(attendee => attendee.ExternalUserId));
        }

        users.Should().Equal("alice", "bob", "carol");
        paginator.Responses.Invoking(it => it.ToList()).Should().Throw<InvalidOperationException>().WithMessage("Paginator has already been consumed*");
    }

    [Fact]
    public void What_is_not_faked_says_so() =>
        Client.Invoking(it => it.GetAccount(new GetAccountRequest())).Should().Throw<NotSupportedException>().WithMessage("*does not fake GetAccount*");

    [Fact]
    public void After_Dispose_every_operation_says_so_first()
    {
        _chime.Dispose();

        Client.Invoking(it => it.GetMeeting(null)).Should().Throw<ObjectDisposedException>();
        Client.Invoking(it => it.GetAccount(new GetAccountRequest())).Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public void An_exception_survives_serialization()
    {
        _chime.When<GetMeeting>().Throws<ThrottledClientException>();
        var thrown = Client.Invoking(it => it.GetMeeting(new GetMeetingRequest { MeetingId = Scene.UnknownId }))
            .Should().Throw<ThrottledClientException>().Which;

        thrown.GetType().IsSerializable.Should().BeTrue();
    }

    private FakeMeeting MeetingWithARuleThatAwaits()
    {
        _chime.When<GetMeeting>().Intercepts(async (operation, next, cancellationToken) =>
        {
            await Task.Yield();
            return await next();
        });
        return _chime.AddMeeting();
    }

    /// <summary>A context whose one thread waits and comes to nothing else.</summary>
    private sealed class BusyWindow : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }
}

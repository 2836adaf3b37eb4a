namespace FakeChime.Tests;

/// <summary>Synchronous operations and paginators, which only .NET Framework has.</summary>
public sealed class SynchronousTests
{
    private readonly FakeAmazonChime _chime = new();

    private IAmazonChime Client => _chime;

    [Fact]
    public void A_synchronous_operation_returns_its_response()
    {
        var meeting = Client.CreateMeeting(new CreateMeetingRequest { ExternalMeetingId = "standup" }).Meeting;

        var attendee = Client.CreateAttendee(new CreateAttendeeRequest { MeetingId = meeting.MeetingId, ExternalUserId = "alice" }).Attendee;

        _chime.Meetings[meeting.MeetingId]["alice"].AttendeeId.Should().Be(attendee.AttendeeId);
    }

    [Fact]
    public void Each_operation_has_a_synchronous_method() =>
        typeof(FakeAmazonChime).GetMethods().Select(method => method.Name)
            .Should().Contain(_chime.Api.Operations).And.Contain(_chime.Api.Operations.Select(operation => operation + "Async"));

    [Fact]
    public void A_synchronous_operation_throws_errors_unwrapped()
    {
        _chime.When<GetMeeting>().Throws<ThrottledClientException>(times: 1);

        Client.Invoking(it => it.GetMeeting(new GetMeetingRequest { MeetingId = TestData.UnknownId })).Should().ThrowExactly<ThrottledClientException>();
        Client.Invoking(it => it.GetMeeting(new GetMeetingRequest { MeetingId = TestData.UnknownId })).Should().ThrowExactly<NotFoundException>();
    }

    [Fact]
    public void A_synchronous_operation_does_not_deadlock_on_a_UI_thread()
    {
        var meeting = AddMeetingAndAsynchronousRule();
        var isAnswered = false;
        var window = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(new BlockedContext());
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
    public void A_synchronous_operation_does_not_deadlock_on_an_exclusive_scheduler()
    {
        var meeting = AddMeetingAndAsynchronousRule();
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
    public void A_paginator_can_be_enumerated_once_with_foreach()
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
    public void A_synchronous_operation_that_is_not_faked_throws_NotSupportedException() =>
        Client.Invoking(it => it.GetAccount(new GetAccountRequest())).Should().Throw<NotSupportedException>().WithMessage("*does not fake GetAccount*");

    [Fact]
    public void Synchronous_operations_throw_ObjectDisposedException_after_Dispose()
    {
        _chime.Dispose();

        Client.Invoking(it => it.GetMeeting(null)).Should().Throw<ObjectDisposedException>();
        Client.Invoking(it => it.GetAccount(new GetAccountRequest())).Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public void Service_exceptions_are_serializable()
    {
        _chime.When<GetMeeting>().Throws<ThrottledClientException>();
        var thrown = Client.Invoking(it => it.GetMeeting(new GetMeetingRequest { MeetingId = TestData.UnknownId }))
            .Should().Throw<ThrottledClientException>().Which;

        thrown.GetType().IsSerializable.Should().BeTrue();
    }

    private FakeMeeting AddMeetingAndAsynchronousRule()
    {
        _chime.When<GetMeeting>().Intercepts(async (operation, next, cancellationToken) =>
        {
            await Task.Yield();
            return await next();
        });
        return _chime.AddMeeting();
    }

    /// <summary>A context whose only thread is blocked, so that posted callbacks never run.</summary>
    private sealed class BlockedContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }
}

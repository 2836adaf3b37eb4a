using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.Client;

/// <summary>What the real client does before anything is sent, the fake does too.</summary>
public sealed class BeforeSendingTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task A_null_request_fails_through_the_task()
    {
        var task = _chime.CreateAttendeeAsync(null!);

        task.IsFaulted.Should().BeTrue();
        await FluentActions.Awaiting(() => task).Should().ThrowAsync<ArgumentNullException>();
    }

    [Fact]
    public async Task A_null_member_of_the_path_fails_through_the_task_and_nothing_is_sent()
    {
        var task = _chime.GetAttendeeAsync(new());

        task.IsFaulted.Should().BeTrue();
        (await FluentActions.Awaiting(() => task).Should().ThrowExactlyAsync<AmazonChimeException>())
            .WithMessage("Request object does not have required field AttendeeId set");
        _chime.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task An_empty_list_counts_as_not_set()
    {
        var meeting = _chime.AddMeeting();

        await _chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "alice", Tags = [] });
        await _chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "bob", Tags = null });
        await _chime.Awaiting(chime => chime.TagMeetingAsync(new() { MeetingId = meeting.MeetingId, Tags = [] }))
            .Should().ThrowAsync<BadRequestException>().WithMessage("*'tags'*Member must not be null");

        meeting.ExternalUserIds().Should().Equal("alice", "bob");
    }

    [Fact]
    public async Task A_null_list_counts_as_an_empty_one()
    {
        var meeting = _chime.AddMeeting();

        await _chime.CreateMeetingAsync(new() { Tags = null });
        await _chime.CreateMeetingWithAttendeesAsync(new() { Tags = null, Attendees = null });
        await _chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, Attendees = [new() { ExternalUserId = "alice", Tags = null }] });
        foreach (var call in new Func<Task>[]
        {
            () => _chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, Attendees = null }),
            () => _chime.TagMeetingAsync(new() { MeetingId = meeting.MeetingId, Tags = null }),
            () => _chime.UntagMeetingAsync(new() { MeetingId = meeting.MeetingId, TagKeys = null }),
            () => _chime.TagResourceAsync(new() { ResourceARN = meeting.Arn, Tags = null }),
            () => _chime.UntagResourceAsync(new() { ResourceARN = meeting.Arn, TagKeys = null }),
        })
        {
            await call.Should().ThrowAsync<BadRequestException>().WithMessage("*Member must not be null");
        }
    }

    [Fact]
    public async Task MaxResults_0_is_sent_and_refused_where_it_was_set()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice", "bob"]);

        await _chime.Awaiting(chime => chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId, MaxResults = 0 }))
            .Should().ThrowAsync<BadRequestException>().WithMessage("*'maxResults'*Member must have value greater than or equal to 1");
        await _chime.Awaiting(chime => chime.ListMeetingsAsync(new() { MaxResults = 0 })).Should().ThrowAsync<BadRequestException>();
    }

    [Fact]
    public async Task MaxResults_that_was_not_set_reads_0_and_is_not_sent()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice", "bob"]);
        var request = new ListAttendeesRequest { MeetingId = meeting.MeetingId };

        request.MaxResults.Should().Be(0);
        (await _chime.ListAttendeesAsync(request)).Attendees.Should().HaveCount(2);
        (await _chime.ListMeetingsAsync(new())).Meetings.Should().ContainSingle();

        _chime.Calls.Of<ListAttendees>().Single().Operation.MaxResults.Should().BeNull();
    }

    [Fact]
    public async Task A_token_cancelled_beforehand_cancels_the_task_and_nothing_is_sent()
    {
        var meeting = _chime.AddMeeting();

        var task = _chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "alice" }, new CancellationToken(canceled: true));

        task.IsCanceled.Should().BeTrue();
        await FluentActions.Awaiting(() => task).Should().ThrowAsync<TaskCanceledException>();
        meeting.Attendees.Should().BeEmpty();
        _chime.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_member_of_the_path_is_asked_for_before_the_token_is()
    {
        var task = _chime.GetMeetingAsync(new(), new CancellationToken(canceled: true));

        task.IsFaulted.Should().BeTrue();
        (await FluentActions.Awaiting(() => task).Should().ThrowExactlyAsync<AmazonChimeException>())
            .WithMessage("Request object does not have required field MeetingId set");
    }

    [Fact]
    public void After_Dispose_operations_throw_before_anything_else_and_without_a_task()
    {
        var chime = (IAmazonChime)_chime;
        chime.Dispose();
        chime.Dispose();

        foreach (var call in new Func<Task>[]
        {
            () => chime.GetMeetingAsync(new() { MeetingId = UnknownId }),
            () => chime.GetMeetingAsync(null),
            () => chime.GetMeetingAsync(new(), new CancellationToken(canceled: true)),
            () => chime.ListAccountsAsync(new()),
        })
        {
            var synchronously = () => { _ = call(); };
            synchronously.Should().Throw<ObjectDisposedException>().Which.ObjectName.Should().Be("FakeChime.FakeAmazonChime");
        }

        _chime.Calls.Should().BeEmpty();
    }

    [Fact]
    public void After_Dispose_the_state_can_still_be_read()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice"]);

        _chime.Dispose();

        meeting.ExternalUserIds().Should().Equal("alice");
    }

    [Fact]
    public void Has_a_configuration_and_an_endpoint_as_the_real_client()
    {
        _chime.Config.Should().BeOfType<AmazonChimeConfig>().Which.RegionEndpoint.Should().Be(Amazon.RegionEndpoint.USEast1);
        _chime.Config.Should().BeSameAs(_chime.Config);
        _chime.DetermineServiceOperationEndpoint(new CreateAttendeeRequest()).URL.Should().Be("https://chime.us-east-1.amazonaws.com");
        _chime.Invoking(chime => chime.DetermineServiceOperationEndpoint(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public async Task An_outcome_that_no_response_can_be_made_of_arrives_through_the_task()
    {
        using var chime = new FakeAmazonChime();
        var meeting = chime.AddMeeting();
        chime.When<ListAttendees>().Intercepts((_, _, _) => Task.FromResult<Outcome<AttendeePage>>(new AttendeePage { Attendees = [null!] }));

        var call = chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId });

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<NullReferenceException>();
    }
}

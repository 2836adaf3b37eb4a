using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Client;

/// <summary>The fake checks requests before it sends them as the real client does.</summary>
public sealed class BeforeSendingTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task An_empty_list_in_a_request_counts_as_not_set()
    {
        var meeting = _chime.AddMeeting();

        await _chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "alice", Tags = [] });
        await _chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "bob", Tags = null });
        await _chime.Awaiting(chime => chime.TagMeetingAsync(new() { MeetingId = meeting.MeetingId, Tags = [] }))
            .Should().ThrowAsync<BadRequestException>().WithMessage("*'tags'*Member must not be null");

        meeting.ExternalUserIds().Should().Equal("alice", "bob");
    }

    [Fact]
    public async Task A_null_list_in_a_request_counts_as_not_set()
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
    public async Task MaxResults_0_is_sent_and_rejected()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice", "bob"]);

        await _chime.Awaiting(chime => chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId, MaxResults = 0 }))
            .Should().ThrowAsync<BadRequestException>().WithMessage("*'maxResults'*Member must have value greater than or equal to 1");
        await _chime.Awaiting(chime => chime.ListMeetingsAsync(new() { MaxResults = 0 })).Should().ThrowAsync<BadRequestException>();
    }

    [Fact]
    public async Task MaxResults_reads_0_and_is_not_sent_unless_it_is_set()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice", "bob"]);
        var request = new ListAttendeesRequest { MeetingId = meeting.MeetingId };

        request.MaxResults.Should().Be(0);
        (await _chime.ListAttendeesAsync(request)).Attendees.Should().HaveCount(2);
        (await _chime.ListMeetingsAsync(new())).Meetings.Should().ContainSingle();

        _chime.Calls.Of<ListAttendees>().Single().Operation.MaxResults.Should().BeNull();
    }

    [Fact]
    public async Task A_canceled_token_cancels_the_task_and_nothing_is_sent()
    {
        var meeting = _chime.AddMeeting();

        var task = _chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "alice" }, new CancellationToken(canceled: true));

        task.IsCanceled.Should().BeTrue();
        await FluentActions.Awaiting(() => task).Should().ThrowAsync<TaskCanceledException>();
        meeting.Attendees.Should().BeEmpty();
        _chime.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_missing_path_member_throws_even_if_the_token_is_canceled()
    {
        var task = _chime.GetMeetingAsync(new(), new CancellationToken(canceled: true));

        task.IsFaulted.Should().BeTrue();
        (await FluentActions.Awaiting(() => task).Should().ThrowExactlyAsync<AmazonChimeException>())
            .WithMessage("Request object does not have required field MeetingId set");
    }

    [Fact]
    public void Operations_throw_ObjectDisposedException_synchronously_after_Dispose()
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
            synchronously.Should().Throw<ObjectDisposedException>()
                .WithMessage("The fake was disposed, for example by a container. Register CreateClient() there: *FakeChime.FakeAmazonChime*");
        }

        _chime.Calls.Should().BeEmpty();
    }

    [Fact]
    public void The_fake_has_the_configuration_and_endpoint_of_the_real_client()
    {
        _chime.Config.Should().BeOfType<AmazonChimeConfig>().Which.RegionEndpoint.Should().Be(Amazon.RegionEndpoint.USEast1);
        _chime.Config.Should().BeSameAs(_chime.Config);
        _chime.DetermineServiceOperationEndpoint(new CreateAttendeeRequest()).URL.Should().Be("https://chime.us-east-1.amazonaws.com");
        _chime.Invoking(chime => chime.DetermineServiceOperationEndpoint(null!)).Should().Throw<ArgumentNullException>();
    }
}

namespace FakeChime.Tests.Client;

/// <summary>The fake checks requests before it sends them as the real client does.</summary>
public sealed class BeforeSendingTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task An_empty_or_null_list_in_a_request_counts_as_not_set()
    {
        var meeting = _chime.AddMeeting();

        await _chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "alice", Tags = [] });
        await _chime.CreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, ExternalUserId = "bob", Tags = null });
        await _chime.BatchCreateAttendeeAsync(new() { MeetingId = meeting.MeetingId, Attendees = [new() { ExternalUserId = "carol", Tags = null }] });
        await _chime.CreateMeetingAsync(new() { Tags = null });
        await _chime.CreateMeetingWithAttendeesAsync(new() { Tags = null, Attendees = null });
        await _chime.Awaiting(chime => chime.TagMeetingAsync(new() { MeetingId = meeting.MeetingId, Tags = [] }))
            .Should().ThrowAsync<BadRequestException>().WithMessage("*'tags'*Member must not be null");

        meeting.ExternalUserIds().Should().Equal("alice", "bob", "carol");
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
    public void The_fake_has_the_configuration_and_endpoint_of_the_real_client()
    {
        _chime.Config.Should().BeOfType<AmazonChimeConfig>().Which.RegionEndpoint.Should().Be(Amazon.RegionEndpoint.USEast1);
        _chime.Config.Should().BeSameAs(_chime.Config);
        _chime.DetermineServiceOperationEndpoint(new CreateAttendeeRequest()).URL.Should().Be("https://chime.us-east-1.amazonaws.com");
        _chime.Invoking(chime => chime.DetermineServiceOperationEndpoint(null!)).Should().Throw<ArgumentNullException>();
    }
}

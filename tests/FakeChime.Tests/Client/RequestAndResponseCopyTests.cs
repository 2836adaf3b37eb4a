using static FakeChime.Tests.TestData;

namespace FakeChime.Tests.Client;

/// <summary>The fake copies requests and responses: changing them affects neither its state nor its call log.</summary>
public sealed class RequestAndResponseCopyTests
{
    private readonly FakeAmazonChime _chime = new();

    [Fact]
    public async Task Changing_a_request_after_the_call_does_not_affect_the_fake_or_its_call_log()
    {
        var meeting = _chime.AddMeeting();
        var request = new CreateAttendeeRequest { MeetingId = meeting.MeetingId, ExternalUserId = "alice", Tags = [Tag("team", "blue")] };
        await _chime.CreateAttendeeAsync(request);

        request.ExternalUserId = "mallory";
        request.Tags[0].Value = "red";
        request.Tags.Add(Tag("more", "tags"));

        meeting.Attendees.Single().Should().BeEquivalentTo(new { ExternalUserId = "alice", Tags = new[] { KeyValuePair.Create("team", "blue") } });
        _chime.Calls.Single().Operation.Should().Be(
            new CreateAttendee { MeetingId = meeting.MeetingId, ExternalUserId = "alice", Tags = [KeyValuePair.Create("team", "blue")] });
    }

    [Fact]
    public async Task Changing_a_batch_request_after_the_call_does_not_affect_the_fake_or_its_call_log()
    {
        var meeting = _chime.AddMeeting();
        var request = new BatchCreateAttendeeRequest
        {
            MeetingId = meeting.MeetingId,
            Attendees = [new() { ExternalUserId = "alice", Tags = [Tag("team", "blue")] }],
        };
        await _chime.BatchCreateAttendeeAsync(request);

        request.Attendees[0].ExternalUserId = "mallory";
        request.Attendees[0].Tags.Clear();
        request.Attendees.Clear();

        meeting.Attendees.Single().Tags.Should().HaveCount(1);
        _chime.Calls.Single().Operation.Should().Be(new BatchCreateAttendee
        {
            MeetingId = meeting.MeetingId,
            Attendees = [new() { ExternalUserId = "alice", Tags = [KeyValuePair.Create("team", "blue")] }],
        });
    }

    [Fact]
    public async Task Changing_a_response_does_not_affect_the_fake()
    {
        var meeting = _chime.AddMeeting(new MeetingSeed { ExternalMeetingId = "standup", Attendees = ["alice"], Tags = [KeyValuePair.Create("team", "blue")] });

        var list = await _chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId });
        list.Attendees[0].ExternalUserId = "mallory";
        list.Attendees.Clear();
        var tags = await _chime.ListMeetingTagsAsync(new() { MeetingId = meeting.MeetingId });
        tags.Tags[0].Value = "red";
        var read = await _chime.GetMeetingAsync(new() { MeetingId = meeting.MeetingId });
        read.Meeting.MediaPlacement.AudioHostUrl = "elsewhere";

        (await _chime.ListAttendeesAsync(new() { MeetingId = meeting.MeetingId })).Attendees.Single().ExternalUserId.Should().Be("alice");
        (await _chime.ListMeetingTagsAsync(new() { MeetingId = meeting.MeetingId })).Tags.Single().Value.Should().Be("blue");
        (await _chime.GetMeetingAsync(new() { MeetingId = meeting.MeetingId })).Meeting.MediaPlacement.AudioHostUrl.Should().NotBe("elsewhere");
    }

    [Fact]
    public async Task A_request_object_can_be_reused_for_the_next_page()
    {
        var meeting = _chime.AddMeeting(attendees: ["alice", "bob"]);
        var request = new ListAttendeesRequest { MeetingId = meeting.MeetingId, MaxResults = 1 };

        request.NextToken = (await _chime.ListAttendeesAsync(request)).NextToken;
        await _chime.ListAttendeesAsync(request);

        _chime.Calls.Of<ListAttendees>().Select(call => call.Operation.NextToken).Should().Equal(null, request.NextToken);
    }
}

namespace FakeChime.Tests.TestApi;

/// <summary>The results in the call log are snapshots of what the application received.</summary>
public sealed class CallLogSnapshotTests
{
    private readonly Fake _chime = new();
    private readonly FakeMeeting _standup;

    public CallLogSnapshotTests() => _standup = _chime.AddMeeting("standup", ["alice"]);

    [Fact]
    public async Task The_logged_result_of_ListAttendees_does_not_change_with_the_attendees()
    {
        await _chime.ListAttendeesAsync(new() { MeetingId = _standup.MeetingId });
        var answer = _chime.Calls.Of<ListAttendees>().Single().Result()!;

        await _chime.CreateAsync(_standup, "dave");
        _standup.End();

        answer.Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal("alice");
        _chime.Calls.Of<ListAttendees>().Single().Result().Should().BeSameAs(answer);
    }

    [Fact]
    public async Task The_logged_result_of_CreateAttendee_stays_after_the_end_of_the_meeting_and_Reset()
    {
        var response = await _chime.CreateAsync(_standup, "dave");
        var call = _chime.Calls.Of<CreateAttendee>().Single();

        _standup.End();
        _chime.Reset();

        call.Result().Should().BeEquivalentTo(new { response.AttendeeId, response.ExternalUserId, response.JoinToken });
    }

    [Fact]
    public async Task Changing_a_response_does_not_change_the_log()
    {
        var response = await _chime.CreateAsync(_standup, "dave");

        response.ExternalUserId = "mallory";

        _chime.Calls.Of<CreateAttendee>().Single().Result()!.ExternalUserId.Should().Be("dave");
    }
}

namespace FakeChime.Tests.Common;

/// <summary>The log has snapshots: an answer stays as the application received it.</summary>
public sealed class AnswersStayAsAnsweredTests
{
    private readonly Fake _chime = new();
    private readonly FakeMeeting _standup;

    public AnswersStayAsAnsweredTests() => _standup = _chime.AddMeeting("standup", ["alice"]);

    [Fact]
    public async Task The_answer_of_ListAttendees_does_not_change_when_attendees_come_and_go()
    {
        await _chime.ListAttendeesAsync(new() { MeetingId = _standup.MeetingId });
        var answer = _chime.Calls.Of<ListAttendees>().Single().Result()!;

        await _chime.CreateAsync(_standup, "dave");
        _standup.End();

        answer.Attendees.Select(attendee => attendee.ExternalUserId).Should().Equal("alice");
        _chime.Calls.Of<ListAttendees>().Single().Result().Should().BeSameAs(answer);
    }

    [Fact]
    public async Task The_answer_of_CreateAttendee_survives_the_end_of_the_meeting_and_a_reset()
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

    [Fact]
    public async Task Answers_compare_by_value()
    {
        await _chime.GetMeetingAsync(new() { MeetingId = _standup.MeetingId });
        await _chime.GetMeetingAsync(new() { MeetingId = _standup.MeetingId });

        var answers = _chime.Calls.Of<GetMeeting>().Select(call => call.Result()!).ToArray();
        answers[0].Should().Be(answers[1]);
        answers[0].Should().NotBe(answers[1] with { ExternalMeetingId = "other" });
    }
}

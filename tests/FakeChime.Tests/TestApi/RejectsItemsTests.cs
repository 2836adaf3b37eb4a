using static FakeChime.Tests.Scene;

namespace FakeChime.Tests.TestApi;

public sealed class RejectsItemsTests
{
    private readonly FakeAmazonChime _chime = new();
    private readonly FakeMeeting _meeting;

    public RejectsItemsTests() => _meeting = _chime.AddMeeting("standup", ["alice"]);

    [Fact]
    public async Task Some_attendees_of_a_batch_are_answered_as_errors()
    {
        _chime.When<BatchCreateAttendee>().RejectsItems(a => a.ExternalUserId == "mallory", ChimeError.Throttled(), times: 1);
        var request = new BatchCreateAttendeeRequest { MeetingId = _meeting.MeetingId, Attendees = Items("bob", "mallory", "carol") };

        var response = await _chime.BatchCreateAttendeeAsync(request);

        _meeting.ExternalUserIds().Should().Equal("alice", "bob", "carol");
        response.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { ExternalUserId = "mallory", ErrorCode = "Throttled", ErrorMessage = "Rate exceeded" });
        (await _chime.BatchCreateAttendeeAsync(request)).Errors.Should().BeEmpty();
    }

    [Fact]
    public async Task It_works_for_the_attendees_of_a_new_meeting_too()
    {
        _chime.When<CreateMeetingWithAttendees>().RejectsItems(_ => true, ChimeError.ServiceFailure());

        var response = await _chime.CreateMeetingWithAttendeesAsync(new() { Attendees = Items("bob", "carol") });

        response.Attendees.Should().BeEmpty();
        response.Errors.Should().HaveCount(2);
        _chime.Meetings.Should().HaveCount(2);
    }

    [Fact]
    public async Task An_error_that_the_operation_does_not_document_may_be_insisted_on()
    {
        _chime.When<BatchCreateAttendee>().RejectsItems(_ => true, ChimeError.Conflict(), allowUndocumented: true);

        var response = await _chime.BatchCreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, Attendees = Items("bob") });

        response.Errors.Should().ContainSingle().Which.ErrorCode.Should().Be("Conflict");
    }

    [Fact]
    public async Task The_call_log_shows_what_the_application_sent()
    {
        _chime.When<BatchCreateAttendee>().RejectsItems(a => a.ExternalUserId == "mallory", ChimeError.Throttled());

        await _chime.BatchCreateAttendeeAsync(new() { MeetingId = _meeting.MeetingId, Attendees = Items("bob", "mallory") });

        var call = _chime.Calls.Of<BatchCreateAttendee>().Single();
        call.Operation.Should().Be(new BatchCreateAttendee
        {
            MeetingId = _meeting.MeetingId,
            Attendees = [new() { ExternalUserId = "bob" }, new() { ExternalUserId = "mallory" }],
        });
        call.Result()!.Errors.Should().ContainSingle().Which.Error.Should().Be(ChimeError.Throttled());
    }
}
